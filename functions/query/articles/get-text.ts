import type { SourceTextAnswer, TextAnswer } from "../../../shared/contract/api-answers.ts";
import type { CanonicalArticle } from "../../../shared/contract/records.ts";
import type { HttpAnswer, HttpRequest } from "../../middleware/http-types.ts";
import type { QueryDeps } from "../deps.ts";
import { AnswerBudget } from "../facts/budget.ts";
import { single } from "../http/answers.ts";
import { cursorOf, nextLink, placeOfCursor, queryOf } from "../http/pages.ts";
import { readParameters } from "../http/read-parameters.ts";
import { canonicalOf } from "./canonical-of.ts";

/** Characters given in one piece: even if each is escaped twice over, they stay below Lambda's limit. */
const mostCharacters = 600_000;

/** `GET /v1/articles/{id}/text`: kept paragraphs, or the decoded text as it came; long texts by pages. */
export async function getArticleText(request: HttpRequest, deps: QueryDeps): Promise<HttpAnswer> {
  const asked = readParameters("getArticleText", request.query);
  const query = queryOf("getArticleText", request);
  const [version, first = 0, second = 0] = (await placeOfCursor(asked.cursor, query, deps.cursorKeys)) ?? [];
  const article = await canonicalOf(request.pathParameters.id ?? "", deps);
  // The article may have been replaced between two pages: it begins anew then.
  const at = version === article.version ? ([Number(first), Number(second)] as const) : ([0, 0] as const);
  const { data, next } = asked.view === "source" ? sourcePage(article, at[0]) : paragraphPage(article, ...at);
  const place = next === undefined ? undefined : [article.version, ...next];
  const nextCursor = await cursorOf(place, query, deps.cursorKeys);
  const answer = single(data, { nextCursor });
  return { ...answer, headers: { ...answer.headers, ...nextLink(request, nextCursor) } };
}

interface TextPage<T> {
  data: T;
  next?: [number, number];
}

function sourcePage({ id, version, text }: CanonicalArticle, offset: number): TextPage<SourceTextAnswer> {
  const piece = pieceOf(text, offset);
  const end = offset + piece.length;
  return {
    data: { articleId: id, version, offset, length: text.length, text: piece },
    ...(end < text.length ? { next: [end, 0] } : {}),
  };
}

function paragraphPage(
  { id, version, paragraphs }: CanonicalArticle,
  from: number,
  begin: number,
): TextPage<TextAnswer> {
  const budget = new AnswerBudget();
  const given: TextAnswer["paragraphs"] = [];
  const data = { articleId: id, version, paragraphs: given };
  let offset = begin;
  for (let i = from; i < paragraphs.length; i++) {
    const paragraph = paragraphs[i] as (typeof paragraphs)[number];
    const piece = pieceOf(paragraph.text, offset);
    const part = { ...paragraph, text: piece, ...(offset === 0 ? {} : { offset }) };
    if (!budget.takes(part, given.length === 0)) return { data, next: [i, offset] };
    given.push(part);
    if (offset + piece.length < paragraph.text.length) return { data, next: [i, offset + piece.length] };
    offset = 0;
  }
  return { data };
}

/** A piece from `offset` on that parts no surrogate pair. */
function pieceOf(text: string, offset: number): string {
  const piece = text.slice(offset, offset + mostCharacters);
  return offset + piece.length < text.length && /[\uD800-\uDBFF]$/.test(piece) ? piece.slice(0, -1) : piece;
}
