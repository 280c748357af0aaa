import type { Basis, Direction, MetricRole, MetricStatus, Span, TextSpan } from "../../../contract/records.ts";
import type { Quantity } from "../../engine.ts";
import type { PeriodMention } from "../../period/find-periods.ts";
import { isNounCharacter } from "./characters.ts";

/** One number of a sentence while its context is being found. */
export interface Item extends Span {
  quantity: Quantity;
  /** Position in the list of all quantities. */
  position: number;
  role?: MetricRole;
  direction?: Direction | undefined;
  /** True where the role holds only if a time is found that it compares with. */
  comparison?: boolean;
  /** The word that says the change. */
  verb?: Span;
  /** The sign before the number, which is a change only in a comparison. */
  sign?: Direction | undefined;
  basis?: Basis | undefined;
  status?: MetricStatus;
  subject?: TextSpan | undefined;
  /** Positions of the quantities that belong to it. */
  related?: Set<number>;
}

/** A sentence with its numbers and times, all offsets in the paragraph. */
export interface Sentence extends Span {
  text: string;
  items: Item[];
  mentions: readonly PeriodMention[];
}

export const link = (one: Item, two: Item): void => {
  one.related = (one.related ?? new Set()).add(two.position);
  two.related = (two.related ?? new Set()).add(one.position);
};

/** Whether two numbers measure in the same unit, so that one may be a part or an earlier value of the other. */
export const sameUnit = ({ quantity: a }: Item, { quantity: b }: Item): boolean =>
  a.kind === "duration" && b.kind === "duration"
    ? true
    : a.unit === b.unit && (a.kind !== "count" || sameCounter(a.counter, b.counter));

/** Counters of persons go together, and the general ones go with any. */
const sameCounter = (a: string | undefined, b: string | undefined): boolean =>
  a === undefined ||
  b === undefined ||
  a === b ||
  (persons.includes(a) && persons.includes(b)) ||
  general.includes(a) ||
  general.includes(b);
const persons = "人名位";
const general = "个個つ";

/** The number, or the middle of its range. */
export const amountOf = ({ quantity: { value, low, high } }: Item): number =>
  value ?? ((low ?? Number.NaN) + (high ?? Number.NaN)) / 2;

/** Where the value goes from one number to the other; `otherwise` where they cannot be compared. */
export function directionBetween(from: Item, to: Item, otherwise: Direction | undefined): Direction | undefined {
  const [a, b] = [amountOf(from), amountOf(to)];
  // from 3 hours to 40 minutes: the verb tells
  return from.quantity.unit === to.quantity.unit && sameUnit(from, to) && a !== b && !Number.isNaN(a + b)
    ? a < b
      ? "up"
      : "down"
    : otherwise;
}

/** A length of time or an age: it says how long, not how much. */
export const isTimeless = ({ quantity: { kind } }: Item): boolean => kind === "duration" || kind === "age";

/** The time that begins at `at`; `mentions` in order. */
export function mentionAt(mentions: readonly PeriodMention[], at: number): PeriodMention | undefined {
  const i = firstFrom(mentions, at);
  return mentions[i]?.start === at ? mentions[i] : undefined;
}

/** The time that `at` stands in or just behind. */
export function mentionBefore(mentions: readonly PeriodMention[], at: number): PeriodMention | undefined {
  const mention = mentions[firstFrom(mentions, at) - 1];
  return mention !== undefined && mention.end >= at ? mention : undefined;
}

/** Position of the first span that begins at or after `at`. */
export function firstFrom(spans: readonly Span[], at: number): number {
  let [low, high] = [0, spans.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle] as Span).start < at) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Behind what a number's own words may reach back to: the number before it, unless that is a part of a name (50指数). */
export function floorBefore({ text, items, start }: Sentence, k: number): number {
  const before = items[k - 1];
  if (before === undefined) return start;
  const { kind, value } = before.quantity;
  const inName =
    kind === "count" &&
    (before.quantity.counter === undefined || before.quantity.counter === "種") &&
    value !== null &&
    before.role === undefined &&
    isNounCharacter(text, before.start - 1) &&
    isNounCharacter(text, before.end) &&
    before.end - before.start <= 5;
  return inName ? Math.max(start, items[k - 2]?.end ?? start) : before.end;
}
