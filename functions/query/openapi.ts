import * as z from "zod";
import {
  type ListName,
  listSchemas,
  pageMetaSchema,
  problemSchema,
  singleSchemas,
  uploadRequestSchema,
} from "../../shared/contract/api-answers.ts";
import { parameters } from "../../shared/contract/api-parameters.ts";
import { type Route, type RouteName, routes } from "../../shared/contract/routes.ts";
import type { HttpAnswer } from "../middleware/http-types.ts";
import { operations } from "./operations.data.ts";

type Json = Record<string, unknown>;

/** Names of the schemas that answers refer to. */
const components: Readonly<Record<string, z.ZodType>> = {
  ...Object.fromEntries(Object.entries(listSchemas).map(([route, schema]) => [rowName(route as ListName), schema])),
  ...Object.fromEntries(
    Object.entries(singleSchemas).map(([route, schema]) => [dataName(route as SingleName), schema]),
  ),
  Problem: problemSchema,
  PageMeta: pageMetaSchema,
  UploadRequest: uploadRequestSchema,
};

type SingleName = keyof typeof singleSchemas;

function rowName(route: ListName): string {
  return operations[route].record;
}

function dataName(route: SingleName): string {
  return operations[route].record;
}

const refTo = (name: string): Json => ({ $ref: `#/components/schemas/${name}` });

function schemaOf(schema: z.ZodType): Json {
  const { $schema: _schema, ...json } = z.toJSONSchema(schema, { io: "output", reused: "inline" }) as Json;
  return json;
}

/** The description of the API (OpenAPI 3.1), made of the schemas that requests are held against. */
export function openApi(): Json {
  const paths: Record<string, Json> = {};
  for (const [name, route] of Object.entries(routes) as [RouteName, Route][]) {
    const known = paths[route.path] ?? {};
    paths[route.path] = { ...known, [route.method.toLowerCase()]: operationOf(name, route) };
  }
  return {
    openapi: "3.1.0",
    info: {
      title: "Quotient",
      version: "1",
      description:
        "Who said what, and which figures were reported, across all articles. Offsets are UTF-16 code units, end exclusive.",
      license: { name: "Apache-2.0", identifier: "Apache-2.0" },
    },
    servers: [{ url: "/" }],
    security: [{}, { bearer: [] }, { sigv4: [] }],
    tags: [...new Set(Object.values(operations).map(({ tag }) => tag))].map((name) => ({ name })),
    paths,
    components: {
      schemas: Object.fromEntries(Object.entries(components).map(([name, schema]) => [name, schemaOf(schema)])),
      securitySchemes: {
        bearer: { type: "http", scheme: "bearer", bearerFormat: "JWT" },
        sigv4: { type: "apiKey", in: "header", name: "authorization", description: "AWS Signature Version 4" },
      },
    },
  };
}

function operationOf(name: RouteName, { path, access, method }: Route): Json {
  const { summary, tag } = operations[name];
  const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, parameter]) => ({
    name: parameter,
    in: "path",
    required: true,
    schema: { type: "string" },
  }));
  const inQuery = Object.entries(parameters[name].shape as Record<string, z.ZodType>).map(([parameter, schema]) => {
    const { description, ...json } = schemaOf(schema);
    return {
      name: parameter,
      in: "query",
      required: !schema.safeParse(undefined).success,
      ...(description === undefined ? {} : { description }),
      schema: json,
    };
  });
  return {
    operationId: name,
    summary,
    tags: [tag],
    ...(access === "open" ? { security: [] } : {}),
    parameters: [...inPath, ...inQuery],
    ...(method === "POST"
      ? { requestBody: { required: true, content: { "application/json": { schema: refTo("UploadRequest") } } } }
      : {}),
    responses: { ...answersOf(name), default: problem },
  };
}

const problem = {
  description: "An error, with a stable code and words for whoever asked",
  content: { "application/problem+json": { schema: refTo("Problem") } },
};

function answersOf(name: RouteName): Json {
  const notModified = { "304": { description: "As the entity tag in If-None-Match says" } };
  if (name in listSchemas) {
    const row = refTo(rowName(name as ListName));
    const page = {
      type: "object",
      properties: { data: { type: "array", items: row }, meta: refTo("PageMeta") },
      required: ["data", "meta"],
    };
    const content = {
      "application/json": { schema: page },
      "application/x-ndjson": { schema: { type: "string", description: "one record a line" } },
      "text/csv": { schema: { type: "string", description: "a header line, then one record a line" } },
    };
    const headers = { Link: { description: 'the next page, rel="next"', schema: { type: "string" } } };
    return { "200": { description: "One page", headers, content }, ...notModified };
  }
  if (name in singleSchemas) {
    const properties = { data: refTo(dataName(name as SingleName)), meta: refTo("PageMeta") };
    const schema = { type: "object", properties, required: ["data"] };
    const status = routes[name].method === "POST" ? "201" : "200";
    return {
      [status]: { description: operations[name].summary, content: { "application/json": { schema } } },
      ...(status === "200" ? notModified : {}),
    };
  }
  const { type } = operations[name] as { type?: string };
  return {
    "200": {
      description: operations[name].summary,
      content: {
        [type ?? "application/json"]: { schema: type === undefined ? { type: "object" } : { type: "string" } },
      },
    },
  };
}

let text: string | undefined;

/** `GET /v1/openapi.json` */
export async function getOpenApi(): Promise<HttpAnswer> {
  text ??= JSON.stringify(openApi());
  return {
    status: 200,
    headers: { "content-type": "application/json; charset=utf-8", "cache-control": "public, no-cache" },
    body: text,
  };
}
