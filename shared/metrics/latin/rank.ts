import { directionOf } from "./change-words.ts";
import type { Draft } from "./draft.ts";
import { readSpelled } from "./spelled.ts";
import type { Reading } from "./unit.ts";

const superlative = /^(?:most|least|best|worst|(?:[a-z]+est))$/;

/**
 * A place in a row: third-largest, ranked fifth, in second place, down from sixth. A plain ordinal is none, unless it is
 * all that a paragraph holds, as in a cell of a table of results.
 */
export function readRank(reading: Reading, at: number, _floor: number): Draft | undefined {
  const { tokens } = reading;
  const token = tokens[at];
  const ordinal = token && readOrdinal(reading, at);
  if (token === undefined || ordinal === undefined) return undefined;
  let { to } = ordinal;
  const hyphen = tokens[to]?.low === "-" && tokens[to]?.touches ? 1 : 0;
  const next = tokens[to + hyphen]?.low ?? "";
  const isSuperlative =
    ordinal.value > 1 && superlative.test(next) && (next.length > 4 || /^(?:most|best)$/.test(next));
  if (isSuperlative) to += hyphen + 1;
  else if (hyphen === 1 || !(isPlace(reading, at, to) || isEndOfMove(reading, at, to) || isAlone(reading, at, to)))
    return undefined;
  return {
    from: at,
    to,
    first: at,
    after: to,
    start: token.start,
    end: (tokens[to - 1] as typeof token).end,
    value: ordinal.value,
    kind: "rank",
    unit: "rank",
    bare: false,
    related: new Set(),
    rule: "latin.rank",
    confidence: 0.7,
  };
}

/** 5th, fifth, twenty-first, two hundredth. */
function readOrdinal({ tokens, lexicon }: Reading, at: number): { value: number; to: number } | undefined {
  const token = tokens[at];
  if (token === undefined) return undefined;
  const { ordinals, tens, denominators } = lexicon.tables.numbers;
  if (token.type === "number") {
    const ends = tokens[at + 1]?.touches && lexicon.tables.cues.ordinalEnds.has(tokens[at + 1]?.low ?? "");
    return ends && token.decimals === 0 ? { value: token.value, to: at + 2 } : undefined;
  }
  if (token.type !== "word") return undefined;
  const plain = ordinals[token.low];
  if (plain !== undefined) return { value: plain, to: at + 1 };
  const ten = tens[token.low];
  const one = tokens[at + 1]?.low === "-" ? ordinals[tokens[at + 2]?.low ?? ""] : undefined;
  if (ten !== undefined && one !== undefined && one < 10) return { value: ten + one, to: at + 3 };
  // hundredth and above: "two hundredth"; "a hundredth" is a part
  const { ones } = lexicon.tables.numbers;
  const counts = ten !== undefined || ones[token.low] !== undefined;
  if (!counts && denominators[token.low] === undefined) return undefined;
  const spelled = counts ? readSpelled(tokens, at, lexicon.tables.numbers) : undefined;
  const size = denominators[tokens[spelled?.to ?? at]?.low ?? ""] ?? 0;
  if (size < 100) return undefined;
  return { value: (spelled?.value ?? 1) * size, to: (spelled?.to ?? at) + 1 };
}

/** "in second place", "ranked fifth", "finished 12th". */
function isPlace({ tokens, lexicon }: Reading, at: number, to: number): boolean {
  const { places, ranking } = lexicon.tables.cues;
  const before = tokens[at - 1]?.low ?? "";
  return ranking.has(before) || (places.has(tokens[to]?.low ?? "") && /^(?:in|to|the)$/.test(before));
}

/** "down from sixth", "climbed to third": no noun follows. */
function isEndOfMove(reading: Reading, at: number, to: number): boolean {
  const { tokens, lexicon } = reading;
  const [word, joint, next] = [tokens[at - 2]?.low ?? "", tokens[at - 1]?.low, tokens[to]];
  if (joint !== "from" && joint !== "to") return false;
  const ends = next === undefined || next.type === "sign" || lexicon.tables.clause.prepositions.has(next.low);
  return ends && (directionOf(reading, word) !== undefined || lexicon.tables.cues.motion.has(word));
}

const isAlone = ({ tokens }: Reading, at: number, to: number): boolean => at === 0 && to === tokens.length;
