import type { VerbMedialTables } from "../../language/cjk/quote-tables.ts";
import type { MarkPair } from "../marks.ts";
import { hidden, type Passage, type Sentence } from "./clauses.ts";
import type { Draft } from "./draft.ts";
import { type Mention, readMention, type SpeakerLexicon } from "./speaker.ts";
import { WordTrie } from "./word-trie.ts";

type Kind = "cue" | "none";

/** The tables of a verb-medial language, made ready for look-up. */
export interface VerbMedialLexicon {
  speakers: SpeakerLexicon;
  cues: WordTrie<Kind>;
  denied: WordTrie<true>;
  adjuncts: WordTrie<true>;
  according: WordTrie<true>;
  leads: WordTrie<true>;
}

const flags = (words: readonly string[]): [string, true][] => words.map((word) => [word, true]);

export function verbMedialLexicon(tables: VerbMedialTables, speakers: SpeakerLexicon): VerbMedialLexicon {
  const kinds: [string, Kind][] = [
    ...tables.cues.map((word): [string, Kind] => [word, "cue"]),
    ...tables.notCues.map((word): [string, Kind] => [word, "none"]),
  ];
  return {
    speakers,
    cues: new WordTrie(kinds),
    denied: new WordTrie(flags(tables.denied)),
    adjuncts: new WordTrie(flags(tables.adjuncts)),
    according: new WordTrie(flags(tables.according)),
    leads: new WordTrie(flags(tables.leads)),
  };
}

interface Cue {
  start: number;
  end: number;
  segment: number;
}

const commas = "，,；;：:";
const closers = '”"」』’“';

/** Quotes of one paragraph in a language whose verb stands between the speaker and the words. */
export function findVerbMedial(passage: Passage, lexicon: VerbMedialLexicon, earlier: readonly Draft[]): Draft[] {
  const drafts: Draft[] = [];
  for (const sentence of passage.sentences) readSentence(passage, sentence, lexicon, drafts, earlier);
  nested(passage, lexicon, drafts);
  questions(passage, lexicon, drafts);
  return drafts;
}

function readSentence(
  passage: Passage,
  sentence: Sentence,
  lexicon: VerbMedialLexicon,
  drafts: Draft[],
  earlier: readonly Draft[],
): void {
  const { masked: m, text, index } = passage;
  const { start, end } = sentence;
  const cues: Cue[] = [];
  let segment = start;
  for (let i = start; i < end; i++) {
    const char = m[i] as string;
    if (char === hidden) continue;
    if (commas.includes(char) || closers.includes(char)) segment = i + 1;
    const hit = lexicon.cues.at(m, i, end);
    if (!hit) continue;
    if (hit.value === "cue" && !lexicon.denied.before(m, i, segment))
      cues.push({ start: hit.start, end: hit.end, segment });
    i = hit.end - 1;
  }
  const marks = sentence.outer;
  const taken = new Set<MarkPair>();
  const make = (
    type: Draft["type"],
    from: number,
    to: number,
    mention: Mention | undefined,
    cue: Cue,
    rule: string,
    confidence: number,
  ): Draft => {
    const word = text.slice(cue.start, cue.end);
    const draft: Draft = {
      type,
      paragraph: index,
      start: from,
      end: to,
      ...(mention ? { mention } : {}),
      carried: true,
      cue: { text: word, lemma: word.length > 2 && !/着.$/.test(word) ? word.replace(/[说說称稱道]$/, "") : word },
      rule,
      confidence,
    };
    const heard =
      mention && mention.end < cue.start
        ? /[对對向](.{2,12}?)(?:$|[，坦笑])/u.exec(m.slice(mention.end, cue.start))
        : null;
    if (heard) draft.addressee = heard[1] as string;
    drafts.push(draft);
    return draft;
  };

  const source = accordingTo(passage, sentence, lexicon, cues);
  if (source) {
    if (source.figures) return;
    const inner = marks.filter((pair) => pair.open >= source.from);
    if (inner.length > 0)
      for (const pair of inner) make("mixed", pair.open + 1, pair.close, source.mention, source.cue, "according", 0.7);
    else if (end - source.from > 3) make("indirect", source.from, end, source.mention, source.cue, "according", 0.85);
    return;
  }

  // A speaker right behind the marks at the end of the sentence goes before any verb in front of them.
  const final = cues.at(-1);
  const behind =
    final && final.end >= end && marks.some((pair) => pair.close + 1 >= final.segment - 1 && pair.close < final.start);
  for (const cue of behind && final ? [final, ...cues] : cues) {
    const before = marks.filter((pair) => pair.close < cue.start && !taken.has(pair));
    const lastBefore = before.at(-1);
    let after = cue.end;
    while (after < end && "了过過着著到".includes(m[after] as string)) after++;
    const next = m[after];
    if (next === "的" || next === "者" || next === "、") continue;
    const subject = subjectOf(passage, sentence, cue, lexicon);
    const trailing = after >= end;
    const follows = marks.find((pair) => pair.open >= after && !taken.has(pair));

    // “Q”，某人说。 and “Q1”某人表示，“Q2”
    if (lastBefore && sameReach(m, lastBefore.close + 1, cue)) {
      const gap = lastBefore.open - skipSpace(m, start);
      const content = text[lastBefore.close - 1] as string;
      const opens = gap <= 1 || "：，:".includes(m[lastBefore.open - 1] as string) || "，。！？,!?".includes(content);
      const lead = m.slice(start, lastBefore.open);
      const type =
        gap <= 1 ||
        "，。！？,!?".includes(content) ||
        (opens && lead.length < 8 && lead.endsWith("，") && !lead.startsWith("不"))
          ? "direct"
          : "mixed";
      if (subject || trailing) {
        let first: Draft | undefined;
        for (const pair of before) {
          if (pair !== lastBefore && type === "direct") continue;
          taken.add(pair);
          first = make(type, pair.open + 1, pair.close, subject, cue, "marks-cue", 0.9);
        }
        if (!trailing && (next === "，" || next === "：" || next === ":" || next === ",") && first) {
          const rest = marks.filter((pair) => pair.open > after);
          const immediate = rest[0] && rest[0].open === after + 1;
          if (immediate && rest[0]) {
            taken.add(rest[0]);
            make("direct", rest[0].open + 1, rest[0].close, subject, cue, "marks-cue", 0.9).continues = first;
          } else reported(after + 1, rest, subject, cue);
        }
        return;
      }
    }
    if (trailing) {
      // 内容，某人说。
      const comma = cue.segment - 1;
      if (subject && comma > start + 3 && commas.includes(m[comma] as string)) {
        const from = skipLeads(m, start, comma, lexicon);
        const inner = marks.filter((pair) => pair.close <= comma && !taken.has(pair));
        if (inner.length > 0)
          for (const pair of inner) make("mixed", pair.open + 1, pair.close, subject, cue, "marks-cue", 0.8);
        else make("indirect", from, comma, subject, cue, "clause-cue", 0.85);
        return;
      }
      continue;
    }
    // 告诉记者，…: an addressee before the comma.
    const comma = m.indexOf("，", after);
    const told = comma > after && comma - after < 10 && lexicon.speakers.heads.before(m, comma, after);
    if (told && subject) {
      const inner = marks.filter((pair) => pair.open > comma && !taken.has(pair));
      const from = drafts.length;
      if (inner[0]?.open === comma + 1)
        make("direct", inner[0].open + 1, inner[0].close, subject, cue, "cue-marks", 0.9);
      else reported(comma + 1, inner, subject, cue);
      for (const draft of drafts.slice(from)) draft.addressee = text.slice(after, comma);
      return;
    }
    const colon = next === "：" || next === ":" || next === "，" || next === ",";
    const from = colon ? after + 1 : after;
    const strong = isStrong(text.slice(cue.start, cue.end));
    const capable = subject && subject.kind !== "other";
    // 嘲笑他：“…”: the verb takes an object before the colon.
    const object =
      follows &&
      "：:".includes(m[follows.open - 1] as string) &&
      follows.open - cue.end < 14 &&
      !/[，。；]/.test(m.slice(cue.end, follows.open));
    if (follows && (object || follows.open === skipSpace(m, from))) {
      taken.add(follows);
      const whole =
        colon ||
        m[follows.close + 1] === undefined ||
        follows.close + 1 >= end ||
        "。，".includes(m[follows.close + 1] as string);
      if (!whole) {
        if (subject && strong) make("mixed", follows.open + 1, follows.close, subject, cue, "cue-marks", 0.7);
        return;
      }
      if (subject || next === "：" || next === ":" || earlier.length + drafts.length > 0) {
        make("direct", follows.open + 1, follows.close, subject, cue, "cue-marks", subject ? 0.95 : 0.8);
        let previous = follows;
        for (const pair of marks)
          if (pair.open === previous.close + 1 && "。！？".includes(text[previous.close - 1] as string)) {
            taken.add(pair);
            previous = pair;
            const last = drafts.at(-1) as Draft;
            make("direct", pair.open + 1, pair.close, subject, cue, "cue-marks", 0.8).continues = last;
          }
      }
      return;
    }
    if (!subject && !(cue.start === cue.segment && earlier.length + drafts.length > 0 && colon)) continue;
    if (!strong && (!capable || !(colon || follows))) continue;
    const aside = m.slice(Math.max(cue.segment, cue.start - 60), cue.start);
    if (aside.lastIndexOf("（") > aside.lastIndexOf("）")) continue;
    if (!capable && !colon && !strong) continue;
    if (!capable && subject && subject.end - subject.start > 16 && !colon) continue;
    if (
      reported(
        from,
        marks.filter((pair) => pair.open >= from && !taken.has(pair)),
        subject,
        cue,
      )
    )
      return;
  }

  function reported(from: number, inner: MarkPair[], mention: Mention | undefined, cue: Cue): boolean {
    const begin = skipSpace(m, from);
    if (end - begin < 4) return false;
    const [first] = inner;
    if (first && m[first.open] !== "《") {
      const own = first.open - 1 > begin && "，,".includes(m[first.open - 1] as string) && first.close + 1 >= end - 1;
      if (own) make("indirect", begin, first.open - 1, mention, cue, "cue-clause", 0.8);
      for (const pair of inner) make("mixed", pair.open + 1, pair.close, mention, cue, "fragment", 0.75);
      return true;
    }
    make("indirect", begin, end, mention, cue, "cue-clause", mention ? 0.85 : 0.7);
    return true;
  }
}

const strongCues = new Set(
  "说 說 表示 称 稱 认为 認為 指出 强调 強調 说道 說道 坦言 透露 觉得 相信 宣称 宣稱 声称 聲稱".split(" "),
);
const isStrong = (word: string): boolean => strongCues.has(word) || (word.length > 2 && /[说說称稱道]$/.test(word));

/** Whether only the speaker and adjuncts stand between a closing mark and the cue. */
function sameReach(m: string, from: number, cue: Cue): boolean {
  if (cue.start - from >= 60) return false;
  const commaAt = m.slice(from + 1, cue.start).search(/[，。；：]/);
  return commaAt < 0 || cue.segment <= from + 2;
}

const skipSpace = (m: string, from: number): number => {
  let at = from;
  while (at < m.length && (m[at] === " " || m[at] === "　" || m[at] === "，")) at++;
  return at;
};

function skipLeads(m: string, from: number, to: number, lexicon: VerbMedialLexicon): number {
  const hit = lexicon.leads.at(m, from, to);
  return hit ? skipSpace(m, hit.end) : from;
}

/** The subject of a cue: what stands before it in its segment, up to the first adjunct. */
function subjectOf(passage: Passage, sentence: Sentence, cue: Cue, lexicon: VerbMedialLexicon): Mention | undefined {
  const { masked: m, text } = passage;
  let from = Math.max(cue.segment, sentence.start, cue.start - 80);
  for (
    let hit = lexicon.speakers.leads.at(m, from, cue.start);
    hit && hit.end < cue.start;
    hit = lexicon.speakers.leads.at(m, from, cue.start)
  )
    from = hit.end;
  let to = cue.start;
  for (let i = from + 1; i < cue.start; i++) {
    if (lexicon.adjuncts.at(m, i, cue.start)) {
      if (m[i] === "在" && /[内內]的/.test(m.slice(i, cue.start))) continue;
      if ((m[i] === "上" || m[i] === "为" || m[i] === "所" || m[i] === "都") && i + 1 < cue.start - 2) continue;
      to = i;
      break;
    }
  }
  if (to <= from) return undefined;
  const mention = readMention(text, from, to, lexicon.speakers);
  if (!mention) return undefined;
  if (
    /^(这|這|那|它|此|有|是|可|只|就|不|没|沒|被|将|將|很|更|最|需|应|應|请|請|由|让|讓|其中|正如|如|所)/.test(
      mention.name,
    ) &&
    mention.kind === "other"
  )
    return undefined;
  return mention;
}

/** 据某人介绍，… and 根据某人的说法，… */
function accordingTo(
  passage: Passage,
  sentence: Sentence,
  lexicon: VerbMedialLexicon,
  cues: readonly Cue[],
): { mention: Mention; from: number; cue: Cue; figures: boolean } | undefined {
  const { masked: m, text } = passage;
  const word = lexicon.according.at(m, sentence.start, sentence.end);
  if (!word) return undefined;
  const comma = m.indexOf("，", word.end);
  if (comma < 0 || comma > sentence.end || comma - word.end > 40) return undefined;
  const cue = cues.filter((one) => one.start < comma).at(-1);
  let to = cue ? cue.start : comma;
  const found: Cue = cue ?? { start: sentence.start, end: word.end, segment: sentence.start };
  if (!cue)
    for (const tail of ["的说法", "的說法", "所述", "消息", "的消息", "的话"])
      if (m.startsWith(tail, comma - tail.length)) to = comma - tail.length;
  const mention = readMention(text, word.end, to, lexicon.speakers);
  if (!mention) return undefined;
  const head = lexicon.speakers.heads.before(m, mention.end, mention.start);
  return { mention, from: comma + 1, cue: found, figures: head?.value === "figures" || (!cue && to === comma) };
}

/** Words that somebody quoted quotes in turn: 老师说‘别放弃’. */
function nested(passage: Passage, lexicon: VerbMedialLexicon, drafts: Draft[]): void {
  const { text, index } = passage;
  const inner = passage.marks.filter((pair) => pair.depth === 1);
  let from = 0;
  let outer = 0;
  for (const pair of inner) {
    while (outer < passage.outer.length && (passage.outer[outer] as MarkPair).close < pair.open) outer++;
    const around = passage.outer[outer];
    if (!around || around.open > pair.open || pair.close > around.close) continue;
    const start = Math.max(around.open + 1, from, pair.open - 20);
    from = pair.close + 1;
    let cueEnd = pair.open;
    if ("：:，".includes(text[cueEnd - 1] as string)) cueEnd--;
    const hit = lexicon.cues.before(text, cueEnd, start);
    if (hit?.value !== "cue") continue;
    let begin = hit.start;
    while (begin > start && !"，。；！？：".includes(text[begin - 1] as string)) begin--;
    const mention = readMention(text, begin, hit.start, lexicon.speakers);
    if (!mention || mention.kind === "other") continue;
    const word = text.slice(hit.start, hit.end);
    drafts.push({
      type: "direct",
      paragraph: index,
      start: pair.open + 1,
      end: pair.close,
      mention,
      carried: false,
      cue: { text: word, lemma: word },
      rule: "nested",
      confidence: 0.75,
    });
  }
}

/** 记者“…”的提问: the question stands before its noun. */
function questions(passage: Passage, lexicon: VerbMedialLexicon, drafts: Draft[]): void {
  const { masked: m, text, index } = passage;
  const known = new Set(drafts.map((draft) => draft.start));
  for (const pair of passage.outer) {
    const noun = ["的提问", "的提問", "的质疑", "的質疑", "的追问", "的追問"].find((form) =>
      m.startsWith(form, pair.close + 1),
    );
    if (!noun || known.has(pair.open + 1)) continue;
    let from = pair.open;
    while (from > 0 && pair.open - from < 20 && !"，。；：！？”".includes(m[from - 1] as string)) from--;
    for (const lead of ["对于", "對於", "面对", "面對", "针对", "針對", "对", "對"])
      if (m.startsWith(lead, from)) from += lead.length;
    const mention = readMention(text, from, pair.open, lexicon.speakers);
    if (!mention || mention.kind === "other") continue;
    const word = noun.slice(1);
    drafts.push({
      type: "direct",
      paragraph: index,
      start: pair.open + 1,
      end: pair.close,
      mention,
      carried: false,
      cue: { text: word, lemma: word },
      rule: "question-noun",
      confidence: 0.8,
    });
  }
}
