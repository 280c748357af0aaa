/**
 * Every route of the HTTP API, once: the template makes API Gateway's routes of this list, the query function its
 * dispatch, so neither can forget one. `{name}` is a path parameter.
 */
export interface Route {
  method: "GET" | "POST";
  path: string;
  /**
   * `data` asks for authorisation in every environment that has one; `open` serves nothing that was dropped or
   * extracted (the page's own files, the description of the API, whether it is up).
   */
  access: "data" | "open";
}

export const routes = {
  listArticles: { method: "GET", path: "/v1/articles", access: "data" },
  getArticle: { method: "GET", path: "/v1/articles/{id}", access: "data" },
  listArticleMetrics: { method: "GET", path: "/v1/articles/{id}/metrics", access: "data" },
  listArticleQuotes: { method: "GET", path: "/v1/articles/{id}/quotes", access: "data" },
  getArticleText: { method: "GET", path: "/v1/articles/{id}/text", access: "data" },
  listArticleDuplicates: { method: "GET", path: "/v1/articles/{id}/duplicates", access: "data" },
  viewArticle: { method: "GET", path: "/v1/articles/{id}/view.html", access: "data" },
  listMetrics: { method: "GET", path: "/v1/metrics", access: "data" },
  listQuotes: { method: "GET", path: "/v1/quotes", access: "data" },
  listSpeakers: { method: "GET", path: "/v1/speakers", access: "data" },
  getSeries: { method: "GET", path: "/v1/series", access: "data" },
  createUpload: { method: "POST", path: "/v1/uploads", access: "data" },
  getStats: { method: "GET", path: "/v1/stats", access: "data" },
  getOpenApi: { method: "GET", path: "/v1/openapi.json", access: "open" },
  getHealth: { method: "GET", path: "/v1/health", access: "open" },
  getPage: { method: "GET", path: "/", access: "open" },
  getPageAsset: { method: "GET", path: "/assets/{file}", access: "open" },
} as const satisfies Record<string, Route>;

export type RouteName = keyof typeof routes;

/** As API Gateway names it in `event.routeKey`: `GET /v1/articles/{id}`. */
export const routeKey = ({ method, path }: Route): string => `${method} ${path}`;

/** What no route takes goes to the query function too, which says what is wrong in the way of all other errors. */
export const otherwiseKey = "$default";
