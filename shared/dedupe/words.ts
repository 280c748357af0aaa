import { articlePacks } from "../language/article-packs.ts";
import type { WordFamily } from "../language/change-tables.ts";
import { editDistance } from "./diff.ts";

/** What another word changes: these make a variant of a copy. */
export type Change = WordFamily["changes"] | "negation" | "words";

const split = (words: string): string[] => words.split(" ").filter((word) => word !== "");
const isLatin = (word: string): boolean => word.charCodeAt(0) < 0x250;
/** Packs may share a table. */
const tables = [...new Set(articlePacks.map((pack) => pack.changes))];
const families = tables
  .flatMap((table) => table.families)
  .map(({ changes, words }) => ({ changes, words: split(words) }));
const negations = new Set(tables.flatMap((table) => split(table.negations)));
const functionWords = new Set(tables.flatMap((table) => split(table.functionWords)));
const small = new Set(tables.flatMap((table) => split(table.smallWords)));
const prefixes = tables.flatMap((table) => split(table.contraryPrefixes));
const modifiers = new Set(tables.flatMap((table) => split(table.modifiers)));
const notices = new Set(tables.flatMap((table) => table.notices.split("|")).map((line) => line.toLowerCase()));

const captions = new Set(
  tables.flatMap((table) => table.captions.split("|")).map((opener) => opener.replace(/[【】]/g, "")),
);
/** Those that a caption may begin with without a mark after them. */
const captionOpeners = [...captions].filter((opener) => !isLatin(opener) && opener.length > 1);
const longestOpener = 20;
const commentLabels = new Set(tables.flatMap((table) => table.commentLabels.split("|")));
const digestLabels = new Set(tables.flatMap((table) => table.digestLabels.split("|")));

const familiesOf = new Map<string, number[]>();
families.forEach(({ words }, f) => {
  for (const word of words) familiesOf.set(word, [...(familiesOf.get(word) ?? []), f]);
});
const wideFamilies = families
  .map(({ changes, words }) => ({ changes, words: words.filter((word) => !isLatin(word)) }))
  .filter(({ words }) => words.length > 0);
const wideNegations = [...negations].filter((word) => !isLatin(word));

/** Words that say nothing of what a text is about. */
export const allFunctionWords: ReadonlySet<string> = new Set([...small, ...functionWords]);

/** Whether the word's coming or going changes no fact. */
export const isSmallWord = (word: string): boolean => small.has(word);

/** Whether the word has known alternatives, or turns the sense round. */
export const isTelling = (word: string): boolean => familiesOf.has(word) || negations.has(word);

/** Whether the word is one of those that name days, months and the like. */
export const namesDate = (word: string): boolean =>
  familiesOf.get(word)?.some((f) => families[f]?.changes === "date") === true;

/** Whether the character says which of several is meant. */
export const isModifier = (character: string): boolean => modifiers.has(character);

/** Whether a negation of Chinese or Japanese stands in the text. */
export const negates = (text: string): boolean => wideNegations.some((word) => text.includes(word));

const bare = (line: string): string => line.replace(/^[\p{P}\p{S}\s]+|[\p{P}\p{S}\s]+$/gu, "").toLowerCase();
const longestLabel = 60;

/** Whether the line belongs to the page and not to the text: Advertisement, 続きを読む. */
export const isNotice = (line: string): boolean => line.length <= longestLabel && notices.has(bare(line));

/** Whether the line says what a picture shows: Photo: …, 写真：…, 图为…. */
export function isCaption(line: string): boolean {
  const text = line
    .slice(0, longestOpener + 8)
    .replace(/^[\p{P}\p{S}\s]+/u, "")
    .toLowerCase();
  const end = text.search(/[^\p{L}\p{N} ]/u);
  if (end > 0 && captions.has(text.slice(0, end).replace(/[\d ]+$/u, ""))) return true;
  return captionOpeners.some((opener) => text.startsWith(opener));
}

/** Whether readers have the word below the line: Comments (12). */
export const opensComments = (line: string): boolean =>
  line.length <= longestLabel && commentLabels.has(bare(line.replace(/[\s(（【]*\d+\s*[件条]?[)）】]?\s*$/u, "")));

/** Whether the line announces a digest of the text: Key points, この記事のポイント. */
export const announcesDigest = (line: string): boolean => line.length <= longestLabel && digestLabels.has(bare(line));

/** The same word in another form or spelling: metre, meter and meters; arrived and arrives. */
function isRespelled(a: string, b: string): boolean {
  const longest = Math.max(a.length, b.length);
  let shared = 0;
  while (shared < longest && a[shared] === b[shared]) shared++;
  if (shared >= 3 && shared >= longest - 1) return true;
  return a.length === b.length && [...a].sort().join("") === [...b].sort().join("");
}

const contrary = (a: string, b: string): boolean =>
  b.length >= 5 && prefixes.some((prefix) => b.length === a.length + prefix.length && b === prefix + a);

/** Among slips of the pen, shorter words come about by chance. */
const leastAmongSlips = 4;

/**
 * What changes when words `a` give way to words `b` in a text in words with spaces; undefined where nothing known does.
 * Among slips (`noisy`) only one word for another counts.
 */
export function wordChange(a: readonly string[], b: readonly string[], noisy: boolean): Change | undefined {
  const onlyA = a.filter((word) => !b.includes(word));
  const onlyB = b.filter((word) => !a.includes(word));
  const negatedA = onlyA.find((word) => negations.has(word));
  const negatedB = onlyB.find((word) => negations.has(word));
  if ((negatedA === undefined) !== (negatedB === undefined)) {
    const word = (negatedA ?? negatedB) as string;
    const other = negatedA === undefined ? onlyA : onlyB;
    // a slip of the pen in `not` leaves no word of its own
    if (!other.some((w) => !isTelling(w) && !small.has(w) && editDistance(w, word) <= Math.max(1, word.length / 3)))
      return "negation";
  }
  if (noisy && (onlyA.length > 1 || onlyB.length > 1)) return undefined;
  for (const x of onlyA) {
    if (noisy && x.length < leastAmongSlips) continue;
    const known = familiesOf.get(x);
    for (const y of onlyB) {
      if (contrary(x, y) || contrary(y, x)) return "negation";
      const shared = known?.find((f) => familiesOf.get(y)?.includes(f));
      if (shared !== undefined && !isRespelled(x, y)) return families[shared]?.changes;
    }
  }
  return undefined;
}

/**
 * The same for Chinese and Japanese, on the characters that gave way. Among slips (`noisy`) one character may come or
 * go by chance, so that only longer negations count.
 */
export function wideChange(a: string, b: string, noisy: boolean): Change | undefined {
  const negates = (text: string): boolean =>
    wideNegations.some((word) => (!noisy || word.length > 1) && text.includes(word));
  if (negates(a) !== negates(b)) return "negation";
  if (a === "" || b === "") return undefined;
  for (const { changes, words } of wideFamilies) {
    const inA = words.filter((word) => a.includes(word));
    if (inA.length === 0) continue;
    const inB = words.filter((word) => b.includes(word));
    if (inB.some((word) => !inA.includes(word)) && inA.some((word) => !inB.includes(word))) return changes;
  }
  return undefined;
}

/** Whether a text holds a word that turns its sense round. */
export const hasNegation = (words: readonly string[], wide: string): boolean =>
  words.some((word) => negations.has(word)) || wideNegations.some((word) => wide.includes(word));
