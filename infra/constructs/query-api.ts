import { Duration, RemovalPolicy, Validations } from "aws-cdk-lib";
import { AccessLogFormat } from "aws-cdk-lib/aws-apigateway";
import {
  CorsHttpMethod,
  HttpApi,
  HttpMethod,
  HttpNoneAuthorizer,
  HttpRoute,
  HttpRouteKey,
  HttpStage,
  type IHttpRouteAuthorizer,
  LogGroupLogDestination,
} from "aws-cdk-lib/aws-apigatewayv2";
import { HttpIamAuthorizer, HttpJwtAuthorizer } from "aws-cdk-lib/aws-apigatewayv2-authorizers";
import { HttpLambdaIntegration } from "aws-cdk-lib/aws-apigatewayv2-integrations";
import type { IFunction } from "aws-cdk-lib/aws-lambda";
import { LogGroup } from "aws-cdk-lib/aws-logs";
import { Construct, type IConstruct } from "constructs";
import { routes } from "../../shared/contract/routes.ts";
import type { Authorization, Environment } from "../environments.ts";

export interface QueryApiProps {
  environment: Environment;
  handler: IFunction;
}

/** The HTTP API: every route of the contract, with authorisation on each that serves data, throttled and logged. */
export class QueryApi extends Construct {
  readonly api: HttpApi;

  constructor(scope: Construct, id: string, { environment, handler }: QueryApiProps) {
    super(scope, id);
    this.api = new HttpApi(this, "Api", {
      apiName: `quotient-${environment.name}`,
      description: "Who said what, and which figures were reported, across all articles",
      createDefaultStage: false,
      ...(environment.corsOrigins.length === 0
        ? {}
        : {
            corsPreflight: {
              allowOrigins: environment.corsOrigins,
              allowMethods: [CorsHttpMethod.GET, CorsHttpMethod.POST],
              allowHeaders: ["authorization", "content-type", "if-none-match", "x-amz-date", "x-amz-security-token"],
              exposeHeaders: ["etag", "link", "retry-after"],
              maxAge: Duration.hours(1),
            },
          }),
    });
    this.addStage(environment);
    const integration = new HttpLambdaIntegration("Query", handler, { scopePermissionToRoute: false });
    const authorizer = authorizerOf(environment.authorization);
    for (const { method, path, access } of Object.values(routes)) {
      const open = access === "open";
      const added = this.api.addRoutes({
        path,
        methods: [HttpMethod[method]],
        integration,
        authorizer: open ? new HttpNoneAuthorizer() : authorizer,
      });
      for (const route of open ? added : []) acknowledgeOpen(route);
    }
    acknowledgeOpen(
      new HttpRoute(this, "Otherwise", {
        httpApi: this.api,
        routeKey: HttpRouteKey.DEFAULT,
        integration,
        authorizer: new HttpNoneAuthorizer(),
      }),
    );
  }

  private addStage(environment: Environment): void {
    const logGroup = new LogGroup(this, "AccessLogs", {
      logGroupName: `/aws/apigateway/quotient-${environment.name}`,
      retention: environment.logRetentionDays,
      removalPolicy: environment.protected ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
    });
    const { rate, burst } = environment.throttle;
    new HttpStage(this, "Stage", {
      httpApi: this.api,
      stageName: "$default",
      autoDeploy: true,
      throttle: { rateLimit: rate, burstLimit: burst },
      detailedMetricsEnabled: true,
      accessLogSettings: {
        destination: new LogGroupLogDestination(logGroup),
        format: AccessLogFormat.custom(JSON.stringify(accessLog)),
      },
    });
  }
}

const acknowledgeOpen = (route: IConstruct): void =>
  Validations.of(route).acknowledge({
    id: "AwsSolutions-APIG4",
    reason: "Serves the page's own files, the API's description, its health or errors; nothing dropped or extracted.",
  });

/** No query string: what people look for stays out of the logs. */
const accessLog = {
  requestId: "$context.requestId",
  time: "$context.requestTime",
  route: "$context.routeKey",
  status: "$context.status",
  bytes: "$context.responseLength",
  milliseconds: "$context.responseLatency",
  caller: "$context.identity.sourceIp",
  error: "$context.error.message",
  integrationError: "$context.integrationErrorMessage",
};

function authorizerOf(authorization: Authorization): IHttpRouteAuthorizer {
  switch (authorization.type) {
    case "iam":
      return new HttpIamAuthorizer();
    case "jwt":
      return new HttpJwtAuthorizer("Jwt", authorization.issuer, { jwtAudience: authorization.audience });
    case "none":
      return new HttpNoneAuthorizer();
  }
}
