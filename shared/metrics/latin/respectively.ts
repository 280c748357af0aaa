import { gapBetween } from "./change.ts";
import { type Sentence, wordAt } from "./clause.ts";
import { verbBefore } from "./clause-subject.ts";
import type { Draft } from "./draft.ts";
import { type Phrase, phraseBefore, spanOf } from "./noun-phrase.ts";

/** "tin, zinc and lead rose 1%, 2% and 4%, respectively": the nth subject for the nth quantity. */
export function readRespectively(sentence: Sentence): void {
  let at = -1;
  for (let i = sentence.from; i < sentence.to; i++) if (wordAt(sentence, i) === "respectively") at = i;
  if (at < 0) return;
  const { drafts } = sentence;
  let last = drafts.length - 1;
  while (last >= 0 && (drafts[last] as Draft).from > at) last--;
  let first = last;
  while (first > 0 && gapBetween(sentence, (drafts[first - 1] as Draft).to, (drafts[first] as Draft).from)) first--;
  const count = last - first + 1;
  if (last < 0 || count < 2) return;
  const opening = drafts[first] as Draft;
  const verb = verbBefore(sentence, opening.from);
  const names = verb === undefined ? undefined : listBefore(sentence, verb, count);
  names?.forEach((name, i) => {
    const subject = spanOf(sentence, name);
    if (subject) (drafts[first + i] as Draft).subject = subject;
  });
}

/** Just `count` names in a list that ends before token `end`. */
function listBefore(sentence: Sentence, end: number, count: number): Phrase[] | undefined {
  const names: Phrase[] = [];
  let to = end;
  for (let k = 0; k < count; k++) {
    let from = to;
    while (from > sentence.from && from > to - 10 && !/^(?:,|and|;|:)$/.test(wordAt(sentence, from - 1))) from--;
    const name = phraseBefore(sentence, to, true);
    if (name === undefined) return undefined;
    names.unshift({ from: Math.max(name.from, from), to: name.to });
    to = from - 1;
    if (k < count - 1 && !/^(?:,|and)$/.test(wordAt(sentence, to))) return undefined;
    if (wordAt(sentence, to - 1) === ",") to--;
  }
  return names;
}
