import { gunzipSync } from "node:zlib";
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2, Context } from "aws-lambda";
import { beforeAll, describe, expect, it, vi } from "vitest";
import event from "../../../events/http-list-metrics.json" with { type: "json" };
import { httpHandler } from "../../../functions/middleware/http.ts";
import { HttpProblem } from "../../../functions/middleware/http-problem.ts";
import type { HttpAnswer, HttpRequest } from "../../../functions/middleware/http-types.ts";
import { problemSchema } from "../../../shared/contract/api-answers.ts";

beforeAll(() => {
  vi.stubEnv("POWERTOOLS_DEV", "true");
  vi.spyOn(console, "error").mockImplementation(() => {});
});

async function run(
  answer: (request: HttpRequest) => HttpAnswer,
  headers: Record<string, string> = {},
): Promise<APIGatewayProxyStructuredResultV2> {
  const handler = httpHandler(async (request) => answer(request));
  const given = { ...event, headers } as unknown as APIGatewayProxyEventV2;
  return handler(given, { awsRequestId: "id", functionName: "query" } as Context);
}

const ok = (body: string, headers: Record<string, string> = {}): HttpAnswer => ({ status: 200, headers, body });

describe("an entity tag", () => {
  it("is weak, the same for the same body, and makes a 304", async () => {
    const first = await run(() =>
      ok("{}", { "cache-control": "private, no-cache", "content-type": "application/json" }),
    );
    const etag = String(first.headers?.etag);
    expect(etag).toMatch(/^W\/"[\w-]+"$/);
    for (const wanted of [etag, etag.slice(2), `"other", ${etag}`, "*"]) {
      const again = await run(() => ok("{}", { "cache-control": "private, no-cache" }), { "If-None-Match": wanted });
      expect(again).toMatchObject({
        statusCode: 304,
        body: "",
        headers: { etag, "cache-control": "private, no-cache" },
      });
      expect(again.headers?.["content-type"]).toBeUndefined();
    }
    expect((await run(() => ok("{1}"), { "if-none-match": etag })).statusCode).toBe(200);
  });
});

describe("compression", () => {
  const long = "many words ".repeat(1_000);
  it("is for those who take it, and for what is worth it", async () => {
    const packed = await run(() => ok(long), { "accept-encoding": "br, gzip" });
    expect(packed).toMatchObject({ isBase64Encoded: true, headers: { "content-encoding": "gzip" } });
    expect(gunzipSync(Buffer.from(packed.body ?? "", "base64")).toString()).toBe(long);
    for (const encodings of ["identity", "gzip;q=0", ""])
      expect((await run(() => ok(long), { "accept-encoding": encodings })).body).toBe(long);
    expect((await run(() => ok("short"), { "accept-encoding": "gzip" })).body).toBe("short");
  });
});

describe("an error", () => {
  it("is a problem with its code, parameter and request", async () => {
    const { statusCode, headers, body } = await run(() => {
      throw new HttpProblem("invalid-parameter", "unit is wrong.", { param: "unit" });
    });
    expect(statusCode).toBe(400);
    expect(headers?.["content-type"]).toBe("application/problem+json");
    expect(problemSchema.parse(JSON.parse(body ?? ""))).toMatchObject({
      title: "Bad Request",
      code: "invalid-parameter",
      param: "unit",
      requestId: "sample",
    });
  });

  it("of ours tells nothing of what went wrong", async () => {
    const { statusCode, body } = await run(() => {
      throw new TypeError("the secret of the house");
    });
    expect(statusCode).toBe(500);
    expect(body).not.toContain("secret");
    expect(problemSchema.parse(JSON.parse(body ?? ""))).toMatchObject({ code: "internal-error" });
  });

  it("of a busy table asks for patience", async () => {
    const { statusCode, headers } = await run(() => {
      throw Object.assign(new Error("slow down"), { name: "ProvisionedThroughputExceededException" });
    });
    expect(statusCode).toBe(429);
    expect(headers?.["retry-after"]).toBe("1");
  });

  it("comes in place of an answer that Lambda would refuse", async () => {
    const huge = "\u0001".repeat(2_000_000);
    expect((await run(() => ok(huge))).statusCode).toBe(413);
    expect((await run(() => ok(huge), { "accept-encoding": "gzip" })).statusCode).toBe(200);
  });
});

it("every answer says that it is what it says, and only over TLS", async () => {
  const { headers } = await run(() => ok("{}"));
  expect(headers).toMatchObject({ "x-content-type-options": "nosniff" });
  expect(headers?.["strict-transport-security"]).toContain("max-age=");
});
