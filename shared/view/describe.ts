import type { Metric, Quote } from "../contract/records.ts";

const signs = { about: "≈ ", nearly: "≲ ", atLeast: "≥ ", atMost: "≤ ", above: "> ", below: "< " } as const;

/** A number for people: grouped, at most six decimals. Does not depend on the machine's locale. */
export const formatNumber = (value: number): string => {
  if (!Number.isFinite(value)) return String(value);
  return new Intl.NumberFormat("en-US", { maximumFractionDigits: 6 }).format(value);
};

/** The normalised amount of a metric: `≈ 1,220 point`, `2,000,000–14,000,000 USD`, `▼ 9.7 %`. */
export function describeAmount(metric: Metric): string {
  const arrow = metric.direction === undefined ? "" : metric.direction === "up" ? "▲ " : "▼ ";
  const sign = metric.qualifier === undefined ? "" : signs[metric.qualifier];
  const amount =
    metric.value !== null
      ? formatNumber(metric.value)
      : `${metric.low === undefined ? "" : formatNumber(metric.low)}–${metric.high === undefined ? "" : formatNumber(metric.high)}`;
  const unit = metric.unit === "1" ? (metric.counter ?? "") : metric.unit;
  return `${arrow}${sign}${amount}${unit === "" ? "" : ` ${unit}`}`;
}

/** What else is known of a metric, field by field, empty ones left out: for tables and cards. */
export function describeMetric(metric: Metric): [label: string, value: string][] {
  const rows: [string, string | undefined][] = [
    ["subject", metric.subject?.text],
    ["period", describePeriod(metric)],
    ["kind", metric.kind],
    ["role", metric.role],
    ["direction", metric.direction],
    ["basis", metric.basis],
    ["qualifier", metric.qualifier],
    ["status", metric.status],
    ["saidBy", metric.saidBy],
    ["related", metric.related?.join(", ")],
  ];
  return rows.filter((row): row is [string, string] => row[1] !== undefined && row[1] !== "");
}

/** `2023-06-01 … 2023-06-30`, one day as one date, else the words of the text. */
export function describePeriod(metric: Metric): string | undefined {
  const { period } = metric;
  if (period === undefined) return undefined;
  if (period.start === undefined) return period.text;
  return period.end === undefined || period.end === period.start ? period.start : `${period.start} … ${period.end}`;
}

/** What is known of a quote besides its words, empty fields left out. */
export function describeQuote(quote: Quote): [label: string, value: string][] {
  const rows: [string, string | undefined][] = [
    ["speaker", quote.speaker?.name],
    ["role", quote.role],
    ["organization", quote.organization],
    ["type", quote.type],
    ["cue", quote.cue && `${quote.cue.text} (${quote.cue.lemma})`],
    ["addressee", quote.addressee],
    ["venue", quote.venue],
    ["continues", quote.continues],
  ];
  return rows.filter((row): row is [string, string] => row[1] !== undefined && row[1] !== "");
}
