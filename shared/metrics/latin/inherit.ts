import { gapBetween } from "./change.ts";
import { type Sentence, wordAt } from "./clause.ts";
import { endsPhrase } from "./counter.ts";
import type { Draft } from "./draft.ts";
import { readRate } from "./unit.ts";

/** Units that stand once and hold for more numbers of the sentence. Runs after the roles are known. */
export function inheritUnits(sentence: Sentence): void {
  const { drafts } = sentence;
  for (let i = drafts.length - 2; i >= 0; i--) {
    const [draft, next] = [drafts[i] as Draft, drafts[i + 1] as Draft];
    if (draft.bare && draft.kind === "count" && !next.bare && listed(sentence, draft, next)) take(draft, next);
  }
  for (let i = 1; i < drafts.length; i++) shareAge(sentence, drafts[i - 1] as Draft, drafts[i] as Draft);
  for (let i = 0; i < drafts.length; i++) shareCents(sentence, i);
  for (let i = 0; i + 1 < drafts.length; i++) shareRate(sentence, drafts[i] as Draft, drafts[i + 1] as Draft);
  drafts.forEach((draft, i) => {
    if (!draft.bare || draft.kind !== "count" || exchangeRate(sentence, draft)) return;
    // "11% fewer, and 212 of them left" counts persons
    if (wordAt(sentence, draft.to) === "of" && /^(?:them|whom)$/.test(wordAt(sentence, draft.to + 1))) return;
    const source = sourceOf(sentence, draft, i);
    if (source) take(draft, source);
  });
}

/** "R23.46, up 73 cents": cents are of the currency named beside them. */
function shareCents(sentence: Sentence, at: number): void {
  const { drafts, lexicon } = sentence;
  const draft = drafts[at] as Draft;
  if (draft.unit !== "USD" || !/^cents?$/.test(wordAt(sentence, draft.to - 1))) return;
  const other = [drafts[at - 1], drafts[at + 1]].find((one) => one?.kind === "money" && one.unit !== "USD");
  const code = other?.unit.split("/")[0] ?? "";
  if (lexicon.tables.units.withCents.has(code)) draft.unit = code;
}

/** "aged 24 and 31", "aged six, eight and 11". */
function shareAge(sentence: Sentence, before: Draft, draft: Draft): void {
  if (before.kind !== "age" || !draft.bare || draft.kind !== "count" || (draft.value ?? 121) > 120) return;
  if (gapBetween(sentence, before.to, draft.from) === "and" && draft.from - before.to <= 2) take(draft, before);
}

/** "£9 ($12) per head": the rate after the brackets is the first amount's. */
function shareRate(sentence: Sentence, draft: Draft, restated: Draft): void {
  if (draft.kind !== "money" || restated.kind !== "money" || draft.unit.includes("/")) return;
  if (wordAt(sentence, draft.to) !== "(" || restated.from !== draft.to + 1 || wordAt(sentence, restated.to) !== ")")
    return;
  const rate = readRate(sentence, restated.to + 1, { kind: "money", unit: draft.unit });
  if (rate) draft.unit = `${draft.unit}/${rate.by}`;
}

/** "four or five pounds", "30 million of the 2 billion yen". */
function listed(sentence: Sentence, draft: Draft, next: Draft): boolean {
  // "ballooned to 9,400, nearly three times as long"
  if (next.kind === "multiple" && wordAt(sentence, next.first - 1) !== "or" && draft.role !== undefined) return false;
  if (next.kind === "percent" && draft.value !== null && Math.abs(draft.value) > 1000) return false;
  if (next.from - draft.to <= 2) {
    const words = [];
    for (let i = draft.to; i < next.from; i++) words.push(wordAt(sentence, i));
    const text = words.join(" ");
    if (/^(?:or|and|,|, and|, or|to|- and|- or|- to)$/.test(text)) return true;
  }
  return isPartOf(sentence, draft, next) && next.kind !== "duration";
}

/** "of the", "out of", "of its last" between two numbers: the second is the whole of the first. */
export function isPartOf(sentence: Sentence, part: Draft, whole: Draft): boolean {
  let i = part.to;
  if (wordAt(sentence, i) === "out") i++;
  if (wordAt(sentence, i) !== "of") return false;
  if (whole.from - i > 5) return false;
  const { determiners } = sentence.lexicon.tables.clause;
  const { between, per } = sentence.lexicon.tables.units;
  // of the mayor's 12 aides
  if (wordAt(sentence, whole.from - 1) === "'s") return true;
  for (i++; i < whole.from; i++) {
    const word = wordAt(sentence, i);
    if (
      !(
        determiners.has(word) ||
        between.has(word) ||
        per.has(word) ||
        word === "total" ||
        word === "'s" ||
        word === "nearly"
      )
    )
      return false;
  }
  return true;
}

/** "the yen traded at 151.20 per dollar": the unit is the currency named before. */
function exchangeRate(sentence: Sentence, draft: Draft): boolean {
  if (!/^(?:per|to|a|against|versus)$/.test(wordAt(sentence, draft.to))) return false;
  const { units } = sentence.lexicon;
  const article = /^(?:the|us|u\.s\.)$/.test(wordAt(sentence, draft.to + 1)) ? 1 : 0;
  const other = units.startingAt(sentence.tokens, draft.to + 1 + article);
  if (other?.value.kind !== "money" || other.value.factor !== undefined) return false;
  for (let i = draft.from - 1; i >= sentence.from && i > draft.from - 15; i--) {
    const own = units.startingAt(sentence.tokens, i);
    if (own?.value.kind !== "money" || own.value.unit === other.value.unit || own.value.factor !== undefined) continue;
    draft.kind = "money";
    draft.unit = own.value.unit;
    draft.bare = false;
    return true;
  }
  return false;
}

/** The earlier number whose unit a bare one shares. */
function sourceOf(sentence: Sentence, draft: Draft, position: number): Draft | undefined {
  const { drafts } = sentence;
  // "was cut by nine days, to 31"
  const last = drafts[position - 1];
  if (draft.role === "to" && last?.kind === "duration" && last.role === "change") return last;
  const earlier = drafts
    .slice(Math.max(0, position - 12), position)
    .reverse()
    .filter(isMeasure);
  const change = earlier.find(({ role }) => role === "change");
  const token = sentence.tokens[draft.first];
  if (draft.role === "to" || (change?.kind === "percent" && leadsTo(sentence, change, draft))) {
    const level = earlier.find(({ role }) => role === "from");
    if (level && !level.bare) return level;
    if (change?.kind === "index") return change;
    if (change?.kind === "money" && sameSize(change, draft)) return change;
    if (change?.kind === "percentage-point") return { ...change, kind: "percent", unit: "%" };
    if (change?.kind === "percent" && (token?.decimals ?? 0) > 0 && draft.value !== null && draft.value > 10)
      return { ...change, kind: "index", unit: "point" };
    if (change && change.kind === "count") return change;
    const reached = earlier[0];
    return reached?.role === "to" && !reached.bare && sameSize(reached, draft) ? reached : undefined;
  }
  if (draft.role === "part") return earlier.find(({ role }) => role === "whole");
  if (draft.role === "from" || compares(sentence, draft)) {
    const near = earlier.find((other) => other.role !== "change" && nearSize(other, draft));
    const level =
      near ?? earlier.find(({ role }) => role !== "change") ?? earlier.find((other) => other.kind !== "percent");
    return level && !level.bare ? level : undefined;
  }
  // "19 inches up front and 20 at the rear", "$3m on the roof and spent another 90,000 on"
  const near = earlier[0];
  if (near && !near.bare && nearSize(near, draft) && isTwin(sentence, near, draft)) return near;
  const paid = earlier.find(({ kind, role }) => kind === "money" && role !== "change");
  if (paid && isPaid(sentence, draft) && sameSize(paid, draft)) return paid;
  const joined = drafts[position - 1];
  if (
    joined !== undefined &&
    joined.kind === "money" &&
    gapBetween(sentence, joined.to, draft.from) !== undefined &&
    draft.to - draft.from === 1
  )
    return sameSize(joined, draft) &&
      wordAt(sentence, draft.to) !== "" &&
      !sentence.tokens[draft.to]?.low.match(/^[a-z]/)
      ? joined
      : undefined;
  // "peaked at 46.2 GW, just shy of the record of 46.9"
  const level = wordAt(sentence, draft.from - 1) === "of" && wordAt(sentence, draft.from - 2);
  if (level && near && !near.bare && nearSize(near, draft) && sentence.lexicon.tables.cues.levels.has(level))
    return near;
  return counted(sentence, draft, earlier) ?? largeSum(sentence, draft, earlier);
}

/** "sales of 13 billion euros and spending of about 2 billion": large numbers beside a sum are sums too. */
function largeSum(sentence: Sentence, draft: Draft, earlier: readonly Draft[]): Draft | undefined {
  const size = draft.value ?? draft.low ?? 0;
  const { magnitudes } = sentence.lexicon.tables.numbers;
  const large = (magnitudes[wordAt(sentence, draft.after - 1)] ?? 0) >= 1e6;
  if (!large || (sentence.tokens[draft.to]?.type === "word" && !endsPhrase(sentence, wordAt(sentence, draft.to))))
    return undefined;
  const near = (other: number): boolean => other > size / 1000 && other < size * 1000;
  // not what restates another in brackets
  return earlier.find(
    ({ kind, value, low, first }) => kind === "money" && near(value ?? low ?? 0) && wordAt(sentence, first - 1) !== "(",
  );
}

/** The second of two amounts that "and" joins, each before a preposition. */
function isTwin(sentence: Sentence, one: Draft, two: Draft): boolean {
  if (!/^(?:and|but|or)$/.test(wordAt(sentence, two.from - 1)) || two.from - one.to > 5) return false;
  const place = /^(?:at|in|on|for|up|per)$/;
  return place.test(wordAt(sentence, two.to)) && place.test(wordAt(sentence, one.to)) && one.role === two.role;
}

/** "spent another 90,000": the object of a verb of paying. */
function isPaid(sentence: Sentence, draft: Draft): boolean {
  let i = draft.from - 1;
  while (sentence.lexicon.tables.words.transparent.has(wordAt(sentence, i))) i--;
  return sentence.lexicon.tables.cues.paying.has(wordAt(sentence, i)) && !/^[a-z]+s$/.test(wordAt(sentence, draft.to));
}

/** "gave up 3% to close at 812.40": the level right after its change. */
function leadsTo(sentence: Sentence, change: Draft, draft: Draft): boolean {
  if (wordAt(sentence, draft.from - 1) !== "at" || draft.from - change.to > 6 || draft.from < change.to) return false;
  for (let i = change.to; i < draft.from; i++)
    if (wordAt(sentence, i) === "and" || wordAt(sentence, i) === "while") return false;
  return true;
}

/** "3,000 boats … and 1,200 that": a bare count counts what the one before it did. */
function counted(sentence: Sentence, draft: Draft, earlier: readonly Draft[]): Draft | undefined {
  const token = sentence.tokens[draft.first];
  if (draft.unit !== "1" || (token?.decimals ?? 0) > 0) {
    const scaled = draft.value !== null && Math.abs(draft.value) >= 1000;
    if (!scaled) return undefined;
  }
  const before = earlier.find(({ kind, counter }) => kind === "count" && counter !== undefined);
  return before && before.first < draft.first ? before : undefined;
}

/** Whether a bare number may take its unit; "doubled" and the like have none to give. */
const isMeasure = ({ kind, rule }: Draft): boolean =>
  kind !== "duration" && kind !== "age" && kind !== "rank" && rule !== "latin.multiple";
const nearSize = (one: Draft, two: Draft): boolean => {
  const [a, b] = [Math.abs(one.value ?? one.high ?? 0), Math.abs(two.value ?? two.high ?? 0)];
  return a > 0 && b > 0 && b / a < 30 && a / b < 30;
};
const sameSize = (one: Draft, two: Draft): boolean => {
  const [a, b] = [Math.abs(one.value ?? one.high ?? 0), Math.abs(two.value ?? two.high ?? 0)];
  return a > 0 && b > 0 && b / a < 1e5 && a / b < 1e5;
};

/** "against a usual 12.5", "compared with 40". */
function compares(sentence: Sentence, draft: Draft): boolean {
  for (let i = draft.from - 1; i >= sentence.from && i > draft.from - 9; i--) {
    const word = wordAt(sentence, i);
    if (sentence.lexicon.tables.cues.comparing.has(word)) return true;
    const { auxiliaries, verbs } = sentence.lexicon.tables.clause;
    // "an earlier forecast of 14 billion": a noun
    if (wordAt(sentence, i + 1) === "of") continue;
    if (auxiliaries.has(word) || verbs.has(word) || word === ";" || word === "while" || word === "but") return false;
  }
  return false;
}

function take(draft: Draft, source: Draft): void {
  draft.unit = source.unit;
  draft.kind = source.kind;
  if (source.kind === "count" && source.counter !== undefined) draft.counter = source.counter;
  draft.bare = false;
  draft.rule = `${draft.rule}.shared`;
}
