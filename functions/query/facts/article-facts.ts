import type { Metric, Quote } from "../../../shared/contract/records.ts";
import { articlePartition } from "../../../shared/records/keys.ts";
import { recordsOf } from "../../../shared/records/rows.ts";
import type { RowSource } from "./article-stream.ts";
import { AnswerBudget, ReadBudget } from "./budget.ts";

export type FactKind = "METRIC" | "QUOTE";

export interface ArticleFactQuery<F> {
  articleId: string;
  kind: FactKind;
  matches(fact: F): boolean;
  limit: number;
  /** Place of the fact before the first one that is wanted: `<sort key of its row>/<position in it>`. */
  after?: string | undefined;
}

/** One page of the facts of one article, in reading order; `next` is the place to go on behind. */
export async function articleFacts<F extends Metric | Quote>(
  { articleId, kind, matches, limit, after }: ArticleFactQuery<F>,
  table: RowSource,
): Promise<{ facts: F[]; next?: string }> {
  const pk = articlePartition(articleId);
  const reads = new ReadBudget();
  const answer = new AnswerBudget();
  const facts: F[] = [];
  const [begin, position] = readPlace(after);
  let last = after;
  let read: string | undefined;
  while (!reads.spent) {
    const page = await table.rows({
      pk,
      low: begin ?? `${kind}#`,
      high: `${kind}#~`,
      descending: false,
      // A row holds a hundred facts or so.
      limit: Math.ceil(limit / 50) + 1,
      ...(read === undefined ? {} : { after: { pk, sk: read } }),
    });
    reads.spend(page.rows);
    for (const row of page.rows) {
      for (const [i, fact] of recordsOf<F>(row).entries()) {
        if (row.sk === begin && i <= position) continue;
        if (matches(fact)) {
          if (facts.length === limit || !answer.takes(fact, facts.length === 0)) return nextPage(facts, last);
          facts.push(fact);
        }
        last = `${row.sk}/${i}`;
      }
      read = row.sk;
    }
    if (page.after === undefined) return { facts };
  }
  return nextPage(facts, last);
}

function readPlace(after: string | undefined): [string | undefined, number] {
  if (after === undefined) return [undefined, -1];
  const slash = after.lastIndexOf("/");
  return [after.slice(0, slash), Number(after.slice(slash + 1))];
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
