import type { SentenceTables } from "../../language/sentences.ts";
import type { MarkPair } from "../marks.ts";
import type { Mention } from "./draft.ts";
import type { Lexicon } from "./lexicon.ts";
import { pairLatinMarks } from "./marks.ts";
import { narrowed } from "./noun-phrase.ts";
import { officeOf } from "./office.ts";
import type { NounPhrase, Range } from "./phrase.ts";
import { type Sentence, sentencesOf } from "./sentences.ts";
import { type Token, tokenize } from "./tokens.ts";

/** A paragraph, or the words inside one pair of its marks, read into tokens and sentences. */
export interface Passage {
  text: string;
  paragraph: number;
  /** All pairs of the paragraph. */
  pairs: readonly MarkPair[];
  /** For each pair, the indices of those right inside it. */
  children: readonly (readonly number[])[];
  tokens: Token[];
  sentences: Sentence[];
}

/** Reads one paragraph. */
export function readParagraph(text: string, paragraph: number, lexicon: Lexicon, tables: SentenceTables): Passage {
  const pairs = pairLatinMarks(text, lexicon.tables.elisions);
  const children: number[][] = pairs.map(() => []);
  const top: number[] = [];
  const around: number[] = [];
  pairs.forEach((pair, i) => {
    while (around.length > pair.depth) around.pop();
    const parent = around.at(-1);
    (parent === undefined ? top : (children[parent] as number[])).push(i);
    around.push(i);
  });
  const all = { text, paragraph, pairs, children };
  return { ...all, ...read(all, 0, text.length, top, lexicon, tables) };
}

/** Reads the words inside the pair `index`. */
export function readInside(passage: Passage, index: number, lexicon: Lexicon, tables: SentenceTables): Passage {
  const pair = passage.pairs[index] as MarkPair;
  const inside = passage.children[index] ?? [];
  return { ...passage, ...read(passage, pair.open + 1, pair.close, inside, lexicon, tables) };
}

function read(
  { text, pairs }: Pick<Passage, "text" | "pairs">,
  from: number,
  to: number,
  inside: readonly number[],
  lexicon: Lexicon,
  tables: SentenceTables,
): Pick<Passage, "tokens" | "sentences"> {
  const own = inside.map((index) => ({ pair: pairs[index] as MarkPair, index }));
  const tokens = tokenize(text, from, to, own, lexicon, tables.abbreviations);
  return { tokens, sentences: sentencesOf(text, tokens, pairs) };
}

/** The words of a range of tokens. */
export function wordsOf(passage: Pick<Passage, "text" | "tokens">, range: Range): string {
  const [start, end] = placeOf(passage, range);
  return passage.text.slice(start, end);
}

/** Where a range of tokens stands in the paragraph, without the possessive ending of its last word. */
export function placeOf({ tokens }: Pick<Passage, "tokens">, range: Range): [number, number] {
  const first = tokens[range.from] as Token;
  const last = tokens[Math.max(range.from, range.to - 1)] as Token;
  const end = last.possessive ? last.start + last.lower.length : last.end;
  return [first.start, Math.max(first.start, end)];
}

const belongs = new Set(
  "of for at from with inside within across behind near against around outside between among aboard along over".split(
    " ",
  ),
);

/** What they lead to belongs to the phrase where it is somebody or a body: a spokesman for the company. */
const ordinary = new Set(["of", "for", "at", "from", "with"]);

/** The phrase as the mention of a speaker. */
export function mentionOf(passage: Passage, phrase: NounPhrase): Mention {
  const { tokens, text, paragraph } = passage;
  let to = phrase.to;
  if (!phrase.name && phrase.kind !== "they" && phrase.kind !== "he" && phrase.kind !== "she" && phrase.kind !== "it")
    for (const { preposition, phrase: inner } of phrase.tail) {
      if (preposition === narrowed) {
        to = Math.max(to, inner.full, inner.to);
        break;
      }
      if (!belongs.has(preposition) || (inner.kind === "other" && ordinary.has(preposition))) break;
      to = Math.max(to, inner.to);
    }
  const [start, end] = placeOf(passage, { from: phrase.from, to });
  const office = officeOf(tokens, phrase);
  return {
    start,
    end,
    text: text.slice(start, end),
    paragraph,
    kind: phrase.kind,
    ...(phrase.name ? { name: wordsOf(passage, phrase.name) } : {}),
    ...(office.role ? { role: wordsOf(passage, office.role) } : {}),
    ...(office.organization ? { organization: wordsOf(passage, office.organization) } : {}),
    ...(phrase.gender ? { gender: phrase.gender } : {}),
    definite: phrase.definite,
    head: (tokens[phrase.to - 1] as Token).lower,
  };
}
