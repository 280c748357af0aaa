import type { Passage } from "../clauses.ts";
import type { Draft } from "../draft.ts";
import { readMention } from "../speaker/mention.ts";
import type { VerbFinalLexicon } from "./lexicon.ts";

/** Words that somebody quoted quotes in turn: 「部長も『問題ない』と話していた」. */
export function findNested(passage: Passage, lexicon: VerbFinalLexicon, drafts: Draft[]): void {
  const { text, marks } = passage;
  let from = 0;
  let around = 0;
  for (const pair of marks) {
    if (pair.depth === 0) around = pair.open + 1;
    if (pair.depth !== 1 || !pair.closed) continue;
    const start = Math.max(around, from, pair.open - 40);
    from = pair.close + 1;
    if (text[pair.close + 1] !== "と") continue;
    const verb = lexicon.verbs.at(text, pair.close + 2);
    if (verb?.value.strength !== "saying") continue;
    let end = pair.open;
    if (text[end - 1] === "、") end--;
    if (!"はがも".includes(text[end - 1] as string)) continue;
    end--;
    let begin = end;
    while (begin > start && !"、。！？!?「『".includes(text[begin - 1] as string)) begin--;
    const mention = readMention(text, begin, end, lexicon.speakers);
    if (!mention || mention.kind === "other") continue;
    drafts.push({
      type: "direct",
      paragraph: passage.index,
      start: pair.open + 1,
      end: pair.close,
      mention,
      carried: false,
      cue: { text: text.slice(verb.start, verb.end).replace(/[、。]$/, ""), lemma: verb.value.lemma },
      rule: "nested",
      confidence: 0.75,
    });
  }
}
