import type { Hunk } from "./diff.ts";
import { Differences } from "./differences.ts";
import { areOther, findHunks } from "./hunks.ts";
import { endsLabel, lengthOf, sentencesIn, withoutInvitation } from "./stretches.ts";
import { endsSentence } from "./texts.ts";
import { type Tokens, token, tokenText } from "./tokens.ts";
import { type Change, hasNegation, isModifier } from "./words.ts";

/** Sentences that only one side has. */
export interface Extra {
  /** Share of that side's characters, 0 to 1. */
  share: number;
  /** Token ranges, end exclusive. */
  ranges: [number, number][];
}

/** How one paragraph (the shorter) stands to another (the longer). */
export interface Comparison {
  /** For a variant (the same template, but something differs in substance) what differs. */
  change?: Change;
  /** Places that look like slips of the pen. */
  slips: number;
  /** For a variant in words: whether it may be a slip or two, or a garbled copy after all. */
  slight: "slip" | "garbled" | undefined;
  /** Share of the characters of both that the other has too, 0 to 1. */
  similarity: number;
  /** Share of the shorter's characters that the longer has. */
  covered: number;
  shorter: Extra;
  longer: Extra;
  /** Tokens of the longer that the shorter covers. */
  from: number;
  to: number;
  /** Whether the shorter begins and ends where sentences of the longer do, give or take a slip. */
  aligned: boolean;
  /** Whether the shorter breaks off, so that the longer goes on in the middle of its last sentence. */
  cut: boolean;
}

/** Longer paragraphs are compared by their exact words only. */
const mostTokens = 200_000;
/** Where less of what the two share is found in both, they have nothing to do with each other. */
const leastCovered = 0.55;
/** Share of the shorter's characters that stand in words that the longer has, too. */
const leastWords = 0.25;
/** Share of the letters that may be amiss in a garbled copy. */
const mostGarbled = 0.2;
/** Fewer tokens are no sentence that could stand for another. */
const leastSentence = 3;
/** What stands for a sentence is no longer than so many times its tokens. */
const mostLonger = 4;
/** Tokens by which a slip may move the end of a sentence. */
const slack = 2;
/** Tokens of a label before a text. */
const longestLabel = 8;
/** A figure that breaks off may be as many tokens: 5,4… of 5,430. */
const mostBegun = 3;
/** Share of the shorter that a sentence of its own at the end has at most. */
const mostTag = 0.25;
/** Where so much of the shorter stands only there, too. */
const mostOwn = 0.6;

/** Compares two paragraphs of which `shorter` has no more tokens; undefined where they are about different things. */
export function compare(shorter: Tokens, longer: Tokens): Comparison | undefined {
  if (shorter.count < 3 || longer.count > mostTokens) return undefined;
  const text = withoutInvitation(shorter);
  const hunks = findHunks(text, longer);
  if (hunks === undefined) return undefined;
  return new Judge(text, longer).judge(hunks);
}

class Judge {
  readonly #a: Tokens;
  readonly #b: Tokens;
  readonly #differences = new Differences();
  readonly #extraA: [number, number][] = [];
  readonly #extraB: [number, number][] = [];
  #negated = false;
  #replaced = false;
  #cut = false;
  #from = 0;
  #to: number;
  #missing = 0;

  constructor(a: Tokens, b: Tokens) {
    this.#a = a;
    this.#b = b;
    this.#to = b.count;
  }

  judge(hunks: readonly Hunk[]): Comparison | undefined {
    // where too few words are the same, letters need not be compared
    const total = lengthOf(this.#a, 0, this.#a.count);
    const apart = hunks.reduce((sum, { aFrom, aTo }) => sum + lengthOf(this.#a, aFrom, aTo), 0);
    if (total - apart < total * leastWords) return undefined;
    for (const hunk of hunks) {
      const inner = { ...hunk };
      if (this.#isReplaced(inner)) {
        this.#replaced = true;
        this.#missing += lengthOf(this.#a, inner.aFrom, inner.aTo);
        continue;
      }
      if (inner.aFrom === 0) this.#cutHead(inner);
      if (inner.aTo === this.#a.count) this.#cutTail(inner);
      this.#weigh(inner);
    }
    const totalB = lengthOf(this.#b, 0, this.#b.count);
    const sum = (side: Tokens, ranges: [number, number][]): number =>
      ranges.reduce((length, [from, to]) => length + lengthOf(side, from, to), 0);
    const ownA = sum(this.#a, this.#extraA);
    const ownB = sum(this.#b, this.#extraB);
    const shared = total - ownA;
    if (shared <= 0 || ownA > total * mostOwn || (shared - this.#missing) / shared < leastCovered) return undefined;
    const change = this.#negated
      ? "negation"
      : (this.#differences.change(shared) ?? (this.#replaced ? "words" : undefined));
    if (change === undefined && this.#missing > shared * 0.3) return undefined;
    const same = Math.max(0, shared - this.#missing);
    return {
      ...(change === undefined ? {} : { change }),
      slips: this.#differences.slips,
      slight:
        change !== "words" || this.#replaced || this.#missing > shared * mostGarbled
          ? undefined
          : this.#differences.isSlight
            ? "slip"
            : // another name in clean text stays another name
              this.#differences.slips > 0
              ? "garbled"
              : undefined,
      similarity: Math.min(1, (2 * same) / (total + totalB)),
      covered: same / total,
      shorter: { share: ownA / total, ranges: this.#extraA },
      longer: { share: ownB / totalB, ranges: this.#extraB },
      from: this.#from,
      to: this.#to,
      aligned: this.#isBoundary(this.#from) && (this.#isBoundary(this.#to) || this.#closes()),
      cut: this.#cut && !this.#closes(),
    };
  }

  /** What the longer has before the shorter's first words. */
  #cutHead(hunk: Hunk): void {
    const beyond = this.#beyond(hunk);
    if (beyond <= 0) return;
    const keep = hunk.bFrom + beyond;
    // a numeral before the first word makes another word of it: 一昨年
    const isWord = beyond < leastSentence && this.#b.opens[keep] !== 1 && !endsLabel(this.#b, keep);
    if (isWord && this.#isWeighty(hunk.bFrom, keep)) return;
    this.#extraB.push([hunk.bFrom, keep]);
    // nobody said that … turns round what follows
    if (this.#b.opens[keep] !== 1 && this.#negates(this.#sentenceStart(keep), keep)) this.#negated = true;
    this.#from = keep;
    hunk.bFrom = keep;
  }

  /** What the longer has after the shorter's last words. */
  #cutTail(hunk: Hunk): void {
    const beyond = this.#beyond(hunk);
    if (beyond <= 0) return;
    const keep = hunk.bTo - beyond;
    const a = this.#a;
    if (this.#isTag(hunk)) {
      this.#extraA.push([hunk.aFrom, hunk.aTo]);
      this.#extraB.push([hunk.bFrom, hunk.bTo]);
      this.#to = hunk.bFrom;
      hunk.aFrom = hunk.aTo;
      hunk.bTo = hunk.bFrom;
      return;
    }
    if (this.#b.opens[keep] !== 1 && endsSentence(a.text)) {
      // the shorter ends its sentence where the longer goes on with it
      const end = this.#sentenceEnd(keep);
      if (!this.#isQuoteEnd(keep)) {
        this.#differences.add({ side: a, ranges: [] }, { side: this.#b, ranges: [[keep, end]] });
      }
      this.#extraB.push([keep, hunk.bTo]);
    } else {
      this.#extraB.push([keep, hunk.bTo]);
      if (this.#b.opens[keep] !== 1) this.#cut = true;
      if (!endsSentence(a.text) && this.#isBegun(hunk, keep)) {
        hunk.aFrom = hunk.aTo;
        hunk.bFrom = keep;
      }
    }
    this.#to = keep;
    hunk.bTo = keep;
  }

  /** Whether the shorter ends with a short sentence of its own, where the longer goes on with others. */
  #isTag({ aFrom, aTo, bFrom }: Hunk): boolean {
    const own = lengthOf(this.#a, aFrom, aTo);
    return (
      own > 0 &&
      own <= lengthOf(this.#a, 0, this.#a.count) * mostTag &&
      this.#a.opens[aFrom] === 1 &&
      this.#b.opens[bFrom] === 1 &&
      !tokenText(this.#b, bFrom, this.#b.count).startsWith(tokenText(this.#a, aFrom, aTo).slice(0, 2))
    );
  }

  /** Tokens of the longer that stand beyond as many as the shorter has at this end. */
  #beyond(hunk: Hunk): number {
    const room = hunk.aTo - hunk.aFrom;
    const beyond = hunk.bTo - hunk.bFrom - room;
    return room > 0 && beyond <= 1 ? 0 : beyond;
  }

  /** Whether the shorter's last word or figure is the beginning of the longer's. */
  #isBegun({ aFrom, aTo, bFrom }: Hunk, keep: number): boolean {
    if (aFrom === aTo || aTo - aFrom > mostBegun) return false;
    const begun = tokenText(this.#a, aFrom, aTo);
    const whole = tokenText(this.#b, bFrom, keep);
    return whole.length > begun.length && whole.startsWith(begun);
  }

  #isWeighty(from: number, to: number): boolean {
    for (let t = from; t < to; t++) {
      const kind = this.#b.kinds[t] as number;
      if (kind === token.number || kind === token.numeral || kind === token.sign) return true;
      if (isModifier(tokenText(this.#b, t, t + 1))) return true;
    }
    return false;
  }

  #sentenceStart(at: number): number {
    let t = at;
    while (t > 0 && this.#b.opens[t] !== 1) t--;
    return t;
  }

  #sentenceEnd(at: number): number {
    let t = at;
    while (t < this.#b.count && this.#b.opens[t] !== 1) t++;
    return t;
  }

  /** Whether a quotation ends before the token of the longer: its words stand for themselves. */
  #isQuoteEnd(at: number): boolean {
    const from = at > 0 ? (this.#b.ends[at - 1] as number) : 0;
    return /["”’」』]/.test(this.#b.text.slice(from, this.#b.starts[at] ?? this.#b.text.length));
  }

  #isBoundary(at: number): boolean {
    for (let t = Math.max(0, at - slack); t <= Math.min(this.#b.count, at + slack); t++)
      if (this.#b.opens[t] === 1) return true;
    return at <= longestLabel && endsLabel(this.#b, at);
  }

  /** Whether the shorter ends with a closed quotation or bracket where the longer goes on with words of its own: 」 without 。. */
  #closes(): boolean {
    const at = this.#to;
    if (at === 0 || at >= this.#b.count || this.#b.kinds[at] === token.kana) return false;
    return (
      /[」』）)]\s*$/.test(this.#a.text.slice(-8)) &&
      /[」』）)]/.test(this.#b.text.slice(this.#b.ends[at - 1], this.#b.starts[at]))
    );
  }

  #negates(from: number, to: number): boolean {
    const words: string[] = [];
    for (let t = from; t < to; t++) if (this.#b.kinds[t] === token.word) words.push(tokenText(this.#b, t, t + 1));
    return hasNegation(words, tokenText(this.#b, from, to));
  }

  #weigh(hunk: Hunk): void {
    const sizeA = lengthOf(this.#a, hunk.aFrom, hunk.aTo);
    const sizeB = lengthOf(this.#b, hunk.bFrom, hunk.bTo);
    if (sizeA === 0 && sizeB === 0) return;
    const wholeA = this.#isLabel(hunk)
      ? ([0, hunk.aTo] as [number, number])
      : sentencesIn(this.#a, hunk.aFrom, hunk.aTo, sizeA - sizeB, this.#isEdge(hunk));
    const wholeB = sentencesIn(this.#b, hunk.bFrom, hunk.bTo, sizeB - sizeA, false);
    const rest = (from: number, to: number, whole: [number, number] | undefined): [number, number][] =>
      whole === undefined
        ? [[from, to]]
        : [
            [from, whole[0]],
            [whole[1], to],
          ];
    if (wholeA !== undefined) this.#extraA.push(wholeA);
    if (wholeB !== undefined) this.#extraB.push(wholeB);
    const a = { side: this.#a, ranges: rest(hunk.aFrom, hunk.aTo, wholeA) };
    const b = { side: this.#b, ranges: rest(hunk.bFrom, hunk.bTo, wholeB) };
    const lengthA = wholeA === undefined ? sizeA : sizeA - lengthOf(this.#a, ...wholeA);
    const distance = this.#differences.add(a, b);
    this.#missing += Math.min(lengthA, distance);
  }

  /** Whether a sentence stands in the place of quite another. */
  #isReplaced({ aFrom, aTo, bFrom, bTo }: Hunk): boolean {
    const [least, most] = [Math.min(aTo - aFrom, bTo - bFrom), Math.max(aTo - aFrom, bTo - bFrom)];
    if (least < leastSentence || most > least * mostLonger) return false;
    const [a, b] = [this.#a.opens, this.#b.opens];
    if (a[aFrom] !== 1 || a[aTo] !== 1 || b[bFrom] !== 1 || b[bTo] !== 1) return false;
    return areOther(tokenText(this.#a, aFrom, aTo), tokenText(this.#b, bFrom, bTo));
  }

  /** Words and a colon or bracket before the text itself: Summary: … */
  #isLabel({ aFrom, aTo, bFrom, bTo }: Hunk): boolean {
    if (aFrom > 0 || aTo === 0 || aTo > longestLabel || aTo >= this.#a.count || bFrom < bTo) return false;
    return endsLabel(this.#a, aTo);
  }

  /** Whether the place touches the shorter's end: what a page adds there (Read more) is short. */
  #isEdge(hunk: Hunk): boolean {
    return (hunk.aFrom === 0 || hunk.aTo === this.#a.count) && hunk.bFrom === hunk.bTo;
  }
}
