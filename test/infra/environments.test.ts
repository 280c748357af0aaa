import { Match } from "aws-cdk-lib/assertions";
import { describe, expect, it } from "vitest";
import { checkEnvironment, type Environment, environmentNames, environmentOf } from "../../infra/environments.ts";
import { synthesizeAs } from "./synthesized.ts";

describe("environmentOf", () => {
  it("says which environments there are when the name is unknown", () => {
    expect(() => environmentOf("production")).toThrow('unknown environment "production"; known: dev, staging, prod');
    expect(() => environmentOf("toString")).toThrow("unknown environment");
  });

  it("asks for a name when there is none", () => {
    expect(() => environmentOf(undefined)).toThrow("-c env=dev | staging | prod");
  });
});

describe("checkEnvironment", () => {
  const prod = environmentOf("prod");

  it("refuses a protected environment that asks nobody who they are", () => {
    expect(() => checkEnvironment({ ...prod, authorization: { type: "none" } })).toThrow(
      'the environment prod is protected and cannot have authorization "none"',
    );
  });

  it("refuses jwt without issuer or audience", () => {
    const jwt: Environment["authorization"] = { type: "jwt", issuer: "https://issuer.example", audience: [] };
    expect(() => checkEnvironment({ ...prod, authorization: jwt })).toThrow("at least one audience");
  });

  it("refuses to open the API to every page", () => {
    expect(() => checkEnvironment({ ...prod, corsOrigins: ["*"] })).toThrow("CORS");
  });
});

describe("settings", () => {
  it("puts a JWT authorizer before every route that serves data", () => {
    const { all } = synthesizeAs({
      ...environmentOf("dev"),
      authorization: { type: "jwt", issuer: "https://issuer.example", audience: ["quotient"] },
    });
    const types = all("AWS::ApiGatewayV2::Route").map(({ Properties }) => Properties.AuthorizationType);
    expect(types.filter((type) => type === "JWT")).toHaveLength(13);
    expect(types.filter((type) => type === "NONE")).toHaveLength(5);
    expect(all("AWS::ApiGatewayV2::Authorizer")[0]?.Properties).toMatchObject({
      AuthorizerType: "JWT",
      JwtConfiguration: { Audience: ["quotient"], Issuer: "https://issuer.example" },
    });
  });

  it("tells the extracting function whether to look for near copies in other articles", () => {
    for (const nearCopiesAcrossArticles of [false, true]) {
      const { service } = synthesizeAs({ ...environmentOf("dev"), nearCopiesAcrossArticles });
      service.hasResourceProperties("AWS::Lambda::Function", {
        FunctionName: "quotient-dev-extract",
        Environment: {
          Variables: Match.objectLike({ NEAR_COPIES_ACROSS_ARTICLES: nearCopiesAcrossArticles ? "on" : "off" }),
        },
      });
    }
    for (const name of environmentNames) expect(environmentOf(name).nearCopiesAcrossArticles).toBe(false);
  });

  it("bounds every role and encrypts with the given key", () => {
    const boundary = "arn:aws:iam::123456789012:policy/boundary";
    const key = "arn:aws:kms:eu-west-1:123456789012:key/11111111-2222-3333-4444-555555555555";
    const { all } = synthesizeAs({
      ...environmentOf("staging"),
      account: "123456789012",
      region: "eu-west-1",
      permissionsBoundary: boundary,
      kmsKey: key,
    });
    for (const { Properties } of all("AWS::IAM::Role")) expect(Properties.PermissionsBoundary).toBe(boundary);
    for (const { Properties } of all("AWS::SQS::Queue")) expect(Properties.KmsMasterKeyId).toBe(key);
    expect(JSON.stringify(all("AWS::S3::Bucket"))).toContain(key);
    expect(JSON.stringify(all("AWS::DynamoDB::GlobalTable"))).toContain(key);
    expect(JSON.stringify(all("AWS::IAM::Policy"))).toContain("kms:Decrypt");
  });
});
