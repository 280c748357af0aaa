import type { Qualifier } from "../../contract/records.ts";
import type { Reading } from "./unit.ts";

/** How a number is meant, and how far its span reaches for that. */
export interface Bound {
  qualifier: Qualifier;
  /** Index of the first token of the span. */
  from: number;
  to: number;
}

/** The bound that touches the tokens `from` to `to`: more than, about, up to before them; or more, plus after them. */
export function readBound({ tokens, lexicon }: Reading, from: number, to: number, floor: number): Bound | undefined {
  const { transparent, boundVerbs } = lexicon.tables.words;
  const money = lexicon.signs.has(tokens[from]?.low ?? "");
  const after = boundAfter({ tokens, lexicon }, to, money);
  if (after) return { qualifier: after.value, from, to: after.to };
  if (tokens[from - 1]?.low === "-" && tokens[from - 2]?.low === "sub" && from - 2 >= floor)
    return { qualifier: "below", from: from - 2, to };
  let end = from;
  for (let skipped = 0; skipped < 3; skipped++) {
    const before = lexicon.before.endingAt(tokens, end);
    // "within a 10-kilometre radius" bounds the place
    const first = tokens[before?.from ?? 0]?.low;
    const around = (skipped > 0 && first === "within") || isNamedBound({ tokens, lexicon }, before?.from ?? 0);
    if (
      before &&
      before.from >= floor &&
      !around &&
      !(floor > 0 && end - floor < 12 && isSpanned({ tokens, lexicon }, before, from, to))
    )
      return { qualifier: before.value, from: before.from, to };
    const word = tokens[end - 1]?.low ?? "";
    if (end - 1 < floor || !transparent.has(word)) break;
    end--;
  }
  // "surged past $100,000", not "the past 10 years"
  const past = tokens[end - 1]?.low === "past" && lexicon.verbs.has(tokens[end - 2]?.low ?? "");
  if (past && end - 1 >= floor) return { qualifier: "above", from: end - 1, to };
  if (tokens[end - 1]?.low === "the") end--;
  const verb = boundVerbs[tokens[end - 1]?.low ?? ""];
  return verb === undefined ? undefined : { qualifier: verb, from, to };
}

/** After an amount, "$12 million over 20 years" tells how long it goes on; "for over 20 years" and "spent over two hours" are longer than that. */
function isSpanned(
  { tokens, lexicon }: Pick<Reading, "tokens" | "lexicon">,
  bound: { from: number },
  from: number,
  to: number,
): boolean {
  if (tokens[bound.from]?.low !== "over" || bound.from !== from - 1) return false;
  if (lexicon.units.startingAt(tokens, to - 1)?.value.kind !== "duration") return false;
  const { cues, clause } = lexicon.tables;
  const [before, after] = [tokens[bound.from - 1]?.low ?? "", tokens[to]?.low ?? ""];
  if (cues.afterLength.has(after) || after === "of") return false;
  return !(
    cues.lasting.has(before) ||
    clause.auxiliaries.has(before) ||
    clause.prepositions.has(before) ||
    clause.determiners.has(before)
  );
}

/** "a regulatory minimum of 10%" is a level by that name. */
function isNamedBound({ tokens, lexicon }: Pick<Reading, "tokens" | "lexicon">, at: number): boolean {
  const [word, before] = [tokens[at]?.low, tokens[at - 1]];
  if ((word !== "minimum" && word !== "maximum") || before?.type !== "word") return false;
  const { prepositions, determiners, auxiliaries, verbs } = lexicon.tables.clause;
  return ![prepositions, determiners, auxiliaries, verbs].some((words) => words.has(before.low));
}

/** The bound right after an amount: or more, -plus, or so. "50 mph and more than 8 inches" has none. */
export function boundAfter(
  { tokens, lexicon }: Pick<Reading, "tokens" | "lexicon">,
  at: number,
  money = false,
): { value: Qualifier; to: number } | undefined {
  const after = lexicon.after.startingAt(tokens, at);
  if (after === undefined || tokens[after.to]?.low === "than" || isSum(tokens, at, money)) return undefined;
  // "aged 20 and over 60 of them"
  return after.to - at > 1 && tokens[after.to]?.type === "number" ? undefined : after;
}

/** "5 plus 3", "£500 plus costs" and "500 dollars plus costs" add up; "1,000 plus" and "5,000+" do not. */
function isSum(tokens: Reading["tokens"], at: number, money: boolean): boolean {
  const [joint, next] = [tokens[at], tokens[at + 1]];
  if (joint?.low !== "plus" && joint?.low !== "+") return false;
  return (
    next?.type === "number" ||
    (joint.low === "plus" &&
      next?.type === "word" &&
      (money || tokens[at - 1]?.type === "word" || tokens[at - 1]?.low === "%"))
  );
}
