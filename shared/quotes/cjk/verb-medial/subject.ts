import { indexIn, lastIndexIn } from "../bounded.ts";
import type { Passage, Sentence } from "../clauses.ts";
import { type Mention, readMention } from "../speaker/mention.ts";
import { subjectOfEarlier } from "./front.ts";
import type { VerbMedialLexicon } from "./lexicon.ts";
import { noSubject } from "./may-speak.ts";
import type { Cue } from "./reading.ts";

const date = /^\d{1,4}[年月日号號]/u;
const met = /^(?:会谈|會談|会晤|會晤|会见|會見|交谈|交談|通话|通話|磋商)/u;
const tongue = /^.[^，]{0,12}(?:语|文|话|語|話|口吻|语气|語氣|声音|聲音)/u;
const digits = "0123456789";
/** The subject of a cue: what stands before it in its segment, up to the first adjunct. */
export function subjectOf(
  passage: Passage,
  sentence: Sentence,
  cue: Cue,
  lexicon: VerbMedialLexicon,
  previous?: Mention,
): Mention | undefined {
  const { masked: m, text } = passage;
  const { speakers } = lexicon;
  let from = Math.max(cue.segment, sentence.start, cue.start - 80);
  for (
    let hit = speakers.leads.at(m, from, cue.start);
    hit && hit.end < cue.start;
    hit = speakers.leads.at(m, from, cue.start)
  )
    from = hit.end;
  while (from < cue.start && "，,、 　".includes(m[from] as string)) from++;
  for (const word of lexicon.tables.quoting) {
    const at = lastIndexIn(m, word, from, cue.start - 1);
    if (at >= 0) from = at + word.length;
  }
  let to = Math.min(cue.start, cue.lead ?? cue.start);
  const title = m[from] === "《" ? indexIn(m, "》", from, cue.start) : -1;
  for (let i = Math.max(from, title) + 1; i < to; i++) {
    if (digits.includes(m[i] as string) && !digits.includes(m[i - 1] as string) && date.test(m.slice(i, i + 6))) {
      to = i;
      break;
    }
    // 拿着麦克风说, 用不太流利的中文说
    if (
      "着著".includes(m[i + 1] ?? "x") &&
      lexicon.tables.bearing.includes(m[i] as string) &&
      i > from + 1 &&
      i + 1 < cue.start
    ) {
      to = i;
      break;
    }
    if ("用以".includes(m[i] as string) && tongue.test(m.slice(i, cue.start))) {
      to = i;
      break;
    }
    // 罗振邦回应市场担忧时强调
    if ("时時".includes(m[cue.start - 1] as string) && lexicon.cues.at(m, i, cue.start - 1)?.value === "cue") {
      to = i;
      break;
    }
    // 何文今（6）日表示, 何文（某党）质询时表示
    if ("今昨前本".includes(m[i] as string) && /^.[（(]\d/u.test(m.slice(i, i + 3))) {
      to = i;
      break;
    }
    if (
      "）)".includes(m[i - 1] as string) &&
      lastIndexIn(m, "（", from + 2, i) > 0 &&
      !speakers.roles.find(m, i, cue.start)
    ) {
      to = i;
      break;
    }
    const adjunct = lexicon.adjuncts.at(m, i, cue.start);
    if (!adjunct) continue;
    if (m[i] === "在" && (/[内內]的/.test(m.slice(i, cue.start)) || describes(m, i, cue.start, lexicon))) continue;
    const isOne = adjunct.end === i + 1;
    if (isOne && "上为為所都后後时時用以从從先正才".includes(m[i] as string) && i + 1 < cue.start - 2) continue;
    if (!isOne && isTitle(m, from, adjunct.end, cue.start, lexicon)) continue;
    to = i;
    break;
  }
  // 马克龙与默茨会谈后表示: whoever is met does not speak.
  if (met.test(m.slice(to, to + 2))) {
    const other = m.slice(from, to).search(/[与與同和跟]/u);
    if (other > 0) to = from + other;
  }
  for (const tail of lexicon.tables.tails) if (m.endsWith(tail, to) && to - tail.length > from) to -= tail.length;
  const placed = lexicon.adjuncts.at(m, from, cue.start);
  const isPlaced =
    placed !== undefined &&
    placed.end - from > 1 &&
    !"的们們".includes(m[placed.end] ?? "的") &&
    !speakers.heads.at(m, from) &&
    !speakers.heads.find(m, placed.end, to);
  if (isPlaced || isBare(m, Math.max(cue.segment, sentence.start), cue, lexicon))
    return reportItself(passage, cue, lexicon) ?? carriedSubject(passage, sentence, cue, lexicon, previous);
  if (to <= from) return undefined;
  const aside = lexicon.tables.asides.find((word) => m.endsWith(word, to));
  const bare = aside && to - aside.length > from ? readMention(text, from, to - aside.length, speakers) : undefined;
  if (bare && bare.kind !== "other") return bare;
  const pronoun = speakers.heads.at(m, from, to);
  if (pronoun?.value === "he" && pronoun.end < to && (to - pronoun.end <= 6 || m[pronoun.end] === "的")) {
    const rest = m.slice(pronoun.end, to);
    // 他的助手表示: somebody of theirs speaks; 他的回答是 and 她摇头说 are their own.
    if (rest[0] !== "的" || rest.length === 1) to = pronoun.end;
  }
  // 两位承认…的人: no more than the words before somebody.
  if (speakers.determiners.at(m, from, to)?.end === to) return undefined;
  const mention = readMention(text, from, to, speakers);
  return mention && !(mention.kind === "other" && noSubject.test(mention.name)) ? mention : undefined;
}

/** 在职六年的员工: what describes somebody. */
function describes(m: string, at: number, to: number, { speakers }: VerbMedialLexicon): boolean {
  const of = indexIn(m, "的", at + 2, Math.min(to, at + 14));
  const head = of < 0 ? undefined : speakers.heads.at(m, of + 1, to);
  return head?.value === "unnamed" || head?.value === "profession";
}

/** So far before a verb's end a title may begin that it is a part of. */
const longestTitle = 6;

/** 市人大代表何俊: the verb is a title here, with a name, another title or the verb of saying behind it. */
function isTitle(m: string, from: number, end: number, to: number, { speakers }: VerbMedialLexicon): boolean {
  // 法定代表人何俊: a title that goes on behind the verb
  for (let at = Math.max(from, end - longestTitle); at < end; at++)
    if ((speakers.roles.at(m, at, to)?.end ?? 0) > end) return true;
  const role = speakers.roles.before(m, end, from);
  return role !== undefined && (end === to || "、，".includes(m[end] as string) || !!speakers.surnames.at(m, end, to));
}

/** Whether no more than words that lead on stand between the start of a clause and its verb: ，并强调. */
export function isBare(m: string, segment: number, cue: Cue, lexicon: VerbMedialLexicon): boolean {
  let at = segment;
  while (at < cue.start) {
    const lead =
      lexicon.speakers.leads.at(m, at, cue.start) ??
      lexicon.adjuncts.at(m, at, cue.start) ??
      lexicon.leads.at(m, at, cue.start);
    if (lead) at = lead.end;
    else if ("，, 　”」".includes(m[at] as string)) at++;
    else return false;
  }
  return true;
}

/** Whose verb it is where the clause has no subject: 并称 goes on from the verb before, 他顿了顿，又说 from the clause before. */
function carriedSubject(
  passage: Passage,
  sentence: Sentence,
  cue: Cue,
  lexicon: VerbMedialLexicon,
  previous: Mention | undefined,
): Mention | undefined {
  const goesOn = lexicon.tables.onward.some((word) => passage.masked.startsWith(word, cue.segment));
  const isPlain = previous !== undefined && cue.start > cue.segment && goesOn;
  if (isPlain && !/^[又也还還]/u.test(passage.masked.slice(cue.segment))) return previous;
  const earlier = subjectOfEarlier(passage, sentence.start, cue.segment, lexicon);
  // 委员质疑，政府一再拖延，痛批…: what was told of in between does not go on speaking.
  const isTold = previous && earlier && earlier.kind === "organization";
  return isTold ? previous : (earlier ?? previous);
}

/** 声明说：“…”: the noun that is the verb's first part is what speaks. */
function reportItself(passage: Passage, cue: Cue, lexicon: VerbMedialLexicon): Mention | undefined {
  const noun = lexicon.speakers.heads.at(passage.masked, cue.start, cue.end - 1);
  if (noun?.value !== "report") return undefined;
  return readMention(passage.text, noun.start, noun.end, lexicon.speakers);
}
