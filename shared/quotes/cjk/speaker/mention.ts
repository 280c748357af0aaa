import { indexIn, lastIndexIn } from "../bounded.ts";
import type { SpeakerLexicon } from "./lexicon.ts";
import {
  isFamilyAndGiven,
  isForeign,
  isHan,
  isKatakana,
  isLatin,
  isNameLike,
  isSpace,
  modifierEnd,
  trimEnd,
} from "./name.ts";
import { lastJoiner, organizationOf, roleBefore } from "./title.ts";

/** What a mention is: a person, an organisation, somebody unnamed, or a word that stands for an earlier one. */
export type MentionKind = "person" | "organization" | "report" | "unnamed" | "role" | "he" | "it" | "other";

/** A noun phrase read as a speaker; offsets are in the paragraph. */
export interface Mention {
  kind: MentionKind;
  start: number;
  end: number;
  name: string;
  role?: string;
  organization?: string;
  /** The name stands with a title or honorific, so that it is a person's for sure. */
  titled: boolean;
}

const longestMention = 60;

/** Reads the noun phrase [from, to) as a mention of a speaker; undefined where nothing is left of it. */
export function readMention(text: string, from: number, to: number, lexicon: SpeakerLexicon): Mention | undefined {
  const start = skipLeads(text, Math.max(from, to - longestMention), to, lexicon);
  let end = to;
  while (end > start && (isSpace(text.charCodeAt(end - 1)) || "、，,：:".includes(text[end - 1] as string))) end--;
  if (end <= start) return undefined;
  const make = (kind: MentionKind, name: string, titled: boolean, role?: string, organization?: string): Mention => ({
    kind,
    start,
    end,
    name,
    titled,
    ...(role ? { role } : {}),
    ...(organization ? { organization } : {}),
  });
  const whole = lexicon.heads.at(text, start, end);
  if (whole?.end === end && (whole.value === "he" || whole.value === "it"))
    return make(whole.value, text.slice(start, end), false);

  if (text[start] === "《" && indexIn(text, "》", start, end) === end - 1)
    return make("report", text.slice(start + 1, end - 1), false);
  const quoted = quotedName(text, start, end, lexicon);
  if (quoted) return make(quoted, text.slice(start, end), false);
  const bare = withoutNotes(text, start, end);
  const plural = bare > start + 1 && text[bare - 1] === "ら" ? bare - 1 : bare;
  const noteEnd =
    lexicon.honorifics.before(text, plural, start) || lexicon.roles.before(text, plural, start) ? plural : bare;
  const honorific = lexicon.roles.before(text, noteEnd, start)
    ? undefined
    : lexicon.honorifics.before(text, noteEnd, start);
  let nameEnd = honorific && honorific.start > start ? honorific.start : noteEnd;
  nameEnd = trimEnd(text, start, nameEnd);
  if (honorific) nameEnd = withoutNotes(text, start, nameEnd);

  if (!honorific) {
    const behind = titleBehind(text, start, nameEnd, lexicon);
    if (behind) {
      const whose = behind.name === "" ? unnamedName(text, start, end) : behind.name;
      return make(behind.kind, whose, behind.kind !== "unnamed", behind.role, behind.organization);
    }
  }
  // A title before the name: Alphabet会長のジョン・ハニス氏, 首席执行官王磊.
  const before = roleBefore(text, start, nameEnd, lexicon);
  const isLongEnough =
    before && (honorific !== undefined || nameEnd - before.nameFrom > 1 || before.nameFrom > before.end);
  if (
    before &&
    isLongEnough &&
    isNameLike(text, before.nameFrom, nameEnd) &&
    !isCommon(text, before.nameFrom, nameEnd, lexicon)
  ) {
    const organization = before.start > start ? organizationOf(text, start, before.start, lexicon) : undefined;
    return make(
      "person",
      text.slice(before.nameFrom, nameEnd),
      true,
      text.slice(before.start, before.end),
      organization,
    );
  }
  if (honorific) {
    const cut = lastJoiner(text, start, nameEnd, lexicon, true);
    const nameFrom = Math.max(cut ? cut.end : start, modifierEnd(text, start, nameEnd));
    if (isNameLike(text, nameFrom, nameEnd)) {
      const organization = cut && nameFrom === cut.end ? organizationOf(text, start, cut.start, lexicon) : undefined;
      return make("person", text.slice(nameFrom, nameEnd), true, undefined, organization);
    }
  }
  const head = lexicon.heads.before(text, nameEnd, start);
  if (head) {
    const kind =
      head.value === "organization"
        ? "organization"
        : head.value === "it"
          ? "organization"
          : head.value === "he"
            ? "other"
            : head.value === "report" || head.value === "figures"
              ? "report"
              : "unnamed";
    if (kind === "organization") return make(kind, text.slice(start, nameEnd), false);
    return kind === "unnamed"
      ? make(kind, unnamedName(text, start, end), false, ...unnamedTitle(text, start, head.start, lexicon))
      : make(kind, text.slice(start, end), false);
  }
  const foreign = isNameLike(text, start, nameEnd) && isForeign(text, start, nameEnd);
  if (foreign || isFamilyAndGiven(text, start, nameEnd, lexicon))
    return make("person", text.slice(start, nameEnd), false);
  return make("other", text.slice(modifierEnd(text, start, nameEnd), nameEnd), false);
}

/** 環境団体「みどりの会」: what a name between marks is, by the noun before it. */
function quotedName(text: string, start: number, end: number, lexicon: SpeakerLexicon): MentionKind | undefined {
  if (text[end - 1] !== "」" && text[end - 1] !== "』") return undefined;
  const open = Math.max(lastIndexIn(text, "「", start, end), lastIndexIn(text, "『", start, end));
  const head = open > start ? lexicon.heads.before(text, open, start) : undefined;
  return head?.value === "organization" ? "organization" : head?.value === "report" ? "report" : undefined;
}

function skipLeads(text: string, from: number, to: number, lexicon: SpeakerLexicon): number {
  let start = from;
  for (;;) {
    while (start < to && (isSpace(text.charCodeAt(start)) || "、，,　—…：:".includes(text[start] as string))) start++;
    const lead = lexicon.leads.at(text, start, to);
    if (!lead || lead.end >= to) return start;
    start = lead.end;
  }
}

/** Without what explains a name behind it: (52), （分子生物学）, ＝東京都＝. */
function withoutNotes(text: string, from: number, to: number): number {
  let end = to;
  for (let rounds = 0; rounds < 2; rounds++) {
    const last = text[end - 1];
    const least = Math.max(from, end - 40);
    const open =
      last === "）" || last === ")"
        ? Math.max(lastIndexIn(text, "（", least, end), lastIndexIn(text, "(", least, end))
        : last === "＝" || last === "="
          ? Math.max(lastIndexIn(text, "＝", least, end - 1), lastIndexIn(text, "=", least, end - 1))
          : -1;
    if (open <= from) break;
    end = trimEnd(text, from, open);
  }
  return end;
}

interface Titled {
  kind: "person" | "role" | "unnamed";
  /** Empty where nobody is named. */
  name: string;
  role?: string;
  organization?: string;
}

/** A title behind the name, or alone: 三宅里奈ストラテジスト, Qiao Bin 会長, 早瀬順・東関東大教授, 日銀総裁. */
function titleBehind(text: string, start: number, nameEnd: number, lexicon: SpeakerLexicon): Titled | undefined {
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
  const isApart = rest < roleStart && isHan(text.charCodeAt(rest - 1));
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
  return { kind: "unnamed", name: "", role: title, ...(organization ? { organization } : {}) };
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
    const joined = "兼・".includes(text[start - 1] as string) ? start - 1 : start;
    const more = lexicon.roles.before(text, joined, from);
    if (more?.value !== "office" || more.start <= from) break;
    start = more.start;
  }
  return start;
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
function isCommon(text: string, from: number, to: number, lexicon: SpeakerLexicon): boolean {
  const hit = lexicon.heads.before(text, to, from);
  return hit !== undefined && hit.value !== "office" && (hit.start === from || hit.end - hit.start > 2);
}

/** 逮捕された会社員の男(34) is 会社員の男. */
function unnamedName(text: string, start: number, end: number): string {
  const bare = withoutNotes(text, start, end);
  return text.slice(modifierEnd(text, start, bare), bare);
}

/** The role and organisation of somebody without a name: 会社員の男. */
function unnamedTitle(
  text: string,
  start: number,
  head: number,
  lexicon: SpeakerLexicon,
): [role?: string | undefined, organization?: string | undefined] {
  const joiner = lexicon.joiners.before(text, head, start);
  if (!joiner) return [];
  const from = modifierEnd(text, start, joiner.start);
  const role = lexicon.roles.before(text, joiner.start, from);
  if (role) return [text.slice(role.start, joiner.start)];
  const organization = lexicon.heads.before(text, joiner.start, from);
  return organization?.value === "organization" || organization?.value === "it"
    ? [undefined, organizationOf(text, start, joiner.start, lexicon)]
    : [];
}
