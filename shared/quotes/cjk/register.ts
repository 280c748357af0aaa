import { indexIn, lastIndexIn } from "./bounded.ts";
import type { Passage } from "./clauses.ts";
import { foreignTopic, kanaBefore, kanaFront } from "./name-edges.ts";
import type { SpeakerLexicon } from "./speaker/lexicon.ts";
import { type Mention, readMention } from "./speaker/mention.ts";
import {
  isFamilyAndGiven,
  isForeign,
  isHan,
  isInside,
  isKatakana,
  isLatin,
  isNameLike,
  isSpace,
  trimEnd,
} from "./speaker/name.ts";
import { WordTrie } from "./word-trie.ts";

/** A person or organisation named in the article outside the quotation marks. */
export interface Named {
  paragraph: number;
  start: number;
  end: number;
  name: string;
  role?: string;
  organization?: string;
}

/** Who and what an article names, each list in reading order. */
export interface Register {
  people: Named[];
  organizations: Named[];
}

const mostNames = 4000;
const ages = /[（(](?:[1-9０-９][0-9０-９][歳才]?|[1-6１-６]年)[）)]/gu;
/** ピーター・オコンネルは: a foreign name with a dot as the topic. */
const dottedTopic = /[\u30a1-\u30fa\u30fc]{2,12}(?:[・＝][\u30a1-\u30fa\u30fc]{2,12}){1,3}(?=[はがもの、（(])/gu;
const breaks = '、。，；：！？「」『』“”‘’"はがをにへとでもや（）()　\n';

/** Adds the people with a title and the organisations that one paragraph names. Linear: each title is read once, within bounds. */
export function registerNames(
  passage: Passage,
  lexicon: SpeakerLexicon,
  register: Register,
  verbs?: WordTrie<unknown>,
): void {
  const { masked: m, index } = passage;
  const first = register.people.length;
  for (let i = 0; i < m.length && register.people.length < mostNames; i++) {
    const title = lexicon.titles.at(m, i) ?? (lexicon.hasSurnames ? lexicon.unnamed.at(m, i) : undefined);
    if (!title) continue;
    let { end } = title;
    for (let more = lexicon.roles.at(m, end); more; more = lexicon.roles.at(m, end)) end = more.end;
    const found: Mention | undefined =
      nameBeforeTitle(m, i, end, lexicon) ?? nameBehindTitle(m, i, end, lexicon, verbs);
    if (found) register.people.push({ paragraph: index, ...named(found) });
    i = end - 1;
  }
  if (!lexicon.hasSurnames)
    for (const { 0: name, index: start } of m.matchAll(dottedTopic)) {
      if (register.people.length >= mostNames) break;
      const end = start + name.length;
      if (!lexicon.heads.before(m, end, start)) register.people.push({ paragraph: index, start, end, name });
    }
  for (const note of m.matchAll(ages)) {
    if (register.people.length >= mostNames) break;
    const found = nameBeforeAge(m, note.index, lexicon);
    if (found) register.people.push({ paragraph: index, ...named(found) });
  }
  for (const sentence of passage.sentences) {
    const person = personAtFront(m, sentence.start, lexicon, verbs);
    if (person) register.people.push({ paragraph: index, ...person });
  }
  const own = register.people.splice(first).sort((a, b) => a.start - b.start);
  register.people.push(...own);
  for (const sentence of passage.sentences) {
    if (register.organizations.length >= mostNames) break;
    const found =
      (lexicon.hasSurnames ? sourceAtFront(m, sentence.start, sentence.end, lexicon, verbs) : undefined) ??
      organizationAtFront(m, sentence.start, sentence.end, lexicon, verbs) ??
      (lexicon.hasSurnames ? undefined : foreignTopic(m, sentence.start, sentence.end, index === 0));
    if (found) register.organizations.push({ paragraph: index, ...found });
  }
}

/** 俳優の結城はるか（27）: an age behind a name; a name in kana may hold what looks like particles. */
function nameBeforeAge(m: string, end: number, lexicon: SpeakerLexicon): Mention | undefined {
  let from = end;
  while (from > 0 && end - from < 30 && !"、。，；：！？「」『』“”（）() 　\n".includes(m[from - 1] as string)) from--;
  const joiner = lastIndexIn(m, "の", from, end - 1);
  if (joiner < from || !lexicon.roles.before(m, joiner, from)) return undefined;
  const mention = readMention(m, from, end, lexicon);
  return mention?.kind === "person" && mention.titled ? mention : undefined;
}

/** The names of people, whole and by the part behind the last dot. */
export function knownNames({ people }: Register): ReadonlySet<string> {
  const names = new Set<string>();
  for (const { name } of people) {
    names.add(name);
    const dot = name.lastIndexOf("·");
    if (dot > 0 && name.length - dot > 2) names.add(name.slice(dot + 1));
  }
  return names;
}

const named = ({ start, end, name, role, organization }: Mention): Omit<Named, "paragraph"> => ({
  start,
  end,
  name,
  ...(role ? { role } : {}),
  ...(organization ? { organization } : {}),
});

/** 野沢真帆アナリスト, 田中さん */
function nameBeforeTitle(m: string, at: number, end: number, lexicon: SpeakerLexicon): Mention | undefined {
  let from = at;
  while (from > 0 && at - from < 40 && !breaks.includes(m[from - 1] as string)) from--;
  from = kanaBefore(m, from, at, lexicon);
  if (from === at) return undefined;
  const mention = readMention(m, from, end, lexicon);
  if (mention?.kind !== "person" || !mention.titled) return undefined;
  // Where family names are listed, other words before a title are none.
  const { name } = mention;
  const isName =
    isForeign(name, 0, name.length) ||
    isFamilyAndGiven(name, 0, name.length, lexicon) ||
    lexicon.surnames.at(name, 0)?.end === name.length;
  return !lexicon.hasSurnames || isName ? mention : undefined;
}

/** 首席执行官王磊: a title with a family name of the table right behind it. */
export function nameBehindTitle(
  m: string,
  at: number,
  end: number,
  lexicon: SpeakerLexicon,
  verbs?: WordTrie<unknown>,
): Mention | undefined {
  const dotted = dottedName(m, end, lexicon, verbs);
  if (dotted > end) {
    const mention = readMention(m, frontOf(m, at, verbs), dotted, lexicon);
    return mention?.kind === "person" ? mention : undefined;
  }
  const latin = latinName(m, end, lexicon);
  if (latin > end) {
    const mention = readMention(m, frontOf(m, at, verbs), latin, lexicon);
    return mention?.kind === "person" && mention.titled ? mention : undefined;
  }
  if ((!lexicon.surnames.at(m, end) && !"小阿老".includes(m[end] ?? "x")) || verbs?.at(m, end)) return undefined;
  let to = end;
  while (
    to < m.length &&
    to - end < 4 &&
    isHan(m.charCodeAt(to)) &&
    (!lexicon.nameStops.includes(m[to] as string) || (to - end === 2 && "。，、；".includes(m[to + 1] ?? "。"))) &&
    !(to > end && verbs?.at(m, to))
  )
    to++;
  while (to > end && !isFamilyAndGiven(m, end, to, lexicon)) to--;
  if (to - end < 2) return undefined;
  const mention = readMention(m, frontOf(m, at, verbs), to, lexicon);
  return mention?.kind === "person" ? mention : undefined;
}

/** 投资总监Daniel Koh: where a name in Latin letters ends; `start` where there is none. */
function latinName(m: string, start: number, lexicon: SpeakerLexicon): number {
  if (!lexicon.hasSurnames || !/[A-Z]/u.test(m[start] ?? "")) return start;
  let end = start;
  while (end < m.length && end - start < 30 && /[A-Za-zÀ-ɏ .'’-]/u.test(m[end] as string)) end++;
  end = trimEnd(m, start, end);
  return end - start > 3 && / /u.test(m.slice(start, end)) ? end : start;
}

/** Where the noun phrase begins that holds the title at `at`. */
function frontOf(m: string, at: number, verbs?: WordTrie<unknown>): number {
  let from = at;
  while (from > 0 && at - from < 30 && !breaks.includes(m[from - 1] as string)) {
    const verb = verbs?.before(m, from, from - 4);
    if (verb && verb.end - verb.start > 1 && from < at) break;
    if (m[from - 1] === " " && isHan(m.charCodeAt(from)) && isHan(m.charCodeAt(from - 2))) break;
    from--;
  }
  while (from < at && m[from] === "的") from++;
  return from;
}

/** 总裁玛丽安娜·科尔特斯在: where a name with dots ends; `start` where there is none. */
function dottedName(m: string, start: number, lexicon: SpeakerLexicon, verbs?: WordTrie<unknown>): number {
  if (!lexicon.hasSurnames) return start;
  let end = start;
  let dot = -1;
  for (; end < m.length && end - start < 24; end++) {
    if (m[end] === "·") dot = end;
    else if (!isHan(m.charCodeAt(end))) break;
    else if (dot >= 0 && end > dot + 1 && (lexicon.nameStops.includes(m[end] as string) || verbs?.at(m, end))) break;
    else if (dot < 0 && end - start > 8) return start;
  }
  return dot > start && end > dot + 1 ? end : start;
}

/** 赵敏出生于1980年: a name by its family name alone, where a word that never belongs to one follows. */
function personAtFront(m: string, start: number, lexicon: SpeakerLexicon, verbs?: WordTrie<unknown>) {
  if (!lexicon.surnames.at(m, start)) return undefined;
  for (let end = start + 2; end <= start + 4; end++)
    if (lexicon.nameStops.includes(m[end] ?? "x") || verbs?.at(m, end))
      return isFamilyAndGiven(m, start, end, lexicon) && !lexicon.honorifics.before(m, end, start)
        ? { start, end, name: m.slice(start, end) }
        : undefined;
  return undefined;
}

/** The organisation that a sentence starts with: 北辰電池は, 蓝湾集团宣布, Similarwebは. */
/** 研究机构Nova Data的数据显示: whose report or figures a sentence begins with. */
function sourceAtFront(m: string, start: number, end: number, lexicon: SpeakerLexicon, verbs?: WordTrie<unknown>) {
  const of = indexIn(m, "的", start + 2, Math.min(end, start + 26));
  const what = of < 0 ? undefined : (lexicon.heads.at(m, of + 1, end) ?? lexicon.heads.at(m, of + 3, end));
  if (!what || (what.value !== "report" && what.value !== "figures")) return undefined;
  let from = start;
  for (let lead = lexicon.leads.at(m, from, of); lead && lead.end < of; lead = lexicon.leads.at(m, from, of))
    from = lead.end;
  while ("据據，按 ".includes(m[from] as string)) from++;
  // 云图咨询发布的数据; but who wrote in what is no source: 李明在信中.
  const verb = verbs?.find(m, from + 2, of);
  const to = verb ? verb.start : of;
  if (verb && !/^(?:发布|發布|公布|披露|最新|最近|发表|發表)$/u.test(m.slice(verb.start, verb.end))) return undefined;
  let latin = to;
  while (latin > from && (isLatin(m.charCodeAt(latin - 1)) || " .&-".includes(m[latin - 1] as string))) latin--;
  while (m[latin] === " ") latin++;
  if (to - latin > 2) from = latin;
  const name = m.slice(from, to);
  return /[，。：；“”「」]/u.test(name) || to - from < 2 || lexicon.standIns.at(m, from, to)?.end === to
    ? undefined
    : { start: from, end: to, name };
}

function organizationAtFront(
  m: string,
  start: number,
  end: number,
  lexicon: SpeakerLexicon,
  verbs?: WordTrie<unknown>,
) {
  let from = start;
  for (let lead = lexicon.leads.at(m, from, end); lead && lead.end < end; lead = lexicon.leads.at(m, from, end)) {
    from = lead.end;
    while (from < end && "、，, 　".includes(m[from] as string)) from++;
  }
  let to = kanaFront(m, from, end, lexicon);
  while (to < end && to - from < 30 && !breaks.includes(m[to] as string)) to++;
  if (to === from) return undefined;
  const topic = m[to];
  // 自動車部品大手の瑞穂電装は: the noun before tells what the name is.
  const joiner = lastIndexIn(m, "の", from, to);
  if (joiner > from && lexicon.kinds.before(m, joiner, from)) {
    let start = joiner + 1;
    while (isSpace(m.charCodeAt(start))) start++;
    const end = trimEnd(m, start, to);
    const isNamed = topic === "は" || lexicon.heads.before(m, end, start)?.value === "organization";
    return isNamed && end - start > 1 && isNameLike(m, start, end)
      ? { start, end, name: m.slice(start, end) }
      : undefined;
  }
  if ((topic === "は" || topic === "が") && isNameLike(m, from, to) && isForeign(m, from, to)) {
    const stop = trimEnd(m, from, to);
    return { start: from, end: stop, name: m.slice(from, stop) };
  }
  for (let i = from + 1; i < to; i++) {
    // 新药由远川生物研发: what stands behind a verb is not at the front.
    if (verbs?.at(m, i, to) || (lexicon.hasSurnames && "由是有".includes(m[i] as string))) return undefined;
    const head = lexicon.heads.at(m, i, to);
    if (head?.value !== "organization" || isInside(m, head.start, head.end)) continue;
    // 長浜県では: one character is enough at the end.
    const isPlace =
      head.end === to &&
      to - from > 2 &&
      (lexicon.publicEnds.includes(m[head.start] as string) ||
        (m[head.start] === "社" && isKatakana(m.charCodeAt(head.start - 1))));
    if (head.end - head.start < 2 && !isPlace) continue;
    if (lexicon.vague.at(m, head.start, head.end)?.end === head.end) continue;
    from = behindKind(m, from, head.start, lexicon);
    const start = lexicon.countries.includes(m[from] as string) && isKatakana(m.charCodeAt(from + 1)) ? from + 1 : from;
    const name = m.slice(start, head.end);
    // みちのく中央銀行: の before kana is part of a word.
    if (/的|の(?![\u3041-\u3096])/u.test(name)) return undefined;
    return { start, end: head.end, name };
  }
  return undefined;
}

/** 封测厂|远邦电子: where the name begins behind the noun that tells what it is. */
function behindKind(m: string, from: number, to: number, lexicon: SpeakerLexicon): number {
  if (!lexicon.hasSurnames) return from;
  for (let k = to - 1; k > from + 1; k--) if (lexicon.kinds.before(m, k, from)) return k;
  return from;
}

/** Where people whom the article names in full stand again at the front of a clause. Linear. */
export function registerKnown(passages: readonly Passage[], register: Register, lexicon: SpeakerLexicon): void {
  if (!lexicon.hasSurnames || register.people.length === 0) return;
  const names = new WordTrie<true>(register.people.map(({ name }): [string, true] => [name, true]));
  const places = new Set(register.people.map(({ paragraph, start, name }) => `${paragraph} ${start} ${name}`));
  for (const { masked: m, index } of passages)
    for (let i = 0; i < m.length && register.people.length < mostNames; i++) {
      if (i > 0 && !"，。；：！？”」\n　 ".includes(m[i - 1] as string)) continue;
      const name = names.at(m, i);
      if (!name || name.end - i < 2) continue;
      const whole = m.slice(i, name.end);
      if (!places.has(`${index} ${i} ${whole}`))
        register.people.push({ paragraph: index, start: i, end: name.end, name: whole });
      i = name.end - 1;
    }
  register.people.sort((a, b) => a.paragraph - b.paragraph || a.start - b.start);
}
