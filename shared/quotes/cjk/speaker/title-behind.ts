import { lastIndexIn } from "../bounded.ts";
import type { SpeakerLexicon } from "./lexicon.ts";
import { isFamilyAndGiven, isForeign, isHan, isKatakana, isLatin, isNameLike, modifierEnd, trimEnd } from "./name.ts";
import { lastJoiner, organizationOf, withDepartment } from "./title.ts";

/** What a title at the end of a noun phrase makes of it. */
export interface Titled {
  kind: "person" | "role" | "unnamed";
  /** Empty where nobody is named. */
  name: string;
  role?: string;
  organization?: string;
}

/** A title behind the name, or alone: 野沢真帆アナリスト, Qiao Bin 会長, 早瀬順・東関東大教授, 日銀総裁. */
export function titleBehind(text: string, start: number, nameEnd: number, lexicon: SpeakerLexicon): Titled | undefined {
  const behind = lexicon.roles.before(text, nameEnd, start);
  if (!behind) return undefined;
  const roleStart = wholeTitle(text, start, behind.start, lexicon);
  const rest = trimEnd(text, start, roleStart);
  const role = text.slice(roleStart, nameEnd);
  const isPost = behind.value === "office";
  if (rest <= start || modifierEnd(text, start, rest + 1) === rest) {
    if (isPost || !lexicon.unnamed.before(text, nameEnd, start))
      return { kind: isPost ? "role" : "unnamed", name: isPost ? role : "", role };
    return { kind: "unnamed", name: "" };
  }
  // A family name touches its title; a foreign name may stand apart (Qiao Bin 会長).
  if (rest - start === 1 && lexicon.prefixes.includes(text[start] as string))
    return { kind: "unnamed", name: "", role: text.slice(start, nameEnd) };
  const isApart = rest < roleStart && isHan(text.charCodeAt(rest - 1));
  // 三輪秀樹・最高財務責任者: a dot between the name and the title.
  if (text[rest - 1] === "・" && rest - start > 2) {
    const cut = lastJoiner(text, start, rest - 1, lexicon);
    const from = Math.max(cut ? cut.end : start, modifierEnd(text, start, rest - 1));
    const employer = cut && from === cut.end ? organizationOf(text, start, cut.start, lexicon) : undefined;
    if (isNameLike(text, from, rest - 1) && !isCommon(text, from, rest - 1, lexicon))
      return {
        kind: "person",
        name: text.slice(from, rest - 1),
        role,
        ...(employer ? { organization: employer } : {}),
      };
  }
  const dotted = nameBeforeDot(text, start, rest, lexicon);
  if (dotted) return { kind: "person", ...dotted, role };
  const cut = lastJoiner(text, start, rest, lexicon);
  const organization = cut ? organizationOf(text, start, cut.start, lexicon) : undefined;
  if (cut && cut.end >= rest)
    return { kind: isPost ? "role" : "unnamed", name: "", role, ...(organization ? { organization } : {}) };
  const nameFrom = Math.max(cut ? cut.end : start, modifierEnd(text, start, rest));
  const determiner = lexicon.determiners.before(text, rest, nameFrom);
  const named = determiner ? determiner.start : rest;
  const head = lexicon.heads.before(text, named, nameFrom);
  if (isPost && !determiner) {
    const split = nameBeforeOrganization(text, nameFrom, rest, lexicon);
    if (split) return { kind: "person", ...split, role };
  }
  if (isPost && rest - nameFrom === 1 && lexicon.countries.includes(text[nameFrom] as string))
    return { kind: "role", name: "", role, organization: text.slice(nameFrom, rest) };
  // 木村市長, 阿部監督: a short family name that ends as organisations do.
  const isFamily =
    head?.value === "organization" &&
    head.end - head.start === 1 &&
    lexicon.nameEnds.includes(text[head.start] as string) &&
    rest - nameFrom > 1 &&
    rest - nameFrom <= 3;
  if (((head?.value === "organization" || head?.value === "it") && !isFamily) || determiner) {
    const owner = named > nameFrom && head ? text.slice(nameFrom, named) : organization;
    return {
      kind: isPost && !determiner ? "role" : "unnamed",
      name: "",
      role,
      ...(owner ? { organization: owner } : {}),
    };
  }
  if (
    isPost &&
    !isApart &&
    mayBearTitle(text, nameFrom, rest, lexicon) &&
    isNameLike(text, nameFrom, rest) &&
    !isCommon(text, nameFrom, rest, lexicon)
  )
    return {
      kind: "person",
      name: text.slice(nameFrom, rest),
      role,
      ...(organization && nameFrom === cut?.end ? { organization } : {}),
    };
  const title = text.slice(nameFrom, nameEnd);
  return {
    kind: isPost && lexicon.hasSurnames ? "role" : "unnamed",
    name: "",
    role: title,
    ...(organization ? { organization } : {}),
  };
}

/** 辩护律师 names nobody: where family names are listed, a name in the script of the language begins with one. */
function mayBearTitle(text: string, from: number, to: number, lexicon: SpeakerLexicon): boolean {
  if (!lexicon.hasSurnames || isForeign(text, from, to) || text.slice(from, to).includes("·")) return true;
  return lexicon.surnames.at(text, from, to)?.end === to || isFamilyAndGiven(text, from, to, lexicon);
}

/** Where a chain of titles begins: 会長CEO, 社長兼CEO, 副報道局長. */
function wholeTitle(text: string, from: number, behind: number, lexicon: SpeakerLexicon): number {
  for (const rank of lexicon.ranks) {
    const at = lastIndexIn(text, rank, from + 1, behind);
    if (at > from && isHan(text.charCodeAt(at - 1)) && behind - at < 12 && !/[のと、的]/.test(text.slice(at, behind)))
      return at;
  }
  let start = behind;
  for (let i = 0; i < 3 && start > from + 1; i++) {
    if (text[start - 1] === "副") {
      start--;
      continue;
    }
    const near = trimEnd(text, from, start);
    const joined = "兼・".includes(text[near - 1] as string) ? trimEnd(text, from, near - 1) : start;
    const more = lexicon.roles.before(text, joined, from);
    if (more?.value !== "office" || more.start <= from) break;
    start = more.start;
  }
  return withDepartment(text, from, start, lexicon);
}

/** 早瀬順・東関東大教授: the name before a dot, where what follows is an organisation and no given name. */
function nameBeforeDot(text: string, start: number, rest: number, lexicon: SpeakerLexicon) {
  const dot = lastIndexIn(text, "・", start, rest);
  if (dot <= start) return undefined;
  const cut = lastJoiner(text, start, dot, lexicon);
  const from = cut ? cut.end : start;
  const country = lexicon.heads.at(text, dot + 1, rest);
  const isEmployer = country?.value === "organization" && country.end === rest;
  const most = isEmployer ? 20 : 6;
  if (!isEmployer && !isHan(text.charCodeAt(dot - 1))) return undefined;
  // 東関東大・早瀬順教授: the organisation before the dot.
  const employer = isEmployer ? undefined : lexicon.heads.before(text, dot, from);
  if (
    employer?.value === "organization" &&
    employer.start > from &&
    (employer.end - employer.start > 1 || lexicon.noteEnds.includes(text[employer.start] as string)) &&
    rest - dot > 2 &&
    isNameLike(text, dot + 1, rest)
  )
    return { name: text.slice(dot + 1, rest), organization: text.slice(from, dot) };
  if (dot - from < 2 || dot - from > most || !isNameLike(text, from, dot)) return undefined;
  return { name: text.slice(from, dot), ...(rest > dot + 1 ? { organization: text.slice(dot + 1, rest) } : {}) };
}

/** ミラー米国務省報道官, パウエルFRB議長: a foreign name runs into an organisation or the sign of a country. */
function nameBeforeOrganization(text: string, from: number, to: number, lexicon: SpeakerLexicon) {
  let end = from;
  while (end < to && (isKatakana(text.charCodeAt(end)) || text[end] === "・" || text[end] === "＝")) end++;
  if (end - from < 2 || end >= to || !isKatakana(text.charCodeAt(end - 1))) return undefined;
  const isCountry = to - end === 1 && lexicon.countries.includes(text[end] as string);
  const head = lexicon.heads.before(text, to, end);
  const next = text.charCodeAt(end);
  if (
    !isCountry &&
    !(head?.value === "organization" && (isLatin(next) || lexicon.countries.includes(text[end] as string)))
  )
    return undefined;
  return { name: text.slice(from, end), organization: text.slice(end, to) };
}

/** Whether a whole noun phrase is a word for people or an organisation, and no name. */
export function isCommon(text: string, from: number, to: number, lexicon: SpeakerLexicon): boolean {
  const hit = lexicon.heads.before(text, to, from);
  // 代表団筋: no name ends so.
  if (hit && lexicon.unnamedEnds.includes(text[to - 1] as string) && hit.start === to - 1) return true;
  return hit !== undefined && hit.value !== "office" && (hit.start === from || hit.end - hit.start > 2);
}
