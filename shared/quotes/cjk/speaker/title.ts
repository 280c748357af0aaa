import { lastIndexIn } from "../bounded.ts";
import type { WordHit } from "../word-trie.ts";
import { ownerOf, rankedTitle } from "./department.ts";
import type { HeadClass, SpeakerLexicon } from "./lexicon.ts";
import { isForeign, isLatin, isSpace, modifierEnd, trimEnd } from "./name.ts";

/** The last word that joins a role or organisation to a name; a space joins only where Latin letters stand on neither or one side. */
export function lastJoiner(
  text: string,
  from: number,
  to: number,
  lexicon: SpeakerLexicon,
  noDots = false,
): WordHit<true> | undefined {
  for (let end = to; end > from; end--) {
    const hit = lexicon.joiners.before(text, end, from);
    if (!hit || hit.start <= from) continue;
    const sign = text[hit.start] as string;
    if (sign === "・" || (noDots && sign === "·")) continue;
    if (isSpace(text.charCodeAt(hit.start)) && isLatin(text.charCodeAt(hit.start - 1))) continue;
    if (isSpace(text.charCodeAt(hit.start)) && isForeign(text, from, hit.start)) continue;
    if (end < to || hit.end === to) return hit;
  }
  return undefined;
}

/** A role with a name behind it; offsets of the role, and where the name begins. */
export interface RoleBefore {
  start: number;
  end: number;
  nameFrom: number;
  value: HeadClass;
}

/** The last role inside [from, to) with a name behind it. */
export function roleBefore(text: string, from: number, to: number, lexicon: SpeakerLexicon): RoleBefore | undefined {
  for (let end = to - 1; end > from; end--) {
    const hit = lexicon.roles.before(text, end, from) ?? rankedTitle(text, end, from, lexicon);
    if (!hit) continue;
    let nameFrom = end;
    if (text[nameFrom] === "（" || text[nameFrom] === "(") continue;
    for (let joiner = lexicon.joiners.at(text, nameFrom, to); joiner; joiner = lexicon.joiners.at(text, nameFrom, to))
      nameFrom = joiner.end;
    if (nameFrom >= to) continue;
    const common = lexicon.heads.at(text, nameFrom, to);
    if (common?.end === to && (common.value === "unnamed" || common.value === "profession")) continue;
    let start = withDepartment(text, from, hit.start, lexicon);
    for (let near = trimEnd(text, from, start); near > from && "兼、和及与與".includes(text[near - 1] as string); ) {
      const other = lexicon.roles.before(text, trimEnd(text, from, near - 1), from);
      if (!other) break;
      start = other.start;
      near = trimEnd(text, from, start);
    }
    if (hit.value === "profession") {
      const least = Math.max(from, modifierEnd(text, from, start));
      while (
        start > least &&
        !"なたるのい".includes(text[start - 1] as string) &&
        !lexicon.joiners.before(text, start, from) &&
        !(lexicon.hasSurnames && endsBeforeProfession(text, start, from, lexicon))
      )
        start--;
    }
    // 元県議, 前会長: what somebody was is part of the title.
    const former = start > from && lexicon.formers.includes(text[start - 1] as string);
    if (former && (start - 1 === from || lexicon.joiners.before(text, start - 1, from))) start--;
    return { start, end, nameFrom, value: hit.value };
  }
  return undefined;
}

/** 区医院|护士, 判处|被告人: an organisation or a verb is no part of what a profession is called by. */
const endsBeforeProfession = (text: string, at: number, from: number, lexicon: SpeakerLexicon): boolean =>
  lexicon.heads.before(text, at, from)?.value === "organization" ||
  /(?:判处|判處|指控|起诉|起訴|认定|認定|抓获|抓獲|拘捕|逮捕|采访|採訪|走访|走訪|[以由对對向让讓将將把被])$/u.test(
    text.slice(Math.max(from, at - 2), at),
  );

/** 営農部長: the department belongs to the title of its head. `start` where there is none. */
export function withDepartment(text: string, from: number, start: number, { departments }: SpeakerLexicon): number {
  if (!"部課室局次係本副セ統担グユ".includes(text[start] as string)) return start;
  let at = start;
  for (let i = 0; i < 2; i++) at = departments.before(text, at, from)?.start ?? at;
  return at;
}

/** 委員長を務める|大鹿さん: the role that a verb right before the name gives, and whose it is. */
export function servedPost(
  text: string,
  from: number,
  nameFrom: number,
  lexicon: SpeakerLexicon,
): { role?: string; organization?: string } | undefined {
  const end = trimEnd(text, from, nameFrom);
  const member = lexicon.memberOf.before(text, end, from);
  if (member && member.start > from) {
    const organization = organizationOf(text, from, member.start, lexicon);
    const isKnown =
      /[」』]/.test(text[member.start - 1] as string) ||
      lexicon.heads.before(text, member.start, from)?.value === "organization";
    return organization && isKnown ? { organization } : undefined;
  }
  const verb = lexicon.serving.before(text, end, from);
  const hit = verb && lexicon.roles.before(text, verb.start, from);
  if (!hit) return undefined;
  const start = withDepartment(text, from, hit.start, lexicon);
  const organization = start > from ? organizationOf(text, from, start, lexicon) : undefined;
  return { role: text.slice(start, verb.start), ...(organization ? { organization } : {}) };
}

/** NPO法人「森と水の会」: a name between marks, with the word that tells what it is. */
function markedName(text: string, from: number, end: number): string | undefined {
  const last = text[end - 1];
  if (last !== "」" && last !== "』") return undefined;
  const open = lastIndexIn(text, last === "」" ? "「" : "『", from, end);
  if (open < 0) return undefined;
  let start = open;
  while (start > from && /[\p{Script=Han}\p{Script=Katakana}ーA-Za-zＡ-Ｚａ-ｚ]/u.test(text[start - 1] as string))
    start--;
  return text.slice(start, end);
}

/** The organisation in what stands before a role: its last part, without the word that joins it. */
export function organizationOf(text: string, from: number, to: number, lexicon: SpeakerLexicon): string | undefined {
  let end = to;
  // 会見で富岡社長は: what stands before で is often the place.
  let isLoose = text[to] === "的" || (text[to] === "で" && text[to + 1] !== "あ");
  for (let hit = lexicon.joiners.before(text, end, from); hit; hit = lexicon.joiners.before(text, end, from)) {
    isLoose ||= text[hit.start] === "的" || (text[hit.start] === "で" && hit.end - hit.start === 1);
    end = hit.start;
  }
  for (
    let word = lexicon.determiners.before(text, end, from);
    word && word.start > from + 1;
    word = lexicon.determiners.before(text, end, from)
  )
    end = word.start;
  const belongs = lexicon.belonging.before(text, end, from);
  if (belongs && belongs.start > from + 1) end = belongs.start;
  if (lexicon.notEmployers.before(text, end, from)) return undefined;
  // 元検事の, プロ野球選手の: who somebody is, and not where.
  const who = lexicon.titles.before(text, end, from) ?? lexicon.unnamed.before(text, end, from);
  // 日本代表の: a team.
  const isTeam = who && lexicon.heads.at(text, who.start, who.end - 1)?.value === "organization";
  const isSomebody = who && !isTeam && lexicon.heads.before(text, end, from)?.value !== "organization";
  if (!lexicon.hasSurnames && isSomebody) return undefined;
  const marked = markedName(text, from, end);
  if (marked !== undefined) return marked;
  let start = modifierEnd(text, from, end);
  for (let i = end - 1; i > start; i--) {
    if ("、，がはのを的".includes(text[i] as string)) {
      start = i + 1;
      break;
    }
  }
  while (lexicon.heads.at(text, start, end)?.end !== end) {
    const lead = lexicon.determiners.at(text, start, end);
    if (!lead) break;
    if (lead.end >= end) return undefined;
    start = lead.end;
  }
  const kind = lexicon.kinds.at(text, start, end);
  if (kind && isSpace(text.charCodeAt(kind.end)) && isLatin(text.charCodeAt(kind.end + 1))) start = kind.end;
  while (start < end && isSpace(text.charCodeAt(start))) start++;
  // 米ディープフィールド: the sign of a country before a foreign name.
  if (lexicon.countries.includes(text[start] as string) && isForeign(text, start + 1, end) && end - start > 2) start++;
  // 元 Kumori: what somebody was.
  if (lexicon.formers.includes(text[start] as string)) {
    const first = isSpace(text.charCodeAt(start + 1)) ? start + 2 : start + 1;
    const isWhole = lexicon.heads.at(text, first, end)?.end === end || "省庁".includes(text[end - 1] as string);
    if (first < end && (first > start + 1 || isWhole || isForeign(text, first, end))) start = first;
  }
  if (end <= start || isClauseEnd(text, start, end)) return undefined;
  // 经营早餐店三十年的林先生: what stands before 的 is often no organisation.
  const head = isLoose ? lexicon.heads.before(text, end, start)?.value : "organization";
  // 市人大代表: a rank of places alone is no name.
  if (lexicon.hasSurnames && end - start === 1) return undefined;
  if (!(head === "organization" || head === "it" || isForeign(text, start, end))) return undefined;
  return lexicon.hasSurnames ? ownerOf(text, start, end, to, lexicon) : text.slice(start, end);
}

/** 大阪から移住した: a clause that describes whoever follows, and no name. */
const isClauseEnd = (text: string, from: number, to: number): boolean =>
  to - from > 1 && /[\p{Script=Han}\u3041-\u3096][たるだ]$/u.test(text.slice(Math.max(from, to - 2), to));
