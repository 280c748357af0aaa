import type { MarkPair } from "../../marks.ts";
import type { Draft } from "../draft.ts";
import type { Mention } from "../speaker/mention.ts";
import type { Cue, Reading } from "./reading.ts";

export function directDraft(
  r: Reading,
  mark: MarkPair,
  mention: Mention | undefined,
  cue: Cue | undefined,
  rule: string,
  confidence: number,
): Draft {
  return {
    type: "direct",
    paragraph: r.passage.index,
    start: mark.open + 1,
    end: mark.close,
    ...(mention ? { mention } : {}),
    carried: true,
    ...cueRecord(r, cue),
    rule,
    confidence,
  };
}

export function fragment(r: Reading, pair: MarkPair, mention: Mention | undefined, cue: Cue): void {
  if (r.taken.has(pair)) return;
  r.taken.add(pair);
  const draft = directDraft(r, pair, mention, cue, "fragment", 0.75);
  draft.type = "mixed";
  r.drafts.push(draft);
}

export function pushIndirect(
  r: Reading,
  type: "indirect",
  start: number,
  end: number,
  mention: Mention | undefined,
  cue: Cue,
  rule: string,
  confidence: number,
): Draft {
  const draft: Draft = {
    type,
    paragraph: r.passage.index,
    start,
    end,
    ...(mention ? { mention } : {}),
    carried: true,
    ...cueRecord(r, cue),
    rule,
    confidence,
  };
  r.drafts.push(draft);
  return draft;
}

export function cueRecord(r: Reading, cue: Cue | undefined): Pick<Draft, "cue"> {
  if (!cue || cue.lemma === "") return {};
  return { cue: { text: r.passage.text.slice(cue.start, cue.end), lemma: cue.lemma } };
}
