import type { Span } from "../../contract/records.ts";
import type { PeriodMention } from "./find-periods.ts";

const isJoin = (between: string): boolean => /^\s*(?:と|、|，|,|・|和|及び|および|及|and|, and)\s*$/.test(between);

/**
 * Times and numbers that are listed in parallel: 5月と6月は…136%、217%増, "in May and June by 3% and 5%".
 * The times must be joined to one another, and as many numbers likewise, with no other between.
 */
export function distribute(
  text: string,
  mentions: readonly PeriodMention[],
  numbers: readonly Span[],
): Map<number, PeriodMention> {
  const found = new Map<number, PeriodMention>();
  let first = 0;
  for (let m = 0; m + 1 < mentions.length; ) {
    let last = m;
    while (last + 1 < mentions.length && joined(text, mentions[last] as Span, mentions[last + 1] as Span)) last++;
    const count = last - m + 1;
    if (count > 1) {
      const from = (mentions[last] as Span).end;
      const to = mentions[last + 1]?.start ?? text.length;
      while (first < numbers.length && (numbers[first] as Span).start < from) first++;
      for (let i = first; i + count <= numbers.length && (numbers[i + count - 1] as Span).end <= to; i++) {
        if (!runOf(text, numbers, i, count)) continue;
        for (let k = 0; k < count; k++) found.set(i + k, mentions[m + k] as PeriodMention);
        i += count - 1;
      }
    }
    m = last + 1;
  }
  return found;
}

const joined = (text: string, one: Span, two: Span): boolean =>
  two.start - one.end <= 8 && isJoin(text.slice(one.end, two.start));

function runOf(text: string, numbers: readonly Span[], from: number, count: number): boolean {
  for (let i = from; i + 1 < from + count; i++)
    if (!joined(text, numbers[i] as Span, numbers[i + 1] as Span)) return false;
  const after = numbers[from + count];
  return after === undefined || !joined(text, numbers[from + count - 1] as Span, after);
}
