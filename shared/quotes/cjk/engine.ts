import type { Paragraph } from "../../contract/records.ts";
import type { CjkQuoteTables } from "../../language/cjk/quote-tables.ts";
import type { CjkPack } from "../../language/pack.ts";
import type { FoundQuote } from "../engine.ts";
import { readPassage } from "./clauses.ts";
import type { Draft } from "./draft.ts";
import { resolveSpeakers } from "./resolve.ts";
import { speakerLexicon } from "./speaker.ts";
import { findVerbFinal } from "./verb-final/find.ts";
import { verbFinalLexicon } from "./verb-final/lexicon.ts";
import { findVerbMedial } from "./verb-medial/find.ts";
import { verbMedialLexicon } from "./verb-medial/lexicon.ts";

/** The rules of one language, built once. */
function prepare(tables: CjkQuoteTables) {
  const speakers = speakerLexicon(tables.speakers);
  return {
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
  for (let i = 0; i < paragraphs.length; i++) {
    const { text } = paragraphs[i] as Paragraph;
    const passage = readPassage(text, i, rules.final ? "と" : "", paragraphs[i + 1]?.text.trimStart()[0] ?? "");
    const found = rules.final
      ? findVerbFinal(passage, rules.final, drafts)
      : rules.medial
        ? findVerbMedial(passage, rules.medial, drafts)
        : [];
    found.sort((a, b) => a.start - b.start || b.end - a.end);
    for (const draft of found) drafts.push(draft);
  }
  return resolveSpeakers(drafts, paragraphs);
}
