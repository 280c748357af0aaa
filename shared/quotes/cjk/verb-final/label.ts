import type { MarkPair } from "../../marks.ts";
import { lastIndexIn, noteEnd } from "../bounded.ts";
import type { Passage, Sentence } from "../clauses.ts";
import type { Draft } from "../draft.ts";
import { type Mention, readMention } from "../speaker/mention.ts";
import type { VerbFinalLexicon } from "./lexicon.ts";
import { isStatement } from "./term.ts";

/** Words behind a label without a verb: 早瀬教授の話「…」, 知事は「…」。, 「…」(広報)という。 */
export function readLabels(passage: Passage, lexicon: VerbFinalLexicon, drafts: Draft[], taken: Set<MarkPair>): void {
  const { text, masked } = passage;
  for (const sentence of passage.sentences)
    for (const mark of sentence.outer) {
      if (taken.has(mark)) continue;
      const answer = answerer(passage, sentence, mark, lexicon);
      if (answer) {
        taken.add(mark);
        drafts.push({
          type: "direct",
          paragraph: passage.index,
          start: mark.open + 1,
          end: mark.close,
          ...(answer.mention ? { mention: answer.mention } : {}),
          carried: true,
          rule: "answer",
          confidence: 0.7,
        });
        continue;
      }
      const span = labelBefore(masked, sentence.start, mark.open, lexicon) ?? noteBehind(masked, mark);
      const mention = span && readMention(text, span.from, span.to, lexicon.speakers);
      if (!span || !mention || mention.kind === "other" || mention.kind === "report") continue;
      if (span.needsStatement && (!isStatement(text, mark) || mark.close + 1 < sentence.end)) continue;
      taken.add(mark);
      drafts.push({
        type: "direct",
        paragraph: passage.index,
        start: mark.open + 1,
        end: mark.close,
        mention,
        carried: false,
        ...(span.cue ? { cue: { text: span.cue, lemma: span.cue } } : {}),
        rule: "label",
        confidence: 0.8,
      });
    }
}

interface Label {
  from: number;
  to: number;
  cue?: string;
  /** The marks must end the sentence and hold more than a term. */
  needsStatement: boolean;
}

function labelBefore(m: string, start: number, open: number, lexicon: VerbFinalLexicon): Label | undefined {
  let to = open;
  while (to > start && " 　：:＝=".includes(m[to - 1] as string)) to--;
  const label = lexicon.tables.labels.find((word) => m.endsWith(`の${word}`, to) && to - word.length - 1 > start);
  const from = (end: number): number => lastIndexIn(m, "、", start, end) + 1 || start;
  if (label) return { from: Math.max(start, to - 60), to: to - label.length - 1, cue: label, needsStatement: false };
  if (to < open && "：:".includes(m[to] as string)) return { from: start, to, needsStatement: false };
  if (to === open && m[to - 1] === "は" && to - 1 > start) return { from: from(to), to: to - 1, needsStatement: true };
  return undefined;
}

/** 「…」(食品メーカー幹部)という。 */
function noteBehind(m: string, mark: MarkPair): Label | undefined {
  const open = mark.close + 1;
  const close = noteEnd(m, open) - 1;
  return close > open && m[close + 1] === "と" ? { from: open + 1, to: close, needsStatement: false } : undefined;
}

/** 目標を聞かれると「…」。, 会社員に聞くと「…」。: words that end the sentence right behind a question, and who is asked. */
function answerer(
  passage: Passage,
  sentence: Sentence,
  mark: MarkPair,
  lexicon: VerbFinalLexicon,
): { mention: Mention | undefined } | undefined {
  const { masked: m, text } = passage;
  if (mark.close + 1 < sentence.end) return undefined;
  const to = m[mark.open - 1] === "、" ? mark.open - 1 : mark.open;
  const form = lexicon.tables.asked.find((one) => m.endsWith(one, to));
  if (!form) return undefined;
  const end = to - form.length - 1;
  if (m[end] !== "に" || !form.endsWith("と") || form.endsWith("れると")) return { mention: undefined };
  const from = Math.max(sentence.start, end - 40);
  const comma = lastIndexIn(m, "、", from, end);
  const mention = readMention(text, comma < 0 ? from : comma + 1, end, lexicon.speakers);
  return { mention: mention && mention.kind !== "other" ? mention : undefined };
}
