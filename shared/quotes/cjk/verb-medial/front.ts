import { lastIndexIn } from "../bounded.ts";
import type { Passage } from "../clauses.ts";
import { nameBehindTitle } from "../register.ts";
import { type Mention, readMention } from "../speaker/mention.ts";
import { isFamilyAndGiven } from "../speaker/name.ts";
import type { VerbMedialLexicon } from "./lexicon.ts";
import { mayBeName, noSubject } from "./may-speak.ts";

/** Where the words that lead on end: 但是, 此外. */
function behindLeads(m: string, start: number, to: number, { speakers }: VerbMedialLexicon): number {
  let from = start;
  for (let lead = speakers.leads.at(m, from, to); lead; lead = speakers.leads.at(m, from, to)) from = lead.end;
  return from;
}

/** Who stands at the front of [start, to): a pronoun, somebody with a title, or a name by its family name. */
export function speakerAtFront(
  passage: Passage,
  start: number,
  to: number,
  lexicon: VerbMedialLexicon,
): Mention | undefined {
  const { masked: m, text } = passage;
  const { speakers } = lexicon;
  const from = behindLeads(m, start, to, lexicon);
  const pronoun = speakers.heads.at(m, from, to);
  if (pronoun?.value === "he") return readMention(text, from, pronoun.end, speakers);
  let found: Mention | undefined;
  let limit = Math.min(to, from + 24);
  for (let i = from + 1; i < limit; i++) if (lexicon.placing.at(m, i, to)) limit = i;
  for (let end = from + 2; end <= limit; end++) {
    const isName = isFamilyAndGiven(m, from, end, speakers) && !speakers.nameStops.includes(m[end - 1] as string);
    if (!isName && !speakers.honorifics.before(m, end, from) && !speakers.heads.before(m, end, from)) continue;
    const mention = readMention(text, from, end, speakers);
    const isFar = found?.kind === "unnamed" && mention?.kind === "unnamed" && mention.end - found.end > 3;
    if (mention && mention.kind !== "other" && mention.kind !== "report" && !isFar) found = mention;
  }
  // 患有罕见病的李梅: a name behind what describes it.
  const of = found ? -1 : lastIndexIn(m, "的", from, limit);
  if (of > from) return speakerAtFront(passage, of + 1, to, lexicon);
  // 六年级学生小宇: a name behind the title.
  const role =
    found && found.kind !== "person"
      ? (speakers.roles.before(m, found.end, from) ?? speakers.unnamed.before(m, found.end, from))
      : undefined;
  return (role && nameBehindTitle(m, role.start, role.end, speakers, lexicon.cues)) ?? found;
}

/** The subject that the clauses before `segment` of the sentence have, where the one at `segment` has none: 他顿了顿，又说. */
export function subjectOfEarlier(
  passage: Passage,
  start: number,
  segment: number,
  lexicon: VerbMedialLexicon,
): Mention | undefined {
  const { masked: m } = passage;
  let end = segment - 1;
  for (let tries = 0; tries < 6 && end > start; tries++) {
    let from = end;
    while (from > start && end - from < 60 && !"，；。：”」".includes(m[from - 1] as string)) from--;
    const verb = lexicon.cues.at(m, from, end);
    const mention = verb && verb.value !== "none" ? undefined : speakerAtFront(passage, from, end, lexicon);
    if (mention) return mention;
    const plain = verb ? undefined : tries === 0 ? plainSubject(passage, from, end, lexicon) : undefined;
    if (plain) return plain;
    end = from - 1;
  }
  return undefined;
}

/** 好味来发布致歉声明，称…: any short name before the first verb or adjunct. */
function plainSubject(
  { masked: m, text }: Passage,
  start: number,
  to: number,
  lexicon: VerbMedialLexicon,
): Mention | undefined {
  const { speakers } = lexicon;
  const from = behindLeads(m, start, to, lexicon);
  let end = from + 2;
  while (end < to && end - from < 9 && !lexicon.adjuncts.at(m, end, to)) end++;
  if (end >= to || end - from > 8) return undefined;
  const mention = readMention(text, from, end, speakers);
  return mention && mayBeName(mention) && !noSubject.test(mention.name) ? mention : undefined;
}

/** 受害老师在家人陪同下…: somebody without a name at the front of a sentence, with an adjunct or verb behind. */
export function faceAtFront(
  { masked: m, text }: Passage,
  start: number,
  to: number,
  lexicon: VerbMedialLexicon,
): Mention | undefined {
  const { speakers } = lexicon;
  let from = start;
  for (let lead = speakers.leads.at(m, from, to); lead && lead.end < to; lead = speakers.leads.at(m, from, to))
    from = lead.end;
  if (/^[多数數几幾两兩三各众眾有许許很不]/u.test(m.slice(from, from + 1))) return undefined;
  for (let end = Math.min(to, from + 10); end > from + 1; end--) {
    if (!lexicon.adjuncts.at(m, end, to) && !lexicon.cues.at(m, end, to) && m[end] !== "，") continue;
    const head = speakers.heads.before(m, end, from);
    if (!head || (head.value !== "unnamed" && head.value !== "profession") || end - head.start < 2) continue;
    if (/[的，。、：；“”「」\ue000]/u.test(m.slice(from, end))) continue;
    const mention = readMention(text, from, end, speakers);
    if (mention?.kind === "unnamed") return mention;
  }
  return undefined;
}
