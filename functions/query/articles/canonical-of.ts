import type { CanonicalArticle } from "../../../shared/contract/records.ts";
import { HttpProblem } from "../../middleware/http-problem.ts";
import type { ArticleSource, CanonicalSource } from "../deps.ts";
import { noArticle } from "./get-article.ts";

/** The canonical form of an article, or the reason why there is none. */
export async function canonicalOf(
  id: string,
  { table, canonicals }: { table: ArticleSource; canonicals: CanonicalSource },
): Promise<CanonicalArticle> {
  const article = await table.article(id);
  if (article === undefined) throw noArticle(id);
  const canonical = await canonicals.canonical(id, article.version);
  if (canonical !== undefined) return canonical;
  throw new HttpProblem(
    "text-not-found",
    `The article ${id} has no text: it is ${article.state}. ${article.failure?.message ?? ""}`.trim(),
  );
}
