import type { Metric, Quote } from "../../../shared/contract/records.ts";
import { articlePartition } from "../../../shared/records/keys.ts";
import type { Row } from "../../../shared/records/rows.ts";
import type { RowSource } from "./article-stream.ts";
import { AnswerBudget, ReadBudget } from "./budget.ts";

export type FactKind = "METRIC" | "QUOTE";

export interface ArticleFactQuery<F> {
  articleId: string;
  kind: FactKind;
  matches(fact: F): boolean;
  limit: number;
  /** Sort key of the fact before the first one that is wanted. */
  after?: string | undefined;
}

/** One page of the facts of one article, in reading order; `next` is the sort key to go on behind. */
export async function articleFacts<F extends Metric | Quote>(
  { articleId, kind, matches, limit, after }: ArticleFactQuery<F>,
  table: RowSource,
): Promise<{ facts: F[]; next?: string }> {
  const pk = articlePartition(articleId);
  const reads = new ReadBudget();
  const answer = new AnswerBudget();
  const facts: F[] = [];
  let last = after;
  while (!reads.spent) {
    const page = await table.rows({
      pk,
      low: `${kind}#`,
      high: `${kind}#~`,
      descending: false,
      limit: Math.min(1_000, limit + 1),
      ...(last === undefined ? {} : { after: { pk, sk: last } }),
    });
    reads.spend(Math.max(1, page.rows.length));
    for (const row of page.rows) {
      const fact = factOf<F>(row);
      if (matches(fact)) {
        if (facts.length === limit || !answer.takes(fact, facts.length === 0)) return nextPage(facts, last);
        facts.push(fact);
      }
      last = row.sk;
    }
    if (page.after === undefined) return { facts };
  }
  return nextPage(facts, last);
}

const nextPage = <F>(facts: F[], next: string | undefined): { facts: F[]; next?: string } =>
  next === undefined ? { facts } : { facts, next };

/** All facts of a kind of one article. */
export async function allFactsOf<F extends Metric | Quote>(
  articleId: string,
  kind: FactKind,
  table: RowSource,
): Promise<F[]> {
  const all: F[] = [];
  let after: string | undefined;
  do {
    const page: { facts: F[]; next?: string } = await articleFacts<F>(
      { articleId, kind, matches: () => true, limit: 1_000, after },
      table,
    );
    all.push(...page.facts);
    after = page.next;
  } while (after !== undefined);
  return all;
}

function factOf<F>({ pk: _pk, sk: _sk, ...fact }: Row): F {
  return fact as F;
}
