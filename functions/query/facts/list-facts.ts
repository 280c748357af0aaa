import type { FactArticle } from "../../../shared/contract/api-answers.ts";
import type { Metric, Quote } from "../../../shared/contract/records.ts";
import type { FacetValue } from "../../../shared/records/facets.ts";
import { type PackedFacts, unpack } from "../../../shared/records/packing.ts";
import { type ParagraphLink, unknownTime } from "../../../shared/records/paragraph-links.ts";
import { type ArticleRows, ArticleStream, type RowSource } from "./article-stream.ts";
import { AnswerBudget, ReadBudget } from "./budget.ts";
import { type ArticleFilters, articleMatches } from "./filters.ts";
import { type Folded, foldRepeats, type Occurrences } from "./fold.ts";
import { publishedBounds } from "./time-bounds.ts";

export type FactsTable = RowSource & Occurrences;

/** A list of facts over articles. */
export interface FactQuery<F extends Metric | Quote> {
  partitions: readonly FacetValue[];
  factsOf(packed: PackedFacts): readonly F[];
  matches(fact: F): boolean;
  article: ArticleFilters;
  descending: boolean;
  fold: boolean;
  limit: number;
  start?: FactPosition | undefined;
  budget?: ReadBudget;
  answer?: AnswerBudget;
}

/** Where a list goes on: in this article, behind so many of its matching facts, or behind all of them. */
export interface FactPosition {
  place: string;
  skip: number | null;
}

export type Found<F> = F & { articleId: string; article: FactArticle; occurrences?: Occurrence[] };

interface Occurrence {
  articleId: string;
  paragraph: number;
  publishedAt?: string;
  relation?: "near";
}

interface Candidate<F> {
  fact: F;
  packed: PackedFacts;
  place: string;
  /** Among the matching facts of its article. */
  index: number;
}

export interface FactPage<F> {
  facts: Found<F>[];
  next?: FactPosition;
}

/** One page of facts in order of time, then of their place in the article. Reads and bytes are bounded. */
export async function listFacts<F extends Metric | Quote>(
  query: FactQuery<F>,
  table: FactsTable,
): Promise<FactPage<F>> {
  const { partitions, article, descending, limit, start } = query;
  // An article's row holds some facts, so fewer rows than facts are asked for at first; the stream asks for more.
  const chunk = Math.min(150, Math.ceil(limit / 3 / partitions.length) + 4);
  const stream = new ArticleStream(
    {
      partitions,
      descending,
      chunk,
      ...publishedBounds(article.times),
      ...(start === undefined ? {} : { start: start.place }),
    },
    table,
    query.budget ?? new ReadBudget(),
  );
  const answer = query.answer ?? new AnswerBudget();
  const facts: Found<F>[] = [];
  let last: FactPosition | undefined = start;
  for (;;) {
    const candidates: Candidate<F>[] = [];
    let next: ArticleRows | "end" | "spent" = "end";
    while (candidates.length < limit - facts.length) {
      next = await stream.next();
      if (typeof next === "string") break;
      candidates.push(...candidatesOf(next, query));
      last = { place: next.place, skip: null };
    }
    const folded = query.fold ? await foldRepeats(candidates.map(placeOf), article, table) : undefined;
    for (const [i, candidate] of candidates.entries()) {
      const { place, index } = candidate;
      if (facts.length === limit) return { facts, next: { place, skip: index } };
      if (folded?.[i]?.hidden === true) continue;
      const found = foundOf(candidate, folded?.[i]);
      if (!answer.takes(found, facts.length === 0)) return { facts, next: { place, skip: index } };
      facts.push(found);
    }
    if (next === "end" && facts.length < limit) return { facts };
    if (next === "spent") return pageOf(facts, last);
    if (facts.length === limit) return (await stream.next()) === "end" ? { facts } : pageOf(facts, last);
  }
}

const pageOf = <F>(facts: Found<F>[], next: FactPosition | undefined): FactPage<F> =>
  next === undefined ? { facts } : { facts, next };

/** The matching facts of one article in reading order, without those that earlier pages gave. */
function candidatesOf<F extends Metric | Quote>({ place, rows }: ArticleRows, query: FactQuery<F>): Candidate<F>[] {
  const { start, article } = query;
  if (place === start?.place && start.skip === null) return [];
  const unpacked = rows
    .map(({ data }) => unpack(data as Uint8Array))
    .filter((packed) => articleMatches(article, packed.article));
  return unpacked
    .flatMap((packed) => query.factsOf(packed).map((fact) => ({ fact, packed })))
    .filter(({ fact }) => query.matches(fact))
    .sort((a, b) => a.fact.paragraph - b.fact.paragraph || a.fact.start - b.fact.start)
    .map(({ fact, packed }, index) => ({ fact, packed, place, index }))
    .slice(place === start?.place ? (start.skip ?? 0) : 0);
}

const placeOf = ({ fact, packed }: Candidate<Metric | Quote>) => ({
  articleId: packed.article.id,
  factId: fact.factId,
  groups: packed.near?.[fact.paragraph]?.split(" "),
  fingerprint: packed.paragraphs?.[fact.paragraph],
});

function foundOf<F extends Metric | Quote>({ fact, packed }: Candidate<F>, folded: Folded | undefined): Found<F> {
  const { version: _version, ...article } = packed.article;
  const links = folded?.occurrences ?? [];
  return {
    ...fact,
    articleId: article.id,
    article,
    ...(links.length === 0 ? {} : { occurrences: links.map(occurrenceOf) }),
  };
}

const occurrenceOf = ({ articleId, index, published, of }: ParagraphLink): Occurrence => ({
  articleId,
  paragraph: index,
  ...(published === unknownTime ? {} : { publishedAt: published }),
  ...(of === undefined ? {} : { relation: "near" }),
});
