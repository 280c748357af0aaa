import type { MarkPair } from "../../marks.ts";
import type { Passage } from "../clauses.ts";
import type { Draft } from "../draft.ts";
import type { Mention } from "../speaker/mention.ts";
import { speakerAtFront } from "./front.ts";
import type { VerbMedialLexicon } from "./lexicon.ts";

const sentenceEnds = "。！？!?…";

/**
 * Words between marks that no verb reports: behind a colon (他信心满满：“…”), or a paragraph or sentence of their own
 * right behind somebody's words. They must end as sentences do: terms and titles never do.
 */
export function findWithoutCue(
  passage: Passage,
  lexicon: VerbMedialLexicon,
  drafts: Draft[],
  previous: Draft | undefined,
): void {
  const { masked: m, text } = passage;
  const known = new Set(drafts.map((draft) => draft.start));
  for (const [n, mark] of passage.outer.entries()) {
    if (known.has(mark.open + 1)) continue;
    if (!sentenceEnds.includes(text[mark.close - 1] as string)) continue;
    const before = m[mark.open - 1];
    if (before === "：" || before === ":") {
      if (isSaying(m, mark.open - 1, lexicon)) continue;
      let from = mark.open - 1;
      while (from > 0 && mark.open - from < 40 && !"。！？；，\n”".includes(m[from - 1] as string)) from--;
      const mention = speakerAtFront(passage, from, mark.open, lexicon);
      drafts.push(draftOf(passage, mark, mention, false, "colon", 0.65));
      continue;
    }
    const from = drafts.findLast((draft) => draft.end < mark.open) ?? (n === 0 ? previous : undefined);
    const isAlone = mark.open === 0 || "。！？!?\n”」".includes(before as string);
    const follows =
      from?.type === "direct" && (from.paragraph === passage.index ? isNear(m, from, mark) : mark.open === 0);
    if (!isAlone || !from || !follows) continue;
    const draft = draftOf(passage, mark, undefined, true, "continued", 0.7);
    draft.continues = from;
    drafts.push(draft);
  }
}

/** 俗话说：“…”: a saying of nobody. */
function isSaying(m: string, colon: number, lexicon: VerbMedialLexicon): boolean {
  for (let at = Math.max(0, colon - 6); at < colon; at++)
    if (lexicon.cues.at(m, at, colon)?.value === "none") return lexicon.cues.at(m, at, colon)?.end === colon;
  return false;
}

/** Whether no more than the attribution stands between two quotes. */
const isNear = (m: string, from: Draft, mark: MarkPair): boolean =>
  mark.open - from.end < 40 && (m.slice(from.end + 1, mark.open).match(/。/gu) ?? []).length <= 1;

const draftOf = (
  passage: Passage,
  mark: MarkPair,
  mention: Mention | undefined,
  carried: boolean,
  rule: string,
  confidence: number,
): Draft => ({
  type: "direct",
  paragraph: passage.index,
  start: mark.open + 1,
  end: mark.close,
  ...(mention ? { mention } : {}),
  carried,
  rule,
  confidence,
});
