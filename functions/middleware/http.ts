import { Logger } from "@aws-lambda-powertools/logger";
import { injectLambdaContext } from "@aws-lambda-powertools/logger/middleware";
import middy from "@middy/core";
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2, Context } from "aws-lambda";
import { compressed, conditional } from "./http-conditional.ts";
import { HttpProblem, problemAnswer, problemOf } from "./http-problem.ts";
import type { HttpAnswer, HttpRequest } from "./http-types.ts";

/** The most that Lambda hands on, with room for its envelope; a body's bytes count as they stand in JSON. */
const mostAnswerBytes = 5_900_000;

const everywhere = {
  "x-content-type-options": "nosniff",
  "strict-transport-security": "max-age=63072000; includeSubDomains",
};

/** The middy stack of the HTTP API: logger, problem+json for every error, entity tags, compression. */
export function httpHandler(answer: (request: HttpRequest) => Promise<HttpAnswer>) {
  const logger = new Logger();
  return middy<APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2, Error, Context>()
    .use(injectLambdaContext(logger))
    .handler(async (event) => {
      const request = requestOf(event);
      let found: HttpAnswer;
      try {
        found = await compressed(request, conditional(request, await answer(request)));
        if (sizeOf(found) > mostAnswerBytes)
          throw new HttpProblem(
            "view-too-large",
            "The answer is larger than one answer may be; ask for less of it, or accept gzip.",
          );
      } catch (error) {
        const problem = problemOf(error);
        if (problem === undefined) logger.error("request failed", { route: request.routeKey, error: error as Error });
        found = problemAnswer(
          problem ??
            new HttpProblem("internal-error", "Something went wrong here; the request id finds it in the logs."),
          request.requestId,
        );
      }
      return resultOf(found);
    });
}

function requestOf(event: APIGatewayProxyEventV2): HttpRequest {
  const { requestContext, headers, body = "", isBase64Encoded, pathParameters } = event;
  return {
    method: requestContext.http.method,
    routeKey: event.routeKey,
    path: event.rawPath,
    pathParameters: Object.fromEntries(
      Object.entries(pathParameters ?? {}).map(([name, value]) => [name, value ?? ""]),
    ),
    query: event.rawQueryString,
    headers: Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value ?? ""])),
    body: isBase64Encoded ? Buffer.from(body, "base64").toString("utf8") : body,
    requestId: requestContext.requestId,
  };
}

const sizeOf = ({ body }: HttpAnswer): number =>
  typeof body === "string"
    ? body.length < mostAnswerBytes / 6
      ? 0
      : Buffer.byteLength(JSON.stringify(body))
    : Math.ceil(body.length / 3) * 4;

function resultOf({ status, headers, body }: HttpAnswer): APIGatewayProxyStructuredResultV2 {
  const binary = typeof body !== "string";
  return {
    statusCode: status,
    headers: { ...everywhere, ...headers },
    body: binary ? Buffer.from(body).toString("base64") : body,
    isBase64Encoded: binary,
  };
}
