import type { MetricKind, Paragraph, Qualifier } from "../../contract/records.ts";
import { currencyCodes, currencySymbols } from "../../language/common/currency.data.ts";
import { unitSymbols } from "../../language/common/units.data.ts";
import type { CjkPack } from "../../language/pack.ts";
import type { MetricEngine, Quantity } from "../engine.ts";
import type { PeriodMention } from "../period/find-periods.ts";
import { addContext } from "./context/add-context.ts";
import { digitAt, readNumber } from "./number.ts";
import { WordTable } from "./word-table.ts";

interface UnitWord {
  kind: MetricKind;
  unit: string;
  counter?: boolean;
}

interface Words {
  units: WordTable<UnitWord>;
  symbols: WordTable<string>;
  before: WordTable<Qualifier>;
  after: WordTable<Qualifier>;
  idioms: ReadonlySet<string>;
}

/** Quantities of a language written without spaces between words. */
export const cjkEngine: MetricEngine<CjkPack> = {
  extract(input) {
    const { paragraphs, periods, pack } = input;
    const words = wordsOf(pack);
    const quantities = paragraphs.flatMap((paragraph, i) => inParagraph(paragraph, periods[i] ?? [], words));
    return addContext(quantities, input);
  },
};

const built = new WeakMap<CjkPack, Words>();

function wordsOf(pack: CjkPack): Words {
  const known = built.get(pack);
  if (known) return known;
  const { units, counters, before, after } = pack.metrics;
  const list: [string, UnitWord][] = counters
    .split(" ")
    .map((word) => [word, { kind: "count", unit: "1", counter: true }]);
  for (const code of currencyCodes) list.push([code, { kind: "money", unit: code }]);
  for (const [symbol, unit] of Object.entries(unitSymbols)) list.push([symbol, { kind: "measure", unit }]);
  for (const [kind, codes] of Object.entries(units))
    for (const [unit, forms] of Object.entries(codes))
      for (const word of forms.split(" ")) list.push([word, { kind: kind as MetricKind, unit }]);
  const words: Words = {
    units: new WordTable(list),
    symbols: new WordTable(Object.entries(currencySymbols)),
    before: new WordTable(qualifierWords(before)),
    after: new WordTable(qualifierWords(after)),
    idioms: new Set(pack.metrics.idioms.split(" ")),
  };
  built.set(pack, words);
  return words;
}

const qualifierWords = (table: Partial<Record<Qualifier, string>>): [string, Qualifier][] =>
  Object.entries(table).flatMap(([qualifier, forms]) =>
    forms.split(" ").map((word): [string, Qualifier] => [word, qualifier as Qualifier]),
  );

function inParagraph({ text, index }: Paragraph, mentions: readonly PeriodMention[], words: Words): Quantity[] {
  const found: Quantity[] = [];
  let m = 0;
  let floor = 0;
  for (let i = 0; i < text.length; ) {
    while (m < mentions.length && ((mentions[m] as PeriodMention).end <= i || !(mentions[m] as PeriodMention).calendar))
      m++;
    const mention = mentions[m];
    if (mention !== undefined && mention.start <= i) {
      i = mention.end;
      continue;
    }
    const number = readNumber(text, i);
    if (number === undefined) {
      i++;
      continue;
    }
    const upper = upperEnd(text, number.end);
    const quantity = quantityAt(text, index, i, floor, upper ?? number, words, upper && number);
    if (quantity) found.push(quantity);
    i = Math.max((upper ?? number).end, quantity?.end ?? 0);
    floor = i;
  }
  return found;
}

function quantityAt(
  text: string,
  paragraph: number,
  at: number,
  floor: number,
  number: NonNullable<ReturnType<typeof readNumber>>,
  words: Words,
  lower?: { value: number; magnitude: boolean },
): Quantity | undefined {
  if (!Number.isFinite(number.value)) return undefined;
  let { end } = number;
  const unitAt = text[end] === " " ? end + 1 : end;
  const word = words.units.startingAt(text, unitAt);
  const symbol = words.symbols.endingAt(text, at);
  const latin =
    word !== undefined && isLatin(text, unitAt + word[0].length - 1) && isLatin(text, unitAt + word[0].length);
  const unit = latin ? undefined : word?.[1];
  if (unit === undefined && symbol === undefined && (number.written === "han" || inName(text, at, end)))
    return undefined;
  let start = symbol && at - symbol[0].length >= floor ? at - symbol[0].length : at;
  if (unit && word && number.written === "han" && words.idioms.has(text.slice(at, unitAt + word[0].length)))
    return undefined;
  if (unit && word) end = unitAt + word[0].length;
  const spaced = text[start - 1] === " " ? start - 1 : start;
  const before = words.before.endingAt(text, spaced);
  const kept = before && spaced - before[0].length >= floor ? before : undefined;
  if (kept) start = spaced - kept[0].length;
  const fraction = unit?.unit === "JPY" && !lower ? hundredths(text, end) : undefined;
  if (fraction) end = fraction.end;
  const after = words.after.startingAt(text, end);
  if (after) end += after[0].length;
  const qualifier = after?.[1] ?? kept?.[1];
  const money = symbol !== undefined && unit?.kind !== "percent";
  const tenths = unit?.unit === "tenths";
  return {
    paragraph,
    start,
    end,
    text: text.slice(start, end),
    ...valuesOf(
      lower,
      fraction ? { value: Number((number.value + fraction.value).toFixed(2)) } : number,
      tenths ? 10 : 1,
    ),
    unit: money ? symbol[1] : tenths ? "%" : (unit?.unit ?? "1"),
    kind: money ? "money" : (unit?.kind ?? "count"),
    ...(unit?.counter && word ? { counter: word[0] } : {}),
    ...(qualifier ? { qualifier } : {}),
    rule: unit ? `cjk.${unit.counter ? "counter" : unit.kind}` : money ? "cjk.symbol" : "cjk.bare",
    confidence: unit || money ? (number.written === "digits" ? 0.9 : 0.7) : number.magnitude ? 0.7 : 0.4,
  };
}

/** The number after a range sign at `at`, spaces allowed around it. */
function upperEnd(text: string, at: number): ReturnType<typeof readNumber> {
  let i = text[at] === " " ? at + 1 : at;
  if (!"~〜～–—".includes(text[i] ?? "|")) return undefined;
  i++;
  if (text[i] === " ") i++;
  return digitAt(text, i) >= 0 ? readNumber(text, i) : undefined;
}

/** The sen after yen: 12円34銭 is one amount. */
function hundredths(text: string, at: number): { value: number; end: number } | undefined {
  const sen = readNumber(text, at);
  return sen && text[sen.end] === "銭" ? { value: sen.value / 100, end: sen.end + 1 } : undefined;
}

function valuesOf(lower: { value: number } | undefined, { value }: { value: number }, scale: number) {
  return lower && lower.value < value
    ? { value: null, low: lower.value * scale, high: value * scale }
    : { value: value * scale };
}

function isLatin(text: string, at: number): boolean {
  const code = text.charCodeAt(at) | 0x20;
  return code >= 0x61 && code <= 0x7a;
}

/** Bare digits that touch a letter, a hyphen or a colon belong to a name, a model, a date or a score. */
const inName = (text: string, at: number, end: number): boolean => touches(text, at - 1) || touches(text, end);
const touches = (text: string, at: number): boolean =>
  at >= 0 &&
  at < text.length &&
  (isLatin(text, at) || "-_/:：.#第＃".includes(text[at] as string) || digitAt(text, at) >= 0);
