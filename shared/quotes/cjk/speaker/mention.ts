import { indexIn, lastIndexIn } from "../bounded.ts";
import type { SpeakerLexicon } from "./lexicon.ts";
import { isFamilyAndGiven, isForeign, isHan, isInside, isNameLike, isSpace, modifierEnd, trimEnd } from "./name.ts";
import { lastJoiner, organizationOf, roleBefore, servedPost } from "./title.ts";
import { isCommon, titleBehind } from "./title-behind.ts";

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
    ...(organization ? { organization } : kind === "person" && noted ? { organization: noted } : {}),
  });
  const whole = lexicon.standIns.at(text, start, end);
  if (whole?.end === end) return make(whole.value, text.slice(start, end), false);

  if (text[start] === "《" && indexIn(text, "》", start, end) === end - 1)
    return make("report", text.slice(start + 1, end - 1), false);
  const quoted = quotedName(text, start, end, lexicon);
  if (quoted) return make(quoted, text.slice(start, end), false);
  const bare = withoutNotes(text, start, end);
  const noted = bare < end ? employerInNote(text, bare, end, lexicon) : undefined;
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
  // A title before the name: Orbis社長のマーク・レイン氏, 首席执行官王磊.
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
      nameOf(text, before.nameFrom, nameEnd, honorific?.end, lexicon),
      true,
      text.slice(before.start, before.end),
      organization,
    );
  }
  if (honorific) {
    const cut = lastJoiner(text, start, nameEnd, lexicon, true);
    const nameFrom = Math.max(cut ? cut.end : start, modifierEnd(text, start, nameEnd));
    if (isNameLike(text, nameFrom, nameEnd) && mayBeCalled(text, nameFrom, nameEnd, lexicon)) {
      const post = servedPost(text, start, nameFrom, lexicon);
      const name = nameOf(text, nameFrom, nameEnd, honorific.end, lexicon);
      if (post) return make("person", name, true, post.role, post.organization);
      const organization = cut && nameFrom === cut.end ? organizationOf(text, start, cut.start, lexicon) : undefined;
      return make("person", name, true, undefined, organization);
    }
  }
  const head = lexicon.heads.before(text, nameEnd, start);
  if (head && !(head.start > start && isInside(text, head.start, head.end))) {
    // 学林学的她
    if (head.value === "he" && text[head.start - 1] === "的")
      return { ...make("he", text.slice(head.start, nameEnd), false), start: head.start };
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
    // 涉事的东洋银行: what describes an organisation is no part of its name.
    const of = lexicon.hasSurnames && kind === "organization" ? lastIndexIn(text, "的", start, head.start) : -1;
    if (of > start && of + 1 < head.start && !/[《》“”「」]/u.test(text.slice(start, nameEnd)))
      return { ...make(kind, text.slice(of + 1, nameEnd), false), start: of + 1 };
    if (kind === "organization") return make(kind, text.slice(start, nameEnd), false);
    return kind === "unnamed"
      ? make(kind, unnamedName(text, start, end), false, ...unnamedTitle(text, start, head.start, lexicon))
      : make(kind, text.slice(start, end), false);
  }
  // 殊勲打の香川蓮（3年）: a number behind makes a person of a name.
  if (bare < end && /^\s*[（(][0-9０-９]{1,2}[歳才年]?[）)]$/u.test(text.slice(bare, end))) {
    const cut = lastJoiner(text, start, nameEnd, lexicon, true);
    const from = Math.max(cut ? cut.end : start, modifierEnd(text, start, nameEnd));
    if (isNameLike(text, from, nameEnd)) return make("person", text.slice(from, nameEnd), true);
  }
  const foreign =
    isNameLike(text, start, nameEnd) &&
    (isForeign(text, start, nameEnd) ||
      isTransliterated(text, start, nameEnd, lexicon) ||
      text.slice(start + 1, nameEnd - 1).includes("·"));
  if (foreign || isFamilyAndGiven(text, start, nameEnd, lexicon))
    return make("person", text.slice(start, nameEnd), false);
  // 梅开二度的费尔南多: a foreign name behind what describes it.
  const of = lexicon.sounds.size > 0 ? lastIndexIn(text, "的", start, nameEnd) : -1;
  if (of > start && isTransliterated(text, of + 1, nameEnd, lexicon))
    return make("person", text.slice(of + 1, nameEnd), false);
  const titled = nameBehindAnyTitle(text, start, nameEnd, lexicon);
  if (titled)
    return make(
      "person",
      text.slice(titled.name, nameEnd),
      true,
      text.slice(titled.role, titled.name),
      titled.role > start ? organizationOf(text, start, titled.role, lexicon) : undefined,
    );
  // 签字那天老丁: a time before the name.
  const time = lexicon.hasSurnames
    ? /^.{0,16}?(?:[那当當这這]天|时候|時候|之后|之後|以后|以後|期间|期間)/u.exec(text.slice(start, nameEnd))
    : null;
  if (time && isFamilyAndGiven(text, start + time[0].length, nameEnd, lexicon))
    return { ...make("person", text.slice(start + time[0].length, nameEnd), false), start: start + time[0].length };
  for (let at = Math.max(start + 2, nameEnd - 4); lexicon.hasSurnames && at <= nameEnd - 2; at++) {
    const word = lexicon.unnamed.before(text, at, start);
    if (word && isFamilyAndGiven(text, at, nameEnd, lexicon))
      return make("person", text.slice(at, nameEnd), true, text.slice(word.start, at));
  }
  return make("other", text.slice(modifierEnd(text, start, nameEnd), nameEnd), false);
}

/** 受害老师 is no name: where family names are listed, one of one to three characters begins with such. */
function mayBeCalled(text: string, from: number, to: number, lexicon: SpeakerLexicon): boolean {
  if (!lexicon.hasSurnames || isForeign(text, from, to) || to - from === 1 || text.slice(from, to).includes("·"))
    return true;
  return (
    lexicon.surnames.at(text, from, to)?.end === to ||
    isFamilyAndGiven(text, from, to, lexicon) ||
    isTransliterated(text, from, to, lexicon) ||
    !lexicon.heads.before(text, to + 2, to)
  );
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
    // 【解説】: what the article or its part is.
    const label = "【［〔".indexOf(text[start] as string);
    const close = label < 0 ? -1 : indexIn(text, "】］〕"[label] as string, start, Math.min(to, start + 16));
    if (close > 0 && close < to - 1) {
      start = close + 1;
      continue;
    }
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

/** モロー教授（リヨン高等学院）: the organisation in the note behind a name. */
function employerInNote(text: string, from: number, to: number, lexicon: SpeakerLexicon): string | undefined {
  let start = from;
  while (isSpace(text.charCodeAt(start))) start++;
  if (!"（(".includes(text[start] as string)) return undefined;
  const head = lexicon.heads.before(text, to - 1, start + 1);
  return head?.value === "organization" &&
    (head.end - head.start > 1 || lexicon.noteEnds.includes(text[head.start] as string))
    ? text.slice(start + 1, to - 1)
    : undefined;
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
  // 区住建局物业科工作人员: the office right before whoever works there.
  if (
    !joiner &&
    lexicon.hasSurnames &&
    head - start > 1 &&
    lexicon.heads.before(text, head, start)?.value === "organization"
  )
    return [undefined, organizationOf(text, start, head, lexicon)];
  if (!joiner) return [];
  const from = modifierEnd(text, start, joiner.start);
  const role = lexicon.roles.before(text, joiner.start, from);
  if (role) return [text.slice(role.start, joiner.start)];
  const organization = lexicon.heads.before(text, joiner.start, from);
  return organization?.value === "organization" || organization?.value === "it"
    ? [undefined, organizationOf(text, start, joiner.start, lexicon)]
    : [];
}

/** 罗大妈: a family name of one character stays with what it is called. */
function nameOf(
  text: string,
  from: number,
  to: number,
  honorificEnd: number | undefined,
  lexicon: SpeakerLexicon,
): string {
  const isKin = to - from === 1 && honorificEnd !== undefined && lexicon.kin.includes(text.slice(to, honorificEnd));
  return text.slice(from, isKin ? honorificEnd : to);
}

/** 90后调度员宋晓彤: a title that no table knows, by the character that such words end in. */
function nameBehindAnyTitle(
  text: string,
  start: number,
  end: number,
  lexicon: SpeakerLexicon,
): { role: number; name: number } | undefined {
  for (let name = Math.max(start + 2, end - 4); name <= end - 2; name++) {
    if (!lexicon.titleEnds.includes(text[name - 1] as string) || !isFamilyAndGiven(text, name, end, lexicon)) continue;
    let role = name - 1;
    while (
      role > start &&
      name - role < 6 &&
      isHan(text.charCodeAt(role - 1)) &&
      !lexicon.joiners.before(text, role, start) &&
      lexicon.heads.before(text, role, start)?.value !== "organization"
    )
      role--;
    return { role, name };
  }
  return undefined;
}

/** 科尔特斯: a foreign name written by its sounds. */
function isTransliterated(text: string, from: number, to: number, { sounds }: SpeakerLexicon): boolean {
  if (to - from < 3 || to - from > 8) return false;
  for (let i = from; i < to; i++) if (!sounds.has(text[i] as string)) return false;
  return true;
}
