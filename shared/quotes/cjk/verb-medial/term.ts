import type { MarkPair } from "../../marks.ts";
import type { Passage } from "../clauses.ts";
import { readMention } from "../speaker/mention.ts";
import type { VerbMedialLexicon } from "./lexicon.ts";

/** Terms are short; longer words between marks are somebody's. */
const longest = 12;

/** Whether marks hold a name, a term or a set phrase, and no words of the speaker: 所谓“…”, “…”项目, “一刀切”. */
export function isTerm({ text, masked: m }: Passage, pair: MarkPair, lexicon: VerbMedialLexicon): boolean {
  const words = text.slice(pair.open + 1, pair.close);
  if (lexicon.phrases.has(words)) return true;
  if (words.length > longest || /[，。！？；,!?;]/u.test(words)) return false;
  // 「王警官」: a name with a title.
  const called = words.length < 7 ? readMention(words, 0, words.length, lexicon.speakers) : undefined;
  if (called?.kind === "person" && called.titled) return true;
  return (
    lexicon.tables.wordNouns.some((word) => m.startsWith(word, pair.close + 1)) ||
    lexicon.termNouns.at(m, pair.close + 1) !== undefined ||
    lexicon.termLeads.before(m, pair.open, Math.max(0, pair.open - 6)) !== undefined
  );
}
