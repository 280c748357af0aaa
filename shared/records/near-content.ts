import { hash } from "node:crypto";
import type { Facts, Metric, Quote } from "../contract/records.ts";
import { fingerprint } from "../dedupe/fingerprint.ts";
import { foldName } from "./fold.ts";
import type { Stated } from "./near-links.ts";

/**
 * What each paragraph states, by its index, in reading order. Two facts have the same content if everything is the same
 * that a reader may ask for (value, unit, subject, speaker, period …) and, of a quote, the words. Where a paragraph
 * states one content several times, each is counted: the second is that of another paragraph only if it has two as well.
 */
export function statedIn({ metrics, quotes }: Facts): Map<number, Stated[]> {
  const stated = new Map<number, Stated[]>();
  for (const [paragraph, facts] of Map.groupBy([...metrics, ...quotes], (fact) => fact.paragraph)) {
    const counts = new Map<string, number>();
    facts.sort((a, b) => a.start - b.start || a.end - b.end);
    stated.set(
      paragraph,
      facts.map((fact) => {
        const said = JSON.stringify("speaker" in fact ? saidByQuote(fact) : saidByMetric(fact));
        const count = counts.get(said) ?? 0;
        counts.set(said, count + 1);
        return { content: hash("sha256", `${count}\n${said}`, "base64url").slice(0, 8), factId: fact.factId };
      }),
    );
  }
  return stated;
}

const folded = (text: string | undefined): string | null => (text === undefined ? null : foldName(text));

function saidByMetric(metric: Metric): unknown[] {
  const { kind, value, low, high, unit, counter, qualifier, role, direction, basis, status, period, subject } = metric;
  return [
    "metric",
    kind,
    value,
    low,
    high,
    unit,
    folded(counter),
    qualifier,
    role,
    direction,
    basis,
    status,
    period?.start ?? folded(period?.text),
    period?.end,
    folded(subject?.text),
  ];
}

const saidByQuote = ({ type, text, speaker, role, organization }: Quote): unknown[] => [
  "quote",
  type,
  fingerprint(text),
  folded(speaker?.name),
  folded(role),
  folded(organization),
];
