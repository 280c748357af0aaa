import type { Metric, Paragraph } from "../contract/records.ts";
import type { LanguagePack } from "../language/pack.ts";
import { splitSentences } from "../language/sentences.ts";
import type { EngineInput, ExtractionContext, Quantity } from "./engine.ts";
import { assignPeriods, type DatedQuantity } from "./period/assign-periods.ts";
import { findPeriods, type PeriodMention, type TimeFinder } from "./period/find-periods.ts";

export type { ExtractionContext } from "./engine.ts";

/** A metric before ids, links and fact ids are given. */
export type MetricDraft = Omit<Metric, "id" | "factId" | "saidBy">;

/** The engines for numbers and times of one language. */
export interface MetricFinder {
  pack: LanguagePack;
  findTimes: TimeFinder;
  /** In reading order, without overlap, in linear time. */
  findQuantities(input: EngineInput): Quantity[];
}

/** All metrics of an article in reading order. Pure; linear in the length of the text. */
export function extractMetrics(
  paragraphs: readonly Paragraph[],
  { pack, findTimes, findQuantities }: MetricFinder,
  context: ExtractionContext,
): MetricDraft[] {
  const sentences = paragraphs.map(({ text }) => splitSentences(text, pack.sentences));
  const periods = findPeriods(paragraphs, findTimes, context.publishedAt);
  const quantities = findQuantities({ paragraphs, sentences, periods, context });
  const groups: Quantity[][] = paragraphs.map(() => []);
  const positions = new Map(paragraphs.map(({ index }, position) => [index, position]));
  for (const quantity of quantities) groups[positions.get(quantity.paragraph) ?? -1]?.push(quantity);
  const datedParagraphs = paragraphs.map(({ text }, i) => ({
    text,
    sentences: sentences[i] ?? [],
    mentions: periods[i] ?? [],
    quantities: (groups[i] ?? []).map((quantity) => dated(text, quantity)),
  }));
  const mentions = assignPeriods(datedParagraphs, pack).flat();
  return quantities.map(({ relatedTo, ...quantity }, i) => ({
    ...quantity,
    ...periodOf(mentions[i]),
    ...(relatedTo === undefined || relatedTo.length === 0 ? {} : { related: relatedTo.map(metricId) }),
  }));
}

/** What the assignment of periods needs of a number. */
function dated(text: string, quantity: Quantity): DatedQuantity {
  const { start, end, kind, role, unit } = quantity;
  return {
    start,
    end,
    timeless: kind === "duration" || kind === "age" || describes(text, quantity),
    starts: role === "from",
    ratio: unit === "times",
  };
}

/** 出力500キロワットの設備, a 24,000-acre blaze: a property of a thing, true at any time. */
function describes(text: string, quantity: Quantity): boolean {
  const { subject, start, end, role } = quantity;
  if (role === undefined && /^[\d.,]+-[a-z]/i.test(text.slice(start, end))) return true;
  if (role !== undefined || subject === undefined || subject.end > start || start - subject.end > 1) return false;
  if (isAside(text, subject.start, quantity)) return true;
  // 賛成9、反対6の小差: a tally
  if (quantity.counter === undefined && quantity.kind === "count" && subject.text.length < 3) return false;
  // 最終損益が1億円の赤字: a predicate, whose time may be named
  if (text.slice(subject.end, start).trim() !== "") return false;
  const next = text[end] === " " ? end + 1 : end;
  return text[next] === "の" || text[next] === "的";
}

/** 町の人口（4,800人）, 新型機（定員50人）: a number in full-width brackets, or one with its noun, by the way. */
function isAside(text: string, from: number, { start, end, kind }: Quantity): boolean {
  if ((kind !== "count" && kind !== "measure") || !"）)".includes(text[end] ?? "|")) return false;
  const opens = "（(".includes(text[start - 1] ?? "|") ? start - 1 : from - 1;
  return "（(".includes(text[opens] ?? "|") && /[^\u0000-\u024f]/.test(text.slice(from, start));
}

/** The ids that the pipeline gives by position. */
const metricId = (position: number): string => `m${String(position + 1).padStart(4, "0")}`;

function periodOf(mention: PeriodMention | undefined): Pick<MetricDraft, "period"> {
  if (mention === undefined) return {};
  const { text, from, to } = mention;
  return {
    period: { text, ...(from === undefined ? {} : { start: from }), ...(to === undefined ? {} : { end: to }) },
  };
}
