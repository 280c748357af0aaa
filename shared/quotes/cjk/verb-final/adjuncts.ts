import type { MarkPair } from "../../marks.ts";
import type { Draft } from "../draft.ts";
import type { SpeakerLexicon } from "../speaker/lexicon.ts";
import type { VerbFinalLexicon } from "./lexicon.ts";
import { type Reading, skip } from "./reading.ts";

/** Addressee and venue in the parts around the words: 記者団に, 記者会見で. */
export function readAdjuncts(r: Reading, draft: Draft, from: number, cue: number, mark: MarkPair | undefined): void {
  const parts = mark
    ? [
        [draft.mention && draft.mention.end < mark.open ? draft.mention.end + 1 : from, mark.open],
        [mark.close + 1, cue],
      ]
    : [[draft.mention && draft.mention.end < draft.start ? draft.mention.end + 1 : from, draft.start]];
  for (const [a, b] of parts as [number, number][]) {
    const part = r.m.slice(a, Math.min(b, a + 60));
    const to =
      /(記者団|報道陣|[^、はがと]{1,12}(?:通信|新聞|テレビ|議員|記者|群集|群衆|聴衆|社員|株主|取材))(?:に対して|に対し|に)/u.exec(
        part,
      );
    if (to && !draft.addressee) draft.addressee = to[1] as string;
    const at =
      /([^、はがとに]{0,14}(?:会見|発表会|説明会|総会|会議|本会議|委員会|講演|演説|インタビュー|声明|記者会|集会|代議士会|番組|大会|ブログ|取材))で/u.exec(
        part,
      );
    if (at && !draft.venue) draft.venue = at[1] as string;
  }
}

export function skipLead(text: string, from: number, to: number, lexicon: SpeakerLexicon): number {
  let at = skip(text, from, to, "、, 　");
  for (let hit = lexicon.leads.at(text, at, to); hit; hit = lexicon.leads.at(text, at, to)) {
    const next = skip(text, hit.end, to, "、, ");
    if (next === at || (next === hit.end && hit.end - hit.start < 2)) break;
    at = next;
  }
  return at;
}

/** Passes adjuncts that stand before the reported clause, each closed by a comma. */
export function skipAdjuncts(text: string, from: number, to: number, lexicon: VerbFinalLexicon): number {
  let at = skipLead(text, from, to, lexicon.speakers);
  for (;;) {
    const comma = text.indexOf("、", at);
    if (comma < 0 || comma >= to || comma - at > 28) return at;
    const isAdjunct = lexicon.tables.adjuncts.some(
      (form) => comma - form.length >= at && text.startsWith(form, comma - form.length),
    );
    if (!isAdjunct || /[はが]/.test(text.slice(at, comma).replace(/について は|については/g, ""))) return at;
    at = skipLead(text, comma + 1, to, lexicon.speakers);
  }
}
