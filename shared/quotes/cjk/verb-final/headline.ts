import type { MarkPair } from "../../marks.ts";
import type { Passage } from "../clauses.ts";
import type { Draft } from "../draft.ts";
import { readMention } from "../speaker.ts";
import type { VerbFinalLexicon } from "./lexicon.ts";

/** A headline names the speaker right before the marks: 首相「減税は考えず」. */
export function headline(passage: Passage, lexicon: VerbFinalLexicon, drafts: Draft[], taken: Set<MarkPair>): void {
  if (passage.index > 2 || passage.text.length > 90 || passage.text.includes("。")) return;
  for (const mark of passage.outer) {
    if (taken.has(mark) || mark.close - mark.open < 6) continue;
    const next = passage.masked[mark.close + 1];
    if (next !== undefined && !" 　、，".includes(next)) continue;
    let from = mark.open;
    while (from > 0 && !" 　、，」』".includes(passage.masked[from - 1] as string)) from--;
    const mention = readMention(passage.text, from, mark.open, lexicon.speakers);
    if (!mention || mention.end !== mark.open || mention.kind === "other" || mention.kind === "report") continue;
    if (mention.kind === "unnamed" && mark.open - from > 8) continue;
    taken.add(mark);
    drafts.push({
      type: "direct",
      paragraph: passage.index,
      start: mark.open + 1,
      end: mark.close,
      mention,
      carried: false,
      rule: "headline",
      confidence: 0.8,
    });
  }
}
