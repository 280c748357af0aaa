import { editDistance } from "./diff.ts";
import { isMinus, type Tokens, token, tokenText } from "./tokens.ts";
import { type Change, isModifier, isSmallWord, isTelling, negates, wideChange, wordChange } from "./words.ts";

/** Tokens of one side at one place of difference: ranges, end exclusive. */
export interface Piece {
  side: Tokens;
  ranges: readonly (readonly [number, number])[];
}

interface Difference {
  a: Piece;
  b: Piece;
  textA: string;
  textB: string;
  distance: number;
  /** `small`: function words only; `slip`: one letter or character of a word; `word`: another word. */
  kind: "small" | "slip" | "word";
  /** A slip that may as well be another name or word. */
  doubtful: boolean;
}

/** Longer places of difference are not looked at letter by letter. */
const longestPlace = 120;

const isWide = (k: number): boolean => k >= token.han && k <= token.numeral;
const isContent = (k: number): boolean => k === token.han || k === token.katakana || k === token.numeral;

/** Whether a token of the piece passes the test. */
const some = ({ side, ranges }: Piece, test: (kind: number) => boolean): boolean => {
  for (const [from, to] of ranges) for (let t = from; t < to; t++) if (test(side.kinds[t] as number)) return true;
  return false;
};

const textOf = ({ side, ranges }: Piece): string => ranges.map(([from, to]) => tokenText(side, from, to)).join("");

const only = ({ side, ranges }: Piece, kind: number): string[] => {
  const found: string[] = [];
  for (const [from, to] of ranges)
    for (let t = from; t < to; t++) if (side.kinds[t] === kind) found.push(tokenText(side, t, t + 1));
  return found;
};

/** The places where two paragraphs of one template differ, and what they amount to. */
export class Differences {
  readonly #places: Difference[] = [];

  /** Notes one place; answers how many characters differ there. */
  add(a: Piece, b: Piece): number {
    const words = pairWords(a, b);
    return words === undefined ? this.#add(a, b) : words.reduce((sum, [x, y]) => sum + this.#add(x, y), 0);
  }

  #add(a: Piece, b: Piece): number {
    const textA = textOf(a);
    const textB = textOf(b);
    if (textA === textB) return 0;
    const longest = Math.max(textA.length, textB.length);
    const distance = longest > longestPlace ? longest : editDistance(textA, textB);
    this.#places.push({ a, b, textA, textB, distance, ...sizeUp(a, b, textA, textB, distance) });
    return distance;
  }

  /**
   * What changes between the two texts; undefined where they say the same words but for slips of the pen. Slips come as
   * many small differences all over a text; another name or word is one difference, repeated at most, while the rest of
   * the text is untouched. `length`: characters of the text.
   */
  change(length: number): Change | undefined {
    const noisy = this.#isNoisy(length);
    for (const place of this.#places) {
      const change = changeAt(place, noisy);
      if (change !== undefined) return change;
    }
    return noisy || this.#places.every((place) => place.kind === "small" || (place.kind === "slip" && !place.doubtful))
      ? undefined
      : "words";
  }

  /** Places that look like slips of the pen. */
  get slips(): number {
    return this.#places.filter(({ kind }) => kind === "slip").length;
  }

  /** Whether all there is may be a slip or two, if the rest of the page is garbled, too. */
  get isSlight(): boolean {
    return (
      this.#places.every(({ kind }) => kind !== "word") &&
      this.#places.reduce((sum, { distance }) => sum + distance, 0) <= mostInSlip
    );
  }

  #isNoisy(length: number): boolean {
    const slips = new Map<string, Difference>();
    const words = new Set<string>();
    let edits = 0;
    for (const place of this.#places) {
      edits += place.distance;
      if (place.kind === "slip") slips.set(`${place.textA}>${place.textB}`, place);
      else if (place.kind === "word") words.add(`${place.textA}>${place.textB}`);
    }
    if (edits > length * 0.3 || words.size * 2 > slips.size) return false;
    if (slips.size !== 2) return slips.size > 2 && edits >= length * 0.01;
    const [one, other] = [...slips.values()] as [Difference, Difference];
    if (words.size > 0) return false;
    // two letters amiss in one name are another name, two far apart are slips
    return (
      !one.doubtful ||
      !other.doubtful ||
      (one.distance + other.distance <= 2 && placeOf(other) - placeOf(one) >= farApart)
    );
  }
}

/** So many tokens lie between slips of different words. */
const farApart = 8;
const placeOf = ({ a }: Difference): number => a.ranges[0]?.[0] ?? 0;

/** Neighbouring words that all differ, one by one; undefined where the sides have not as many words. */
function pairWords(a: Piece, b: Piece): [Piece, Piece][] | undefined {
  const tokensOf = ({ ranges }: Piece): number[] =>
    ranges.flatMap(([from, to]) => Array.from({ length: to - from }, (_, k) => from + k));
  const [x, y] = [tokensOf(a), tokensOf(b)];
  const areWords =
    x.length > 1 && x.length === y.length && x.every((t, k) => isWord(a, t) && isWord(b, y[k] as number));
  if (!areWords) return undefined;
  const one = ({ side }: Piece, t: number): Piece => ({ side, ranges: [[t, t + 1]] });
  return x.map((t, k) => [one(a, t), one(b, y[k] as number)]);
}

const isWord = ({ side }: Piece, t: number): boolean => side.kinds[t] === token.word;

type Size = Pick<Difference, "kind" | "doubtful">;

function sizeUp(a: Piece, b: Piece, textA: string, textB: string, distance: number): Size {
  return some(a, isWide) || some(b, isWide)
    ? sizeUpWide(a, b, textA, textB, distance)
    : sizeUpWords(a, b, textA, textB, distance);
}

function sizeUpWide(a: Piece, b: Piece, textA: string, textB: string, distance: number): Size {
  const content = some(a, isContent) || some(b, isContent);
  // 田中 and 中田 are two names
  if (isSwap(textA, textB)) return { kind: "slip", doubtful: isWholeWord(a) };
  if (distance > mostInSlip) return { kind: "word", doubtful: true };
  const particle = !content && (textA === "" || isSmallWord(textA)) && (textB === "" || isSmallWord(textB));
  if (particle) return { kind: "small", doubtful: false };
  // one syllable more or less makes no other word of content, but perhaps a negation
  return { kind: "slip", doubtful: distance > 1 || (content && !isMisprint(a, b, textA, textB)) };
}

function sizeUpWords(a: Piece, b: Piece, textA: string, textB: string, distance: number): Size {
  const words = [...only(a, token.word), ...only(b, token.word)];
  if (words.every(isSmallWord)) return { kind: "small", doubtful: false };
  if (textA === "" || textB === "") return { kind: "word", doubtful: true };
  // another word takes no small word's place, but a misprint does
  if (
    distance <= 2 &&
    isSmallWord(textA) !== isSmallWord(textB) &&
    !words.some(isTelling) &&
    !isNamed(a) &&
    !isNamed(b)
  )
    return { kind: "slip", doubtful: false };
  if (isTransposed(textA, textB) && !words.some(isTelling) && !isNamed(a) && !isNamed(b))
    return { kind: "slip", doubtful: false };
  if (distance >= 2 && distance * 2 >= Math.max(textA.length, textB.length)) return { kind: "word", doubtful: true };
  const known = words.some(isTelling) || isNamed(a) || isNamed(b);
  const short = Math.max(textA.length, textB.length) < leastWord && !words.some(isSmallWord);
  return { kind: "slip", doubtful: known || distance > 1 || short };
}

/** A character too many or lost, that modifies nothing and stands at no figure; or a syllable where a word's character was. */
function isMisprint(a: Piece, b: Piece, textA: string, textB: string): boolean {
  if (textA !== "" && textB !== "") return some(a, isContent) !== some(b, isContent) && !some(a, isKatakana);
  const extra = textA === "" ? textB : textA;
  if (isDoubled(textA === "" ? b : a)) return !some(a, isNumeral) && !some(b, isNumeral);
  return !isModifier(extra) && !touchesNumber(a) && !touchesNumber(b) && !some(a, isKatakana) && !some(b, isKatakana);
}

/** Whether the one character of the piece stands beside another of the same. */
function isDoubled({ side, ranges }: Piece): boolean {
  const [from, to] = ranges[0] ?? [0, 0];
  if (ranges.length !== 1 || to - from !== 1) return false;
  return (from > 0 && side.ids[from - 1] === side.ids[from]) || (to < side.count && side.ids[to] === side.ids[from]);
}

const isNumeral = (k: number): boolean => k === token.numeral;
const isKatakana = (k: number): boolean => k === token.katakana;

/** More characters in one place are another word. */
const mostInSlip = 3;

/** In a shorter word one other letter makes another word too easily. */
const leastWord = 5;

const isNamed = ({ side, ranges }: Piece): boolean =>
  ranges.some(([from, to]) => {
    for (let t = from; t < to; t++) if (side.capital[t] === 1) return true;
    return false;
  });

/** Whether the characters stand among others of another kind: they make a word of their own. */
function isWholeWord({ side, ranges }: Piece): boolean {
  const [from, to] = ranges[0] ?? [0, 0];
  const content = (t: number): boolean => t >= 0 && t < side.count && isContent(side.kinds[t] as number);
  return content(from) && content(to - 1) && !content(from - 1) && !content(to);
}

/** Two characters that changed places. */
const isSwap = (a: string, b: string): boolean =>
  !/\d/.test(a) &&
  a.length === b.length &&
  a.length <= 3 &&
  a.length > 1 &&
  [...a].sort().join("") === [...b].sort().join("");

/** The numbers of a piece; a hyphen before one may be a minus or join it to a word: GPT-3, GPT -3. */
function numbersIn({ side, ranges }: Piece): string {
  const { text, kinds, starts, ends } = side;
  const found: string[] = [];
  for (const [from, to] of ranges)
    for (let t = from; t < to; t++) {
      if (kinds[t] !== token.number) continue;
      const number = text.slice(starts[t], ends[t]);
      const isSigned = isMinus(number.charCodeAt(0)) || isMinus(text.charCodeAt((starts[t] as number) - 1));
      found.push(`${isSigned ? "-" : ""}${tokenText(side, t, t + 1).replace(/^-/, "")}`);
    }
  return found.join(" ");
}

/** Two letters of a word that changed places. */
function isTransposed(a: string, b: string): boolean {
  if (a.length !== b.length || a.length < 3) return false;
  let i = 0;
  while (i < a.length && a[i] === b[i]) i++;
  return a[i] === b[i + 1] && a[i + 1] === b[i] && a.slice(i + 2) === b.slice(i + 2) && i + 1 < a.length;
}

/** What one place changes for certain; among slips (`noisy`) only where both sides are whole words or figures. */
function changeAt({ a, b, textA, textB }: Difference, noisy: boolean): Change | undefined {
  if (isSwap(textA, textB) && !some(a, (k) => k === token.numeral)) return undefined;
  if (numbersIn(a) !== numbersIn(b)) return "figure";
  if (only(a, token.sign).join("") !== only(b, token.sign).join("")) return "unit";
  const numeralsA = only(a, token.numeral).join("");
  const numeralsB = only(b, token.numeral).join("");
  if (numeralsA !== numeralsB) {
    if (numeralsA !== "" && numeralsB !== "") return "figure";
    if (!noisy) return "figure";
    if ((textA === "" || textB === "") && (touchesNumber(a) || touchesNumber(b))) return "figure";
  }
  if (textA.length > longestPlace || textB.length > longestPlace) return undefined;
  if (some(a, isWide) || some(b, isWide)) {
    const change =
      wideChange(textA, textB, noisy) ?? (noisy || textA === "" || textB === "" ? undefined : negationAround(a, b));
    if (change !== undefined) return change;
  }
  return wordChange(only(a, token.word), only(b, token.word), noisy);
}

/** A negation may be made of what changed and of what stands beside it: せ|ず, な|い. */
function negationAround(a: Piece, b: Piece): Change | undefined {
  if (a.ranges.length !== 1 || b.ranges.length !== 1) return undefined;
  const around = ({ side, ranges }: Piece): string => {
    const [from, to] = ranges[0] as readonly [number, number];
    return tokenText(side, Math.max(0, from - 2), Math.min(side.count, to + 2));
  };
  return negates(around(a)) === negates(around(b)) ? undefined : "negation";
}

/** Whether a number stands before the piece. */
function touchesNumber({ side, ranges }: Piece): boolean {
  const first = ranges[0]?.[0] ?? 0;
  for (let t = first - 1; t >= 0 && t >= first - 2; t--)
    if (side.kinds[t] === token.number || side.kinds[t] === token.numeral) return true;
  return false;
}
