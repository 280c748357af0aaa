import type { Article, CanonicalArticle } from "../../shared/contract/records.ts";
import type { FactsTable } from "./facts/list-facts.ts";
import type { CursorKeySource } from "./http/pages.ts";
import type { UploadPlaces } from "./uploads.ts";

/** What reads of articles need of the table. */
export interface ArticleSource {
  article(id: string): Promise<Article | undefined>;
  articles(ids: readonly string[]): Promise<Article[]>;
  /** The articles of an object by its id. */
  object(id: string): Promise<{ key: string; version: string; parts: string[] } | undefined>;
}

/** Canonical articles, with the text. */
export interface CanonicalSource {
  canonical(id: string, version: string): Promise<CanonicalArticle | undefined>;
}

/** Everything that the routes need, built once. */
export interface QueryDeps {
  table: FactsTable & ArticleSource;
  canonicals: CanonicalSource;
  cursorKeys: CursorKeySource;
  uploads: UploadPlaces;
  environment: string;
  facetShards: number;
  maxObjectBytes: number;
  /** Folder of the explorer page's files. */
  page: string;
  /** Origin that the page uploads to, for its content security policy. */
  uploadOrigin(): Promise<string>;
  now(): Date;
  newId(): string;
}
