import { findCopies } from "../dedupe/copies.ts";
import { fold } from "../dedupe/fold.ts";
import { kind, kinds } from "../dedupe/fold-table.ts";
import { Texts } from "../dedupe/texts.ts";
import { anchorSettings } from "./near-anchors.ts";

/** Units of a gram that begins with a CJK character, and of one that begins with anything else. */
const wideGram = 10;
const narrowGram = 24;
const bases = [0x01000193, 0x5bd1e995] as const;

const power = (base: number, n: number): number => {
  let result = 1;
  for (let i = 0; i < n; i++) result = Math.imul(result, base);
  return result;
};
const [widePowers, narrowPowers] = [wideGram, narrowGram].map((n) => bases.map((base) => power(base, n))) as [
  number[],
  number[],
];

const mixed = (value: number): number => {
  let hash = Math.imul(value ^ (value >>> 16), 0x7feb352d);
  hash = Math.imul(hash ^ (hash >>> 15), 0x846ca68b);
  return (hash ^ (hash >>> 16)) >>> 0;
};

/**
 * Anchors of a text: those of its folded character n-grams whose hashes are smallest (bottom-k sketch: Broder, On the
 * resemblance and containment of documents, 1997), so that which grams are anchors hangs on the words alone, and texts
 * that share most grams share most anchors. Smallest first, at most `anchorSettings.probed`; none for a text shorter
 * than a gram. An anchor is 64 bits, URL-safe.
 */
export function anchorsOf(text: string): string[] {
  const units = fold(text);
  const { length } = units;
  const sums = bases.map(() => new Int32Array(length + 1)) as [Int32Array, Int32Array];
  bases.forEach((base, which) => {
    const prefix = sums[which] as Int32Array;
    let sum = 0;
    for (let i = 0; i < length; i++) {
      sum = (Math.imul(sum, base) + (units[i] as number) + 1) | 0;
      prefix[i + 1] = sum;
    }
  });
  const gram = (which: 0 | 1, from: number, to: number, powers: readonly number[]): number =>
    mixed(((sums[which][to] as number) - Math.imul(sums[which][from] as number, powers[which] as number)) | 0);
  const least: { first: number; second: number }[] = [];
  for (let i = 0; i + wideGram <= length; i++) {
    const k = kinds[units[i] as number] as number;
    const isWide = k >= kind.han && k <= kind.numeral;
    const end = i + (isWide ? wideGram : narrowGram);
    if (end > length) continue;
    const powers = isWide ? widePowers : narrowPowers;
    const first = gram(0, i, end, powers);
    if (least.length === anchorSettings.probed && first > (least.at(-1)?.first ?? 0)) continue;
    const second = gram(1, i, end, powers);
    if (least.some((one) => one.first === first && one.second === second)) continue;
    let at = least.length;
    while (at > 0 && comesBefore(first, second, least[at - 1])) at--;
    least.splice(at, 0, { first, second });
    if (least.length > anchorSettings.probed) least.pop();
  }
  return least.map(nameOf);
}

const comesBefore = (first: number, second: number, other: { first: number; second: number } | undefined): boolean =>
  other !== undefined && (first < other.first || (first === other.first && second < other.second));

function nameOf({ first, second }: { first: number; second: number }): string {
  const bytes = Buffer.alloc(8);
  bytes.writeUInt32BE(first, 0);
  bytes.writeUInt32BE(second, 4);
  return bytes.toString("base64url");
}

/**
 * Whether a paragraph is a near copy of another, as within an article: another figure, unit, date, name or negation
 * makes a variant, which is none.
 */
export function saysTheSame(a: string, b: string): boolean {
  const blocks = [a, b].map((text, i) => ({ text, start: 0, end: text.length, line: i + 1, heading: false }));
  const { content, near } = findCopies(blocks, new Texts(blocks));
  return content[1] === 0 && near.has(1);
}
