import type { MarkPair } from "../../marks.ts";
import type { Passage } from "../clauses.ts";
import type { Draft } from "../draft.ts";
import { type Mention, readMention } from "../speaker/mention.ts";
import { isFamilyAndGiven } from "../speaker/name.ts";
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
      const mention = speakerInFront(passage, mark, lexicon);
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

/** Who the part of the sentence before a colon is about. */
function speakerInFront(passage: Passage, mark: MarkPair, lexicon: VerbMedialLexicon): Mention | undefined {
  const { masked: m, text } = passage;
  const { speakers } = lexicon;
  let from = mark.open - 1;
  while (from > 0 && mark.open - from < 40 && !"。！？；，\n”".includes(m[from - 1] as string)) from--;
  for (let lead = speakers.leads.at(m, from, mark.open); lead; lead = speakers.leads.at(m, from, mark.open))
    from = lead.end;
  const pronoun = speakers.heads.at(m, from, mark.open);
  if (pronoun?.value === "he") return readMention(text, from, pronoun.end, speakers);
  let found: Mention | undefined;
  for (let to = from + 2; to < Math.min(mark.open, from + 24); to++) {
    const isName = isFamilyAndGiven(m, from, to, speakers) && !speakers.nameStops.includes(m[to - 1] as string);
    if (!isName && !speakers.honorifics.before(m, to, from) && !speakers.roles.before(m, to, from)) continue;
    const mention = readMention(text, from, to, speakers);
    if (mention && mention.kind !== "other") found = mention;
  }
  return found;
}
