import type { Paragraph } from "../../contract/records.ts";
import type { CjkQuoteTables } from "../../language/cjk/quote-tables.ts";
import type { CjkPack } from "../../language/pack.ts";
import type { FoundQuote } from "../engine.ts";
import { readPassage } from "./clauses.ts";
import { findDialogue } from "./dialogue.ts";
import type { Draft } from "./draft.ts";
import { knownNames, type Register, registerKnown, registerNames } from "./register.ts";
import { resolveSpeakers } from "./resolve.ts";
import { RunningMarks } from "./running.ts";
import { speakerLexicon } from "./speaker/lexicon.ts";
import { particleBeforeCue } from "./verb-final/cue.ts";
import { findVerbFinal } from "./verb-final/find.ts";
import { verbFinalLexicon } from "./verb-final/lexicon.ts";
import { newThread } from "./verb-final/thread.ts";
import { findVerbMedial } from "./verb-medial/find.ts";
import { verbMedialLexicon } from "./verb-medial/lexicon.ts";

/** The rules of one language, built once. */
function prepare(tables: CjkQuoteTables) {
  const speakers = speakerLexicon(tables.speakers);
  return {
    speakers,
    final: tables.verbFinal && verbFinalLexicon(tables.verbFinal, speakers),
    medial: tables.verbMedial && verbMedialLexicon(tables.verbMedial, speakers),
  };
}

const prepared = new WeakMap<CjkQuoteTables, ReturnType<typeof prepare>>();

/** Quotes of a Japanese or Chinese article. */
export function findCjkQuotes(paragraphs: readonly Paragraph[], pack: CjkPack): FoundQuote[] {
  let rules = prepared.get(pack.quotes);
  if (!rules) {
    rules = prepare(pack.quotes);
    prepared.set(pack.quotes, rules);
  }
  const drafts: Draft[] = [];
  const thread = newThread();
  const register: Register = { people: [], organizations: [] };
  const { final, medial } = rules;
  const closeBefore = final && ((text: string, from: number, to: number) => particleBeforeCue(text, from, to, final));
  const running = new RunningMarks(paragraphs.map(({ text }) => text));
  const passages = paragraphs.map(({ text }, i) =>
    readPassage(text, i, {
      particle: final ? "と" : "",
      next: paragraphs[i + 1]?.text.trimStart()[0] ?? "",
      runsIn: running.endIn(i),
      runsOn: (mark) => running.runsOn(i, mark),
      closeBefore,
    }),
  );
  for (const passage of passages) registerNames(passage, rules.speakers, register, medial?.nameEnders);
  registerKnown(passages, register, rules.speakers);
  const names = knownNames(register);
  for (const passage of passages) {
    const found = final
      ? findVerbFinal(passage, final, drafts, thread, register)
      : medial
        ? findVerbMedial(passage, medial, drafts, names)
        : [];
    for (const draft of found) drafts.push(draft);
  }
  const turns = findDialogue(passages, pack.quotes.dialogue, rules.speakers, medial?.cues);
  const all =
    turns.length === 0 ? drafts : [...drafts.filter((draft) => !turns.some((turn) => clash(turn, draft))), ...turns];
  all.sort((a, b) => a.paragraph - b.paragraph || a.start - b.start || b.end - a.end);
  return resolveSpeakers(all.filter(isFirst), paragraphs, register, rules.speakers);
}

/** Two rules may find the same words; drafts are in order. */
const isFirst = (draft: Draft, i: number, all: readonly Draft[]): boolean => {
  const last = all[i - 1];
  return !last || last.paragraph !== draft.paragraph || last.start !== draft.start || last.end !== draft.end;
};

/** A turn of an interview is all one person's words; what is quoted inside it stays. */
const clash = (turn: Draft, draft: Draft): boolean =>
  turn.paragraph === draft.paragraph &&
  turn.start < draft.end &&
  draft.start < turn.end &&
  (draft.type === "indirect" || !(turn.start < draft.start && draft.end < turn.end));
