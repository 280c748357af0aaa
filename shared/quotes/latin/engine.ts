import type { Paragraph } from "../../contract/records.ts";
import type { LatinQuoteTables } from "../../language/latin/quote-tables.ts";
import type { LatinPack } from "../../language/pack.ts";
import type { FoundQuote } from "../engine.ts";
import type { MarkPair } from "../marks.ts";
import { quotesOfSentence } from "./attribution.ts";
import { announces, bareQuotes, follow, signature, type Thread } from "./continuity.ts";
import type { Draft } from "./draft.ts";
import { indirectOf } from "./indirect.ts";
import { type Lexicon, latinLexicon } from "./lexicon.ts";
import { collectNames } from "./names.ts";
import { type Passage, readInside, readParagraph } from "./passage.ts";
import { resolveSpeakers } from "./resolve.ts";
import type { Token } from "./tokens.ts";

const prepared = new WeakMap<LatinQuoteTables, Lexicon>();
/** Quotes inside quotes inside quotes: deeper ones are nobody's. */
const deepest = 3;

/** Quotes of an article in Latin letters. */
export function findLatinQuotes(paragraphs: readonly Paragraph[], pack: LatinPack): FoundQuote[] {
  let lexicon = prepared.get(pack.quotes);
  if (!lexicon) {
    lexicon = latinLexicon(pack.quotes);
    prepared.set(pack.quotes, lexicon);
  }
  const passages = paragraphs.map(({ text }, i) => readParagraph(text, i, lexicon, pack.sentences));
  const drafts: Draft[] = [];
  const thread: Thread = { paragraph: -1 };
  for (const passage of passages) readDrafts(passage, lexicon, pack, thread, drafts);
  drafts.sort((a, b) => a.paragraph - b.paragraph || a.start - b.start || b.end - a.end);
  return resolveSpeakers(drafts, paragraphs, collectNames(passages, lexicon), pack.quotes);
}

/** Adds the quotes of one paragraph. */
function readDrafts(passage: Passage, lexicon: Lexicon, pack: LatinPack, thread: Thread, drafts: Draft[]): void {
  const { paragraph, tokens, pairs } = passage;
  if (tokens.length === 0) return;
  const signed = signature(passage, lexicon);
  if (signed) {
    for (let i = drafts.length - 1; i >= 0 && drafts[i]?.paragraph === paragraph - 1; i--) {
      const draft = drafts[i] as Draft;
      if (draft.mention) continue;
      draft.mention = signed;
      draft.rule = "signed";
      delete draft.same;
    }
    return;
  }
  const opensWithQuote = tokens[0]?.kind === "quote";
  if (thread.announced && !opensWithQuote && !passage.text.includes(":")) {
    const block = blockQuote(passage, thread);
    if (block) {
      drafts.push(block);
      thread.last = block;
      delete thread.announced;
      return;
    }
  }
  if (thread.open && !opensWithQuote) delete thread.open;
  const own: Draft[] = [];
  for (const sentence of passage.sentences) {
    const found = quotesOfSentence(passage, sentence, lexicon, false);
    if (found.bare) {
      const bare = bareQuotes(passage, sentence, thread);
      if (bare.length > 0) {
        thread.last = bare.at(-1) as Draft;
        delete thread.open;
        delete thread.announced;
      }
      own.push(...bare);
      continue;
    }
    if (thread.open && found.drafts[0] && sentence.from === 0 && opensWithQuote)
      found.drafts[0].continues ??= thread.open;
    for (const draft of found.drafts)
      if (draft.rule === "pointed" && thread.last && thread.last.paragraph >= paragraph - 1) draft.same = thread.last;
    own.push(...found.drafts, ...indirectOf(passage, sentence, found, lexicon));
    follow(passage, sentence, found, lexicon, thread);
    const announced = announces(passage, sentence, found);
    if (announced) thread.announced = announced;
  }
  for (const draft of own.slice()) nested(passage, draft, lexicon, pack, own, 1);
  drafts.push(...own);
  const last = tokens.at(-1) as Token;
  if (last.kind !== "quote" || (pairs[last.pair] as MarkPair).closed) return;
  const open = own.find((draft) => draft.pair === last.pair);
  if (open) thread.open = open;
}

/** A paragraph without marks that "She wrote:" announced. */
function blockQuote(passage: Passage, thread: Thread): Draft | undefined {
  const { text, paragraph, tokens } = passage;
  const { announced } = thread;
  if (!announced?.mention || tokens.length < 4 || tokens.length > 400) return undefined;
  const first = tokens[0] as Token;
  const last = tokens.at(-1) as Token;
  return {
    type: "direct",
    paragraph,
    start: text[first.start] === ">" ? (tokens[1] as Token).start : first.start,
    end: last.end,
    mention: announced.mention,
    ...(announced.frame?.cue ? { cue: announced.frame.cue } : {}),
    rule: "block",
    confidence: 0.6,
  };
}

/** Adds the quotes that somebody cites in the quote `draft`. */
function nested(
  passage: Passage,
  draft: Draft,
  lexicon: Lexicon,
  pack: LatinPack,
  drafts: Draft[],
  depth: number,
): void {
  if (depth >= deepest) return;
  const { pair: index } = draft;
  if (index === undefined || (passage.children[index] ?? []).length === 0) return;
  const inner = readInside(passage, index, lexicon, pack.sentences);
  for (const sentence of inner.sentences) {
    for (const found of quotesOfSentence(inner, sentence, lexicon, true).drafts) {
      found.parent = draft;
      drafts.push(found);
      nested(passage, found, lexicon, pack, drafts, depth + 1);
    }
  }
}
