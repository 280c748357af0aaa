import { lastIndexIn } from "../bounded.ts";
import { type Mention, readMention } from "../speaker/mention.ts";
import { speakerAtFront } from "./front.ts";
import { pushMark, type Reading } from "./reading.ts";

/** Who calls a thing so must be somebody: what everybody calls it is its name. */
const callers: ReadonlySet<Mention["kind"]> = new Set(["person", "role", "he"]);

/** 某人将此举称为“…”: what somebody calls a thing is a fragment of their words. */
export function readCalled(r: Reading, first: number): void {
  const { m, lexicon, passage, sentence, taken } = r;
  // Only this sentence's, so that the whole stays linear.
  const own = r.drafts.slice(first);
  for (const pair of sentence.outer) {
    if (taken.has(pair) || own.some((draft) => draft.start === pair.open + 1)) continue;
    const word = lexicon.calling.before(m, pair.open, Math.max(sentence.start, pair.open - 6));
    if (!word || m[word.start - 1] === "被") continue;
    let from = word.start;
    while (from > sentence.start && word.start - from < 60 && !"，；。：”」".includes(m[from - 1] as string)) from--;
    const takes = lexicon.tables.taking
      .map((one) => lastIndexIn(m, one, from, word.start))
      .filter((at) => at >= from)
      .at(0);
    const to = takes ?? word.start;
    const mention = to > from ? readMention(passage.text, from, to, lexicon.speakers) : undefined;
    const speaker = mention && callers.has(mention.kind) ? mention : speakerAtFront(passage, from, to, lexicon);
    if (!speaker || !callers.has(speaker.kind)) continue;
    taken.add(pair);
    pushMark(r, "mixed", pair, speaker, { start: word.start, end: word.end, segment: from }, "called", 0.75);
  }
}
