import { Validator } from "@seriousme/openapi-schema-validator";
import { describe, expect, it } from "vitest";
import { openApi } from "../../../functions/query/openapi.ts";
import { parameters } from "../../../shared/contract/api-parameters.ts";
import { type RouteName, routes } from "../../../shared/contract/routes.ts";

interface Operation {
  operationId: RouteName;
  parameters: { name: string; in: string; required: boolean; schema: Record<string, unknown> }[];
}

const document = openApi() as { openapi: string; paths: Record<string, Record<string, Operation>> };

describe("the description of the API", () => {
  it("is OpenAPI 3.1, says a public validator", async () => {
    const { valid, errors } = await new Validator().validate(structuredClone(openApi()));
    expect(errors).toBeUndefined();
    expect(valid).toBe(true);
    expect(document.openapi).toMatch(/^3\.1/);
  });

  it("has every route with every parameter that is checked", () => {
    for (const [name, { method, path }] of Object.entries(routes) as [RouteName, { method: string; path: string }][]) {
      const operation = document.paths[path]?.[method.toLowerCase()];
      expect(operation?.operationId).toBe(name);
      const inQuery = operation?.parameters.filter((one) => one.in === "query").map((one) => one.name);
      expect(inQuery).toEqual(Object.keys(parameters[name].shape));
    }
  });

  it("tells which parameters are needed, of which type and with which values", () => {
    const series = document.paths["/v1/series"]?.get?.parameters ?? [];
    expect(series.filter(({ required }) => required).map(({ name }) => name)).toEqual(["subject", "unit"]);
    const metrics = document.paths["/v1/metrics"]?.get?.parameters ?? [];
    const schemaOf = (name: string) => metrics.find((one) => one.name === name)?.schema;
    expect(schemaOf("limit")).toMatchObject({ type: "integer", minimum: 1, maximum: 200 });
    expect(schemaOf("value[gte]")).toMatchObject({ type: "number" });
    expect(schemaOf("kind")?.enum).toContain("percent");
    expect(schemaOf("dateField")?.enum).toEqual(["published", "ingested", "period"]);
  });
});
