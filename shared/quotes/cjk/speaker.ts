import type { SpeakerTables } from "../../language/cjk/quote-tables.ts";
import { WordTrie } from "./word-trie.ts";

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

type Class = "office" | "profession" | "organization" | "unnamed" | "report" | "figures" | "he" | "it";

/** The tables of a pack, made ready for look-up. */
export interface SpeakerLexicon {
  heads: WordTrie<Class>;
  roles: WordTrie<Class>;
  honorifics: WordTrie<true>;
  joiners: WordTrie<true>;
  leads: WordTrie<true>;
}

export function speakerLexicon(tables: SpeakerTables): SpeakerLexicon {
  const of = (words: readonly string[], value: Class): [string, Class][] => words.map((word) => [word, value]);
  const roles = [...of(tables.professions, "profession"), ...of(tables.offices, "office")];
  const flag = (words: readonly string[]): [string, true][] => words.map((word) => [word, true]);
  return {
    heads: new WordTrie<Class>([
      ...of(tables.unnamed, "unnamed"),
      ...of(tables.organizations, "organization"),
      ...roles,
      ...of(tables.reports, "report"),
      ...of(tables.figures, "figures"),
      ...of(tables.personPronouns, "he"),
      ...of(tables.organizationPronouns, "it"),
    ]),
    roles: new WordTrie<Class>(roles),
    honorifics: new WordTrie(flag(tables.honorifics)),
    joiners: new WordTrie(flag(tables.joiners)),
    leads: new WordTrie(flag(tables.connectives)),
  };
}

const longestMention = 60;
const isSpace = (code: number): boolean => code === 0x20 || code === 0x3000;
const isHan = (code: number): boolean => (code >= 0x3400 && code <= 0x9fff) || code === 0x3005;
const isKana = (code: number): boolean => code >= 0x3041 && code <= 0x3096;
const isKatakana = (code: number): boolean => (code >= 0x30a1 && code <= 0x30fe) || code === 0xff65;
const isLatin = (code: number): boolean =>
  (code >= 0x30 && code <= 0x39) || ((code | 32) >= 0x61 && (code | 32) <= 0x7a) || (code >= 0xc0 && code <= 0x24f);

/** Whether [from, to) could be the name of a person: letters of one kind, with the dots and spaces that names hold. */
export function isNameLike(text: string, from: number, to: number): boolean {
  if (to - from < 1 || to - from > 40) return false;
  let han = 0;
  let foreign = 0;
  for (let i = from; i < to; i++) {
    const code = text.charCodeAt(i);
    if (isHan(code)) han++;
    else if (isKatakana(code) || isLatin(code)) foreign++;
    else if (!isSpace(code) && !"・·.=＝-‧•（）()".includes(text[i] as string)) return false;
  }
  return foreign > 0 ? true : han > 0 && han <= 6;
}

/** Reads the noun phrase [from, to) as a mention of a speaker; undefined where nothing is left of it. */
export function readMention(text: string, from: number, to: number, lexicon: SpeakerLexicon): Mention | undefined {
  let start = Math.max(from, to - longestMention);
  let end = to;
  for (let again = true; again; ) {
    again = false;
    while (start < end && (isSpace(text.charCodeAt(start)) || "、，,　—…：:".includes(text[start] as string))) start++;
    const lead = lexicon.leads.at(text, start, end);
    if (lead && lead.end < end) {
      start = lead.end;
      again = true;
    }
  }
  while (end > start && (isSpace(text.charCodeAt(end - 1)) || "、，,：:".includes(text[end - 1] as string))) end--;
  if (end <= start) return undefined;
  const mention = { start, end };

  const whole = lexicon.heads.at(text, start, end);
  if (whole && whole.end === end && (whole.value === "he" || whole.value === "it"))
    return { ...mention, kind: whole.value, name: text.slice(start, end), titled: false };

  const closing =
    text[end - 1] === "）" || text[end - 1] === ")"
      ? Math.max(text.lastIndexOf("（", end), text.lastIndexOf("(", end))
      : -1;
  let nameEnd = closing > start ? closing : end;
  const honorific = lexicon.honorifics.before(text, nameEnd, start);
  if (honorific && honorific.start > start) nameEnd = honorific.start;
  while (nameEnd > start && isSpace(text.charCodeAt(nameEnd - 1))) nameEnd--;
  if (honorific && text[nameEnd - 1] === "）") {
    const open = text.lastIndexOf("（", nameEnd);
    if (open > start) nameEnd = open;
  }

  // A title behind the name: 三宅里奈ストラテジスト, Qiao Bin 会長.
  const behind = honorific ? undefined : lexicon.roles.before(text, nameEnd, start);
  if (behind) {
    const rest = trimEnd(text, start, behind.start);
    const role = text.slice(behind.start, nameEnd);
    if (rest <= start) return { ...mention, kind: "role", name: role, role, titled: true };
    const cut = lastJoiner(text, start, rest, lexicon);
    const nameFrom = cut ? cut.end : start;
    const isOrganization = lexicon.heads.before(text, rest, nameFrom)?.value === "organization";
    if (!cut && isOrganization)
      return {
        ...mention,
        kind: "role",
        name: text.slice(start, end),
        role,
        organization: text.slice(start, rest),
        titled: true,
      };
    if (cut && cut.end >= rest) {
      const organization = organizationOf(text, start, cut.start, lexicon);
      return {
        ...mention,
        kind: "role",
        name: text.slice(start, end),
        role,
        ...(organization ? { organization } : {}),
        titled: true,
      };
    }
    if (isNameLike(text, nameFrom, rest) && !isOrganization && behind.value === "office") {
      const organization = cut ? organizationOf(text, start, cut.start, lexicon) : undefined;
      return {
        ...mention,
        kind: "person",
        name: text.slice(nameFrom, rest),
        role,
        ...(organization ? { organization } : {}),
        titled: true,
      };
    }
    return { ...mention, kind: "unnamed", name: text.slice(start, end), role, titled: false };
  }

  // A title before the name: Alphabet会長のジョン・ハニス氏, 首席执行官王磊.
  const before = roleBefore(text, start, nameEnd, lexicon);
  if (before) {
    const name = { from: before.nameFrom, to: nameEnd };
    if (isNameLike(text, name.from, name.to)) {
      const organization =
        before.organizationEnd > start ? organizationOf(text, start, before.organizationEnd, lexicon) : undefined;
      return {
        ...mention,
        kind: "person",
        name: text.slice(name.from, name.to),
        role: text.slice(before.start, before.end),
        ...(organization ? { organization } : {}),
        titled: true,
      };
    }
  }
  const cut = lastJoiner(text, start, nameEnd, lexicon, true);
  const nameFrom = cut ? cut.end : start;
  if (honorific && isNameLike(text, nameFrom, nameEnd)) {
    const organization = cut ? organizationOf(text, start, cut.start, lexicon) : undefined;
    return {
      ...mention,
      kind: "person",
      name: text.slice(nameFrom, nameEnd),
      ...(organization ? { organization } : {}),
      titled: true,
    };
  }
  const head = lexicon.heads.before(text, nameEnd, start);
  if (head) {
    const name = text.slice(start, end);
    const kind =
      head.value === "organization"
        ? "organization"
        : head.value === "it" || head.value === "he"
          ? "other"
          : head.value === "report" || head.value === "figures"
            ? "report"
            : "unnamed";
    return { ...mention, kind, name, titled: false };
  }
  if (isNameLike(text, start, nameEnd) && isForeign(text, start, nameEnd))
    return { ...mention, kind: "person", name: text.slice(start, nameEnd), titled: false };
  return { ...mention, kind: "other", name: text.slice(start, nameEnd), titled: false };
}

const isForeign = (text: string, from: number, to: number): boolean => {
  for (let i = from; i < to; i++) if (isHan(text.charCodeAt(i)) || isKana(text.charCodeAt(i))) return false;
  return true;
};

function trimEnd(text: string, from: number, to: number): number {
  let end = to;
  while (end > from && isSpace(text.charCodeAt(end - 1))) end--;
  return end;
}

/** The last word that joins a role or organisation to a name; a space joins only where Latin letters stand on neither or one side. */
function lastJoiner(text: string, from: number, to: number, lexicon: SpeakerLexicon, noDots = false) {
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

/** A role inside [from, to) with a name behind it. */
function roleBefore(text: string, from: number, to: number, lexicon: SpeakerLexicon) {
  for (let end = to - 1; end > from; end--) {
    const hit = lexicon.roles.before(text, end, from);
    if (!hit) continue;
    let nameFrom = end;
    if (text[nameFrom] === "（" || text[nameFrom] === "(") continue;
    for (let joiner = lexicon.joiners.at(text, nameFrom, to); joiner; joiner = lexicon.joiners.at(text, nameFrom, to))
      nameFrom = joiner.end;
    if (nameFrom >= to) continue;
    const common = lexicon.heads.at(text, nameFrom, to);
    if (common?.end === to && common.value === "unnamed") continue;
    let start = hit.start;
    while (start > from && "兼".includes(text[start - 1] as string)) {
      const other = lexicon.roles.before(text, start - 1, from);
      if (!other) break;
      start = other.start;
    }
    if (hit.value === "profession") {
      while (start > from && !lexicon.joiners.before(text, start, from)) start--;
      return { start, end, nameFrom, organizationEnd: start };
    }
    return { start, end, nameFrom, organizationEnd: start };
  }
  return undefined;
}

/** The organisation in what stands before a role: its last part, without the word that joins it. */
function organizationOf(text: string, from: number, to: number, lexicon: SpeakerLexicon): string | undefined {
  let end = to;
  for (let hit = lexicon.joiners.before(text, end, from); hit; hit = lexicon.joiners.before(text, end, from))
    end = hit.start;
  let start = from;
  for (let i = end - 1; i > from; i--) {
    if ("、，がはの的".includes(text[i] as string)) {
      start = i + 1;
      break;
    }
  }
  while (start < end && isSpace(text.charCodeAt(start))) start++;
  return end > start ? text.slice(start, end) : undefined;
}
