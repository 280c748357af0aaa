import type { Passage } from "../clauses.ts";
import type { Draft } from "../draft.ts";
import { readMention } from "../speaker/mention.ts";
import type { VerbMedialLexicon } from "./lexicon.ts";

/** 记者“…”的提问: the question stands before its noun. */
export function findQuestions(passage: Passage, lexicon: VerbMedialLexicon, drafts: Draft[]): void {
  const { masked: m, text, index } = passage;
  const known = new Set(drafts.map((draft) => draft.start));
  for (const pair of passage.outer) {
    const noun = ["的提问", "的提問", "的质疑", "的質疑", "的追问", "的追問"].find((form) =>
      m.startsWith(form, pair.close + 1),
    );
    if (lexicon.rumours.before(m, pair.open, Math.max(0, pair.open - 3))) continue;
    if (!noun || known.has(pair.open + 1)) continue;
    let from = pair.open;
    while (from > 0 && pair.open - from < 20 && !"，。；：！？”".includes(m[from - 1] as string)) from--;
    for (const lead of ["对于", "對於", "面对", "面對", "针对", "針對", "对", "對"])
      if (m.startsWith(lead, from)) from += lead.length;
    const mention = readMention(text, from, pair.open, lexicon.speakers);
    if (!mention || mention.kind === "other") continue;
    const word = noun.slice(1);
    drafts.push({
      type: "direct",
      paragraph: index,
      start: pair.open + 1,
      end: pair.close,
      mention,
      carried: false,
      cue: { text: word, lemma: word },
      rule: "question-noun",
      confidence: 0.8,
    });
  }
}
