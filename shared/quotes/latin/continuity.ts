import type { MarkPair } from "../marks.ts";
import type { SentenceQuotes } from "./attribution.ts";
import { clauseSubject } from "./clause-subject.ts";
import type { Draft, Mention } from "./draft.ts";
import type { Frame } from "./frame.ts";
import { kindBit, type Lexicon } from "./lexicon.ts";
import { nounPhraseAt } from "./noun-phrase.ts";
import { mentionOf, type Passage } from "./passage.ts";
import type { NounPhrase } from "./phrase.ts";
import type { Sentence } from "./sentences.ts";
import { shapeOf } from "./shape.ts";
import { isName, type Token } from "./tokens.ts";
import { owner, possessor } from "./uncued.ts";

/** What the sentences before leave to the next: who spoke, or acted, last. */
export interface Thread {
  /** The last quote, where nobody else has come in between. */
  last?: Draft;
  /** The last one who can have spoken, where no quote tells. */
  mention?: Mention;
  /** In a dialogue, the quote of the other one: whose turn it is next. */
  other?: Draft;
  /** Paragraph of both. */
  paragraph: number;
  /** The last pair of the paragraph before was never closed. */
  open?: Draft;
  /** "She wrote:" at the end of the paragraph before. */
  announced?: { mention: Mention | undefined; frame: Draft | undefined };
}

const people = new Set(["person", "surname", "he", "she", "one", "organization", "body", "many", "they"]);

const persons = new Set(["person", "surname", "he", "she", "one"]);
const impersonal = new Set(["body", "many"]);

const isQuestion = (draft: Draft): boolean => draft.asks === true || draft.cue?.lemma === "ask";

/** Quotes of a sentence that holds nothing else: their speaker is that of the words around. */
export function bareQuotes(passage: Passage, sentence: Sentence, thread: Thread): Draft[] {
  const drafts: Draft[] = [];
  const { tokens, text, pairs, paragraph } = passage;
  for (let i = sentence.from; i < sentence.to; i++) {
    const token = tokens[i] as Token;
    if (token.kind !== "quote") continue;
    const pair = pairs[token.pair] as MarkPair;
    const shape = shapeOf(text, pair);
    if (shape.words === 0) continue;
    const last = drafts.at(-1) ?? thread.last;
    const statement = shape.words > 2 || shape.stop || (last !== undefined && shape.pointed);
    if (!statement || (shape.title && !shape.stop)) continue;
    const base = { type: "direct" as const, paragraph, start: shape.start, end: shape.end, pair: token.pair };
    const asks = text[shape.end - 1] === "?";
    const turn = last && thread.other && drafts.length === 0 && !thread.open && last.paragraph === paragraph - 1;
    // In a dialogue a question goes on from the one who asked, and what stands behind it from the one who answers.
    if (turn && thread.other && (asks ? isQuestion(thread.other) : isQuestion(last))) {
      drafts.push({ ...base, ...(asks ? { asks } : {}), same: thread.other, rule: "turn", confidence: 0.6 });
      thread.other = last;
    } else if (last && thread.open === undefined) {
      const same = last.paragraph === paragraph;
      drafts.push({
        ...base,
        same: last,
        ...(same ? { continues: last } : {}),
        rule: "continued",
        confidence: same ? 0.9 : 0.7,
      });
    } else if (thread.open)
      drafts.push({ ...base, same: thread.open, continues: thread.open, rule: "paragraphs", confidence: 0.9 });
    else if (thread.announced)
      drafts.push({
        ...base,
        ...(thread.announced.mention ? { mention: thread.announced.mention } : {}),
        ...(thread.announced.frame?.cue ? { cue: thread.announced.frame.cue } : {}),
        rule: "announced",
        confidence: 0.85,
      });
    else if (thread.mention) drafts.push({ ...base, mention: thread.mention, rule: "carried", confidence: 0.65 });
    else drafts.push({ ...base, rule: "unattributed", confidence: 0.6 });
  }
  return drafts;
}

/** Whom a sentence without quotes of its own leaves as the one who can speak next. */
export function follow(
  passage: Passage,
  sentence: Sentence,
  found: SentenceQuotes,
  lexicon: Lexicon,
  thread: Thread,
): void {
  const last = found.drafts.at(-1);
  delete thread.announced;
  delete thread.open;
  const within = thread.paragraph === passage.paragraph;
  thread.paragraph = passage.paragraph;
  if (last) {
    const earlier = thread.last;
    if (earlier && earlier.paragraph >= passage.paragraph - 1) thread.other = earlier;
    else delete thread.other;
    // A fragment does not make its speaker the one who speaks on, unless the sentence reports.
    thread.last = found.drafts.findLast((draft) => draft.type === "direct") ?? last;
    if (last.mention) thread.mention = last.mention;
    return;
  }
  const frame = reporting(found.frames);
  // “It was chaos.” That is how NAME remembers it.
  const pointing = /^(that|this|those|so)$/.test(passage.tokens[sentence.from]?.lower ?? "");
  const told = pointing ? found.frames.find((one) => one.subject && persons.has(one.subject.kind)) : undefined;
  if (told?.subject && thread.last && !thread.last.cue && within) {
    thread.last.mention = mentionOf(passage, told.subject);
    delete thread.last.same;
    return;
  }
  const subject = frame?.subject ?? clauseSubject(passage.tokens, sentence.from, sentence.to, lexicon);
  // His reaction? The one whose words are asked for.
  const asked = subject?.kind === "document" && passage.text[passage.tokens[sentence.to - 1]?.start ?? 0] === "?";
  const phrase = asked && subject ? (owner(passage.tokens, lexicon, subject, sentence.to) ?? subject) : subject;
  // She runs a bakery. Business is down: the one spoken of is still she.
  const kept = !frame && phrase && impersonal.has(phrase.kind) && thread.mention && within;
  if (kept && persons.has(thread.mention?.kind ?? "")) return;
  if (phrase && people.has(phrase.kind)) {
    thread.mention = mentionOf(passage, phrase);
    delete thread.last;
  } else {
    // For NAME, the choice was easy: nobody acts, but somebody is spoken of.
    const owning = phrase?.kind === "other" ? possessor(passage.tokens, lexicon, phrase, sentence.to) : undefined;
    const named = owning && persons.has(owning.kind) ? owning : firstPerson(passage, sentence, lexicon);
    if (named) {
      thread.mention = mentionOf(passage, named);
      delete thread.last;
    } else if (phrase && thread.last && phrase.kind !== "it") delete thread.last;
  }
}

/** The first person that a sentence names by more than a surname. */
function firstPerson({ tokens }: Passage, sentence: Sentence, lexicon: Lexicon): NounPhrase | undefined {
  for (let i = sentence.from; i < sentence.to; i++) {
    if (!isName(tokens[i]) || tokens[i]?.possessive) continue;
    const phrase = nounPhraseAt(tokens, i, sentence.to, lexicon.tables, 2);
    if (phrase?.kind === "person") return phrase;
    if (phrase) i = Math.max(i, phrase.to - 1);
  }
  return undefined;
}

const reporting = (frames: readonly Frame[]): Frame | undefined =>
  frames.findLast((frame) => frame.subject && (frame.kinds & (kindBit.say | kindBit.claim | kindBit.tell)) !== 0);

/** "She wrote:" with nothing behind the colon announces the next paragraph. */
export function announces(passage: Passage, sentence: Sentence, found: SentenceQuotes): Thread["announced"] {
  const { tokens } = passage;
  if (tokens[sentence.to - 1]?.kind !== "colon" || found.drafts.length > 0) return undefined;
  const frame = reporting(found.frames);
  if (!frame?.subject) return undefined;
  const mention = mentionOf(passage, frame.subject);
  return {
    mention,
    frame: {
      type: "direct",
      paragraph: passage.paragraph,
      start: 0,
      end: 0,
      cue: {
        text: passage.text.slice(tokens[frame.cue.from]?.start, tokens[frame.cue.to - 1]?.end),
        lemma: frame.lemma,
      },
      rule: "announced",
      confidence: 0.7,
    },
  };
}

/** A paragraph that only signs the one before: — NAME, chief economist. */
export function signature(passage: Passage, lexicon: Lexicon): Mention | undefined {
  const { tokens } = passage;
  if (tokens[0]?.kind !== "dash" || tokens.length > 20) return undefined;
  const phrase = nounPhraseAt(tokens, 1, tokens.length, lexicon.tables);
  if (!phrase?.name) return undefined;
  const next = tokens[Math.max(phrase.full, phrase.to)];
  return next === undefined || next.kind === "comma" || next.kind === "stop" ? mentionOf(passage, phrase) : undefined;
}
