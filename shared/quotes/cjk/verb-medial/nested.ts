import type { MarkPair } from "../../marks.ts";
import type { Passage } from "../clauses.ts";
import type { Draft } from "../draft.ts";
import { readMention } from "../speaker/mention.ts";
import type { VerbMedialLexicon } from "./lexicon.ts";

/** Words that somebody quoted quotes in turn: 老师说‘别放弃’. */
export function findNested(passage: Passage, lexicon: VerbMedialLexicon, drafts: Draft[]): void {
  const { text, index } = passage;
  const inner = passage.marks.filter((pair) => pair.depth === 1);
  let from = 0;
  let outer = 0;
  for (const pair of inner) {
    while (outer < passage.outer.length && (passage.outer[outer] as MarkPair).close < pair.open) outer++;
    const around = passage.outer[outer];
    if (!around || around.open > pair.open || pair.close > around.close) continue;
    const start = Math.max(around.open + 1, from, pair.open - 20);
    from = pair.close + 1;
    let cueEnd = pair.open;
    if ("：:，".includes(text[cueEnd - 1] as string)) cueEnd--;
    const hit = lexicon.cues.before(text, cueEnd, start);
    if (hit?.value !== "cue") continue;
    let begin = hit.start;
    while (begin > start && !"，。；！？：".includes(text[begin - 1] as string)) begin--;
    const mention = readMention(text, begin, hit.start, lexicon.speakers);
    if (!mention || mention.kind === "other") continue;
    const word = text.slice(hit.start, hit.end);
    drafts.push({
      type: "direct",
      paragraph: index,
      start: pair.open + 1,
      end: pair.close,
      mention,
      carried: false,
      cue: { text: word, lemma: word },
      rule: "nested",
      confidence: 0.75,
    });
  }
}
