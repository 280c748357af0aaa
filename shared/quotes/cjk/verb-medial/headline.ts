import { lastIndexIn } from "../bounded.ts";
import type { Passage } from "../clauses.ts";
import type { Draft } from "../draft.ts";
import { readMention } from "../speaker/mention.ts";
import type { VerbMedialLexicon } from "./lexicon.ts";

/** A headline names the speaker before a colon, with or without marks: 外交部：将继续推动对话. */
export function readHeadline(passage: Passage, lexicon: VerbMedialLexicon, drafts: Draft[]): void {
  const { masked: m, text, index } = passage;
  if (index > 1 || text.length > 60 || m.includes("。") || drafts.length > 0) return;
  const colon = m.search(/[：:]/u);
  // 17:42: a time of day.
  if (/[\d０-９]/u.test(m[colon - 1] ?? "") && /[\d０-９]/u.test(m[colon + 1] ?? "")) return;
  if (colon < 2 || colon > 20 || text.length - colon < 6) return;
  const from = Math.max(lastIndexIn(text, " ", 0, colon), lastIndexIn(text, "　", 0, colon)) + 1;
  // 好味来致歉：…: the verb makes a speaker of any name.
  const verb = lexicon.reacting.before(m, colon, from) ?? lexicon.cues.before(m, colon, from);
  const to = verb && verb.start > from + 1 ? verb.start : colon;
  const mention = readMention(text, from, to, lexicon.speakers);
  if (!mention || mention.kind === "report" || mention.end !== to) return;
  if (mention.kind === "other" && (to === colon || mention.name.length > 8)) return;
  const [mark] = passage.outer;
  const start = mark && mark.open === colon + 1 ? mark.open + 1 : colon + 1;
  const isMarked = start > colon + 1;
  drafts.push({
    type: isMarked ? "direct" : "indirect",
    paragraph: index,
    start: isMarked ? start : start + (text.slice(start).length - text.slice(start).trimStart().length),
    end: isMarked && mark ? mark.close : text.trimEnd().length,
    mention,
    carried: false,
    rule: "headline",
    confidence: 0.7,
  });
}
