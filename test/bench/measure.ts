import { performance } from "node:perf_hooks";

/** How long one call takes: the median over rounds, after a warm-up. */
export interface Timing {
  /** Milliseconds, median. */
  median: number;
  rounds: number;
}

/** Calls `work` again and again for about `seconds` (at least five times) after a third of that as warm-up. */
export function time(work: () => unknown, seconds = 1.5): Timing {
  const warm = performance.now() + (seconds * 1000) / 3;
  do work();
  while (performance.now() < warm);
  const durations: number[] = [];
  const until = performance.now() + seconds * 1000;
  while (performance.now() < until || durations.length < 5) {
    const start = performance.now();
    work();
    durations.push(performance.now() - start);
  }
  return { median: median(durations), rounds: durations.length };
}

/** The middle of the numbers in order. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1
    ? (sorted[middle] as number)
    : ((sorted[middle - 1] as number) + (sorted[middle] as number)) / 2;
}

/** The value under which a share of the numbers lies. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] as number;
}

/** `1.23M`, `45k`, `678`: three figures are enough to compare. */
export function short(value: number): string {
  if (value >= 1e6) return `${(value / 1e6).toPrecision(3)}M`;
  if (value >= 1e3) return `${(value / 1e3).toPrecision(3)}k`;
  return value.toPrecision(3);
}
