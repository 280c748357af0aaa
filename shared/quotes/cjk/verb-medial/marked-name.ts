import type { HeadClass } from "../speaker/lexicon.ts";
import type { Mention } from "../speaker/mention.ts";
import { isHan } from "../speaker/name.ts";
import type { Cue, Reading } from "./reading.ts";

const longestName = 14;
const bearers: ReadonlySet<HeadClass> = new Set(["unnamed", "profession", "office", "organization"]);

/** 网友“小鱼儿”昨晚说: a name between marks behind a word for people, right before the verb; its marks hold no words. */
export function speakerInMarks({ m, passage, sentence, lexicon, taken }: Reading, cue: Cue): Mention | undefined {
  const pair = sentence.outer.find((one) => one.close + 1 === cue.segment);
  if (!pair || taken.has(pair)) return undefined;
  const name = passage.text.slice(pair.open + 1, pair.close);
  if (name.length > longestName || name === "" || /[，。！？；：,!?;…]/u.test(name)) return undefined;
  const { speakers } = lexicon;
  const from = cue.segment;
  const isNext =
    from === cue.start || speakers.leads.at(m, from) || lexicon.adjuncts.at(m, from) || /\d/u.test(m[from] ?? "");
  if (!isNext) return undefined;
  let start = pair.open;
  while (start > sentence.start && pair.open - start < 10 && isHan(m.charCodeAt(start - 1))) start--;
  for (let lead = speakers.leads.at(m, start); lead && lead.end < pair.open; lead = speakers.leads.at(m, start))
    start = lead.end;
  const head = speakers.heads.before(m, pair.open, start);
  const isBearer = head ? bearers.has(head.value) : pair.open - start > 1 && ends.includes(m[pair.open - 1] as string);
  if (!isBearer) return undefined;
  taken.add(pair);
  const at = { start: pair.open + 1, end: pair.close, name };
  if (head?.value === "organization") return { kind: "organization", ...at, titled: false };
  return { kind: "person", ...at, titled: true, role: passage.text.slice(start, pair.open) };
}

/** Ends of words for people that no table knows: 评测人, 车友. */
const ends = "人友主员員师師家者手客粉迷";
