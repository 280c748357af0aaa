import type { ArticlePack } from "./article-pack.ts";
import { enArticle } from "./en/article-pack.ts";
import { jaArticle } from "./ja/article-pack.ts";
import { zhArticle } from "./zh/article-pack.ts";

/** What reading and comparing know of all languages at once, without the tables of the extraction engines. */
export const articlePacks: readonly ArticlePack[] = [jaArticle, enArticle, zhArticle];
