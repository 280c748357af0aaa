/** A request as use cases see it. */
export interface HttpRequest {
  method: string;
  /** As API Gateway matched it, for example `GET /v1/articles/{id}`. */
  routeKey: string;
  path: string;
  pathParameters: Readonly<Record<string, string>>;
  /** Raw query string without the question mark. */
  query: string;
  /** By name in lower case. */
  headers: Readonly<Record<string, string>>;
  body: string;
  requestId: string;
}

export interface HttpAnswer {
  status: number;
  headers: Record<string, string>;
  body: string | Uint8Array;
}
