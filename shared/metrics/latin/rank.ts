import type { Draft } from "./draft.ts";
import type { Reading } from "./unit.ts";

const superlative = /^(?:most|least|best|worst|(?:[a-z]+est))$/;
/** A place in a row: third-largest, ranked fifth, in second place, No. 2 of the list. A plain ordinal is none. */
export function readRank(reading: Reading, at: number, _floor: number): Draft | undefined {
  const { tokens, lexicon } = reading;
  const token = tokens[at];
  if (token === undefined) return undefined;
  let value: number | undefined;
  let to = at + 1;
  if (token.type === "word") value = lexicon.tables.numbers.ordinals[token.low];
  else if (token.type === "number" && tokens[to]?.touches && /^(?:st|nd|rd|th)$/.test(tokens[to]?.low ?? "")) {
    value = token.value;
    to++;
  }
  if (value === undefined || token.decimals > 0) return undefined;
  const hyphen = tokens[to]?.low === "-" && tokens[to]?.touches ? 1 : 0;
  const next = tokens[to + hyphen]?.low ?? "";
  const before = tokens[at - 1]?.low ?? "";
  const isSuperlative = value > 1 && superlative.test(next) && (next.length > 4 || next === "most" || next === "best");
  if (isSuperlative) to += hyphen + 1;
  else if (
    !(
      hyphen === 0 &&
      ((lexicon.tables.cues.places.has(next) && (before === "in" || before === "to" || before === "the")) ||
        lexicon.tables.cues.ranking.has(before))
    )
  )
    return undefined;
  return {
    from: at,
    to,
    first: at,
    after: to,
    start: token.start,
    end: (tokens[to - 1] as typeof token).end,
    value,
    kind: "rank",
    unit: "rank",
    bare: false,
    related: new Set(),
    rule: "latin.rank",
    confidence: 0.7,
  };
}
