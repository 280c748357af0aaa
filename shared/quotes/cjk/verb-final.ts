import type { CueVerb, VerbFinalTables } from "../../language/cjk/quote-tables.ts";
import type { MarkPair } from "../marks.ts";
import type { Passage, Sentence } from "./clauses.ts";
import type { Draft } from "./draft.ts";
import { type Mention, readMention, type SpeakerLexicon } from "./speaker.ts";
import { type WordHit, WordTrie } from "./word-trie.ts";

/** The tables of a verb-final language, made ready for look-up. */
export interface VerbFinalLexicon {
  speakers: SpeakerLexicon;
  verbs: WordTrie<string>;
  shows: WordTrie<string>;
  thoughts: WordTrie<true>;
  naming: WordTrie<true>;
  denied: WordTrie<true>;
}

const inflect = (verbs: readonly CueVerb[]): [string, string][] =>
  verbs.flatMap(({ stem, lemma, forms }) => forms.map((form): [string, string] => [stem + form, lemma]));
const flags = (words: readonly string[]): [string, true][] => words.map((word) => [word, true]);

export function verbFinalLexicon(tables: VerbFinalTables, speakers: SpeakerLexicon): VerbFinalLexicon {
  return {
    speakers,
    verbs: new WordTrie(inflect(tables.verbs)),
    shows: new WordTrie(inflect(tables.shows)),
    thoughts: new WordTrie(flags(tables.thoughts)),
    naming: new WordTrie(flags(tables.naming)),
    denied: new WordTrie(flags(tables.denied)),
  };
}

type Cue = { start: number; end: number; lemma: string };
type Subject = { mention: Mention; after: number };

const light = ["している", "しています", "していた", "しており", "した。", "した", "し、", "します"];
const according = ["によりますと", "によると", "によれば", "の話では", "の説明では"];
const reported = [
  "ということです",
  "ということだ",
  "とのことだ",
  "とのことです",
  "という",
  "といいます",
  "としている",
  "としています",
  "そうだ",
  "そうです",
];
const pointers = ["次のように", "以下のように", "このように", "こう", "次の通り", "次のとおり"];
const adjunctEnds = [
  "で",
  "に対し",
  "に対して",
  "に向け",
  "向けに",
  "中で",
  "日",
  "かつて",
  "以前",
  "では",
  "でも",
  "後",
  "際",
  "に",
  "として",
  "について",
  "については",
  "に関して",
  "れると",
  "続けて",
  "ぶりに",
  "上で",
  "一方",
  "さらに",
  "また",
  "朝",
  "夜",
  "午後",
  "午前",
  "夕",
];
const openers = '「『“"｢〝';

/** Quotes of one paragraph in a language whose verb ends the sentence. */
export function findVerbFinal(passage: Passage, lexicon: VerbFinalLexicon, earlier: readonly Draft[]): Draft[] {
  const drafts: Draft[] = [];
  const taken = new Set<MarkPair>();
  let announced: { mention: Mention | undefined; cue: Cue; sentence: number } | undefined;
  passage.sentences.forEach((sentence, n) => {
    const reader = new SentenceReader(passage, sentence, lexicon, drafts, taken, earlier.length + drafts.length > 0);
    const before = drafts.length;
    reader.read();
    const pointer = drafts.length === before ? reader.pointer() : undefined;
    const previous = passage.sentences[n - 1];
    if (pointer) {
      const last = previous && onlyMark(previous);
      if (last && !taken.has(last)) {
        taken.add(last);
        drafts.push(reader.direct(last, pointer.mention, pointer.cue, "cue-next-sentence", 0.9));
      }
      announced = { ...pointer, sentence: n };
      const own = sentence.outer.at(-1);
      if (own && !taken.has(own) && own.open > pointer.cue.start) {
        taken.add(own);
        drafts.push(reader.direct(own, pointer.mention, pointer.cue, "announced", 0.95));
      }
      return;
    }
    const alone = onlyMark(sentence);
    if (!alone || taken.has(alone)) return;
    if (announced && announced.sentence === n - 1) {
      taken.add(alone);
      const first = drafts.at(-1);
      const draft = reader.direct(alone, announced.mention, announced.cue, "announced", 0.95);
      if (first && n >= 2 && previous && first.rule === "cue-next-sentence") draft.continues = first;
      drafts.push(draft);
      return;
    }
    const last = drafts.at(-1);
    if (
      last &&
      last.type === "direct" &&
      previous &&
      last.end >= previous.start - 1 &&
      isStatement(passage.text, alone)
    ) {
      taken.add(alone);
      drafts.push({
        ...reader.direct(alone, last.mention, undefined, "continued", 0.85),
        ...(last.cue ? { cue: last.cue } : {}),
        continues: last,
      });
    }
  });
  headline(passage, lexicon, drafts, taken);
  return drafts;
}

/** The pair of marks that is all of a sentence. */
function onlyMark(sentence: Sentence): MarkPair | undefined {
  const [mark, more] = sentence.outer;
  if (!mark || more || mark.open > sentence.start) return undefined;
  return mark.close + 1 >= sentence.end ? mark : undefined;
}

/** More than a term: long, or with a verb's kana at its end. */
const isStatement = (text: string, mark: MarkPair): boolean =>
  mark.close - mark.open > 12 || "うくすつぬむるただいよねか。？！?!".includes(text[mark.close - 1] as string);

class SentenceReader {
  readonly m: string;
  readonly passage: Passage;
  readonly sentence: Sentence;
  readonly lexicon: VerbFinalLexicon;
  readonly drafts: Draft[];
  readonly taken: Set<MarkPair>;
  /** Somebody has spoken before, so that a clause without a subject can be theirs. */
  readonly spoken: boolean;
  constructor(
    passage: Passage,
    sentence: Sentence,
    lexicon: VerbFinalLexicon,
    drafts: Draft[],
    taken: Set<MarkPair>,
    spoken: boolean,
  ) {
    this.m = passage.masked;
    this.passage = passage;
    this.sentence = sentence;
    this.lexicon = lexicon;
    this.drafts = drafts;
    this.taken = taken;
    this.spoken = spoken;
  }

  /** Reads the reported clauses of the sentence in order. */
  read(): void {
    const { start, end } = this.sentence;
    const source = this.according();
    let from = start;
    if (source) return;
    for (let at = this.m.indexOf("と", start); at >= 0 && at < end; at = this.m.indexOf("と", at + 1)) {
      const cue = this.cueAt(at, from);
      if (!cue) continue;
      if (this.clause(from, at, cue)) from = cue.end;
      if (cue.end > at + 1) at = cue.end - 1;
    }
    this.thought(from);
  }

  /** NPによると、… */
  according(): boolean {
    const { start, end } = this.sentence;
    const limit = Math.min(end, start + 90);
    for (let at = start + 1; at < limit; at++) {
      const code = this.m[at];
      if (code !== "に" && code !== "の") continue;
      const word = according.find((form) => this.m.startsWith(form, at));
      if (!word) continue;
      const mention = this.mention(start, at);
      if (!mention || mention.kind === "other") return false;
      const head = this.lexicon.speakers.heads.before(this.m, mention.end, mention.start);
      if (head?.value === "figures") return true;
      let clause = skip(this.m, at + word.length, end, "、, ");
      clause = Math.min(clause, end);
      let stop = end;
      for (const form of reported)
        if (this.m.startsWith(form, end - form.length)) {
          stop = end - form.length;
          break;
        }
      if (stop <= clause) return false;
      this.emit(
        "indirect",
        clause,
        stop,
        mention,
        { start: at, end: at + word.length, lemma: "による" },
        "according",
        0.85,
      );
      return true;
    }
    return false;
  }

  /** The cue that the particle at `at` leads to. */
  cueAt(at: number, from: number): Cue | undefined {
    const { m, lexicon } = this;
    const { end } = this.sentence;
    const mark = this.markBefore(at);
    let next = skip(m, at + 1, end, "、, 　");
    if (lexicon.naming.at(m, next, end) && !lexicon.verbs.at(m, next, end)) return undefined;
    if (m[next] === "の" || m.startsWith("いう", next))
      return this.thoughtAfter(m[next] === "の" ? next + 1 : next + 2, at, mark);
    if (m[next] === "も") next++;
    const hit = this.accept(lexicon.verbs.at(m, next, end));
    if (hit) return hit;
    for (const form of light)
      if (m.startsWith(form, next)) {
        const cueEnd = next + form.replace(/[、。]$/, "").length;
        const rest = m[cueEnd];
        if (form === "した" && cueEnd < end && rest !== "が") break;
        if (mark || this.predicate(at)) return { start: next, end: cueEnd, lemma: "する" };
      }
    if (!mark && !this.predicate(at)) return undefined;
    const following = this.sentence.outer.find((pair) => pair.open >= next);
    const limit = Math.min(end, following?.open ?? end, next + 90);
    if (openers.includes(m[next] ?? "x")) return undefined;
    const other = mark ? -1 : m.indexOf("と", next);
    const far = this.accept(this.firstVerb(next, other >= 0 && other < limit ? other : limit));
    if (far) {
      const gap = m.slice(next, far.start);
      if (
        mark ||
        /^[^、]{0,8}[にく]$/.test(gap) ||
        gap.includes("は") ||
        (gap.includes("が") && m[at + 1] === "、") ||
        /^[^をた]{0,20}[でに]$/.test(gap)
      )
        return far;
    }
    if (mark && at > from && this.subjectBefore(from, mark.open, true))
      return { start: at + 1, end: at + 1, lemma: "" };
    return undefined;
  }

  firstVerb(from: number, to: number): WordHit<string> | undefined {
    for (let i = from; i < to; i++) {
      const hit = this.lexicon.verbs.at(this.m, i, to);
      if (hit && this.accept(hit)) return hit;
    }
    return undefined;
  }

  /** A cue, unless what follows denies it or makes it a condition. */
  accept(hit: WordHit<string> | undefined): Cue | undefined {
    if (!hit) return undefined;
    const { m } = this;
    let end = hit.end;
    while (end > hit.start && "、。".includes(m[end - 1] as string)) end--;
    if (this.lexicon.denied.at(m, end)) return undefined;
    const tail = m[end - 1] as string;
    const next = m[end];
    // A noun of speaking without する counts only where the sentence or clause stops there.
    if (
      hit.end === end &&
      /[一-鿿ァ-ヶー]/.test(tail) &&
      end < this.sentence.end &&
      next !== undefined &&
      !"、。".includes(next)
    )
      return undefined;
    return { start: hit.start, end, lemma: hit.value };
  }

  /** …との見方を示した。 */
  thoughtAfter(from: number, at: number, mark: MarkPair | undefined): Cue | undefined {
    const { m, lexicon } = this;
    const { end } = this.sentence;
    const noun = lexicon.thoughts.at(m, from, end);
    if (!noun) return undefined;
    const limit = Math.min(end, noun.end + 24);
    for (let i = noun.end; i < limit; i++) {
      const hit = this.accept(lexicon.shows.at(m, i, end));
      if (hit) return { ...hit, start: noun.start };
    }
    return mark && at > 0 && noun.end >= end
      ? { start: noun.start, end: noun.end, lemma: m.slice(noun.start, noun.end) }
      : undefined;
  }

  markBefore(at: number): MarkPair | undefined {
    const { outer } = this.sentence;
    const { m } = this;
    let end = at;
    if (m.startsWith("など", end - 2)) end -= 2;
    while (end > this.sentence.start && "、，, ".includes(m[end - 1] as string)) end--;
    return outer.find((pair) => pair.close + 1 === end);
  }

  predicate(at: number): boolean {
    let end = at;
    while (end > this.sentence.start && "、，, ".includes(this.m[end - 1] as string)) end--;
    return "うくぐすつぬぶむるただいねよかんろき」』".includes(this.m[end - 1] as string);
  }

  /** Makes the records of one reported clause [from, at) with its cue. */
  clause(from: number, at: number, cue: Cue): boolean {
    const { m } = this;
    const mark = this.markBefore(at);
    const marks = this.sentence.outer.filter((pair) => pair.open >= from && pair.close < at && !this.taken.has(pair));
    let subject = this.subjectBetween(at + 1, cue.start);
    let start = skipLead(m, from, at, this.lexicon.speakers);
    const front = subject
      ? undefined
      : this.subjectBefore(start, mark && marks[0] ? marks[0].open : at, marks.length > 0);
    if (front) {
      subject = front;
      start = front.after;
    }
    subject ??= this.subjectAfter(cue.end);
    start = skipAdjuncts(m, start, at, this.lexicon.speakers);
    if (mark && !this.taken.has(mark)) {
      const gap = m.slice(start, mark.open).trimEnd();
      const bare =
        gap === "" ||
        /[でにしても、,とら時]$/.test(gap) ||
        (/[はも]$/.test(gap) === false && /^[\p{Script=Han}\p{Script=Katakana}ー・]{1,6}$/u.test(gap));
      if (cue.lemma === "" && !bare) return false;
      const lone = /[はがをのな]$/.test(gap);
      const type = bare && !lone ? "direct" : "mixed";
      this.taken.add(mark);
      const draft = this.direct(
        mark,
        subject?.mention,
        cue,
        cue.lemma === "" ? "subject-particle" : "particle-cue",
        cue.lemma === "" ? 0.7 : 0.95,
      );
      draft.type = type;
      this.adjuncts(draft, from, cue.start, mark);
      this.drafts.push(draft);
      for (const pair of marks) if (pair !== mark && type === "mixed") this.fragment(pair, subject?.mention, cue);
      return true;
    }
    if (cue.lemma === "") return false;
    // …と答えた人は: the verb only describes a noun, and nobody's words are reported.
    if (cue.end < this.sentence.end && describesNoun(m, cue.end)) return false;
    if (marks.length > 0 && marks.some((pair) => pair.open >= start && m[pair.open] !== "『")) {
      for (const pair of marks)
        if (pair.open >= start && m[pair.open] !== "『") this.fragment(pair, subject?.mention, cue);
      return true;
    }
    let end = at;
    while (end > start && "、，, ".includes(m[end - 1] as string)) end--;
    if (end - start < 3) return false;
    // Words without a subject are carried on only within the paragraph that named their speaker.
    if (!subject && this.drafts.length === 0) return false;
    const draft = this.emit("indirect", start, end, subject?.mention, cue, "reported-clause", subject ? 0.85 : 0.7);
    this.adjuncts(draft, from, cue.start, undefined);
    return true;
  }

  fragment(pair: MarkPair, mention: Mention | undefined, cue: Cue): void {
    if (this.taken.has(pair)) return;
    this.taken.add(pair);
    const draft = this.direct(pair, mention, cue, "fragment", 0.75);
    draft.type = "mixed";
    this.drafts.push(draft);
  }

  /** …ことを明らかにした, …方針を示した: no particle of quotation. */
  thought(from: number): void {
    const { m, lexicon } = this;
    const { end } = this.sentence;
    for (let at = Math.max(from, end - 40); at < end; at++) {
      let clauseEnd = -1;
      let cueStart = -1;
      const noun = m.startsWith("こと", at) ? undefined : lexicon.thoughts.at(m, at, end);
      if (noun && (m[noun.end] === "を" || m[noun.end] === "も")) {
        clauseEnd = at;
        cueStart = noun.end + 1;
      } else if (m.startsWith("こと", at)) {
        const particle = ["をも", "にも", "を", "に", "も"].find((form) => m.startsWith(form, at + 2));
        if (particle) {
          clauseEnd = at + 2;
          cueStart = at + 2 + particle.length;
        }
      }
      if (clauseEnd < 0) continue;
      const hit = this.accept(lexicon.shows.at(m, cueStart, end) ?? lexicon.verbs.at(m, cueStart, end));
      if (!hit || hit.end < end - 2) continue;
      if (this.sentence.outer.some((pair) => pair.open >= from && pair.close < at)) return;
      const subject = this.subjectBefore(skipLead(m, from, at, lexicon.speakers), clauseEnd, true);
      if (!subject) return;
      const start = skipAdjuncts(m, subject.after, clauseEnd, lexicon.speakers);
      if (
        clauseEnd - start < 4 ||
        !"うくぐすつぬぶむるたいと".includes(m[noun ? clauseEnd - 1 : clauseEnd - 3] as string)
      )
        return;
      this.emit("indirect", start, clauseEnd, subject.mention, { ...hit }, "shown-thought", 0.8);
      return;
    }
  }

  /** 次のように述べた: what is announced by this sentence, or pointed back to. */
  pointer(): { mention: Mention | undefined; cue: Cue } | undefined {
    const { m } = this;
    const { start, end } = this.sentence;
    const word = pointers.find((form) => {
      const at = m.lastIndexOf(form, end);
      return at >= start && end - at < 40;
    });
    if (!word) return undefined;
    const at = m.lastIndexOf(word, end);
    const cue = this.accept(this.firstVerb(at + word.length, end));
    if (!cue) return undefined;
    return {
      mention: this.subjectBefore(start, at, false)?.mention,
      cue: { ...cue, start: word === "こう" ? cue.start : at },
    };
  }

  /** The subject between the particle and the cue: …と、NPは述べた. */
  subjectBetween(from: number, to: number): Subject | undefined {
    for (let i = from + 1; i < to; i++) {
      const char = this.m[i];
      if (char !== "は" && char !== "が" && char !== "も") continue;
      let start = from;
      for (const form of ["して", "し、"]) if (this.m.startsWith(form, start)) start += form.length;
      const mention = this.mention(start, i);
      return mention && isCapable(mention, true) ? { mention, after: i + 1 } : undefined;
    }
    return undefined;
  }

  /** The topic at the front of a clause, if it is one that can speak. */
  subjectBefore(from: number, to: number, strict: boolean): Subject | undefined {
    const { m } = this;
    let fallback: Subject | undefined;
    const limit = Math.min(to, from + 160);
    for (let i = from + 1; i < limit; i++) {
      const char = m[i];
      if (char !== "は" && char !== "が" && char !== "も") continue;
      if (char === "は" && /[私にもてでとに]/.test(m[i - 1] as string) && m[i - 1] !== "で") continue;
      const end = char === "は" && m[i - 1] === "で" ? i - 1 : i;
      if (char !== "は" && !"、「“".includes(m[i + 1] ?? "x") && !(char === "も" && m[i + 1] === "「")) continue;
      const mention = this.mention(from, end);
      if (!mention) continue;
      if (end !== i && mention.kind !== "report") continue;
      if (isCapable(mention, false)) return { mention, after: skip(m, i + 1, to, "、, ") };
      if (
        char === "は" &&
        !fallback &&
        end === i &&
        i - from < 40 &&
        !/[るたいう]の$/.test(m.slice(mention.start, end))
      )
        fallback = { mention, after: skip(m, i + 1, to, "、, ") };
    }
    return strict || this.spoken
      ? fallback && this.m[fallback.mention.end + 1] === "、" && !this.spoken
        ? fallback
        : undefined
      : fallback;
  }

  /** …と書いたブログを、NPが投稿した. */
  subjectAfter(from: number): Subject | undefined {
    const end = Math.min(this.sentence.end, from + 60);
    for (let i = from + 1; i < end; i++) {
      const char = this.m[i];
      if (char !== "は" && char !== "が") continue;
      const mention = this.mention(from, i);
      return mention && (mention.titled || mention.kind === "person" || mention.kind === "he")
        ? { mention, after: i + 1 }
        : undefined;
    }
    return undefined;
  }

  /** The noun phrase that ends at `to`: behind the last comma, unless a title before the comma explains the name. */
  mention(from: number, to: number): Mention | undefined {
    const { m } = this;
    let start = Math.max(from, to - 60);
    for (let i = to - 1; i > start; i--) {
      const char = m[i];
      if (char !== "、" && char !== "，") continue;
      if (
        i < to - 1 &&
        this.lexicon.speakers.roles.before(m, i, start) &&
        !/[はがを]/.test(m.slice(Math.max(start, i - 12), i))
      )
        continue;
      start = i + 1;
      break;
    }
    return readMention(this.passage.text, start, to, this.lexicon.speakers);
  }

  direct(mark: MarkPair, mention: Mention | undefined, cue: Cue | undefined, rule: string, confidence: number): Draft {
    return {
      type: "direct",
      paragraph: this.passage.index,
      start: mark.open + 1,
      end: mark.close,
      ...(mention ? { mention } : {}),
      carried: true,
      ...this.cueRecord(cue),
      rule,
      confidence,
    };
  }

  cueRecord(cue: Cue | undefined): Pick<Draft, "cue"> {
    if (!cue || cue.lemma === "") return {};
    return { cue: { text: this.passage.text.slice(cue.start, cue.end), lemma: cue.lemma } };
  }

  emit(
    type: "indirect",
    start: number,
    end: number,
    mention: Mention | undefined,
    cue: Cue,
    rule: string,
    confidence: number,
  ): Draft {
    const draft: Draft = {
      type,
      paragraph: this.passage.index,
      start,
      end,
      ...(mention ? { mention } : {}),
      carried: true,
      ...this.cueRecord(cue),
      rule,
      confidence,
    };
    this.drafts.push(draft);
    return draft;
  }

  /** Addressee and venue in the parts around the words: 記者団に, 記者会見で. */
  adjuncts(draft: Draft, from: number, cue: number, mark: MarkPair | undefined): void {
    const parts = mark
      ? [
          [draft.mention && draft.mention.end < mark.open ? draft.mention.end + 1 : from, mark.open],
          [mark.close + 1, cue],
        ]
      : [[draft.mention && draft.mention.end < draft.start ? draft.mention.end + 1 : from, draft.start]];
    for (const [a, b] of parts as [number, number][]) {
      const part = this.m.slice(a, Math.min(b, a + 60));
      const to =
        /(記者団|報道陣|[^、はがと]{1,12}(?:通信|新聞|テレビ|議員|記者|群集|群衆|聴衆|社員|株主|取材))(?:に対して|に対し|に)/u.exec(
          part,
        );
      if (to && !draft.addressee) draft.addressee = to[1] as string;
      const at =
        /([^、はがとに]{0,14}(?:会見|発表会|説明会|総会|会議|本会議|委員会|講演|演説|インタビュー|声明|記者会|集会|代議士会|番組|大会|ブログ|取材))で/u.exec(
          part,
        );
      if (at && !draft.venue) draft.venue = at[1] as string;
    }
  }
}

/** Whether a noun phrase can speak. */
function isCapable(mention: Mention, after: boolean): boolean {
  if (mention.kind === "other") return after && mention.end - mention.start <= 24;
  return true;
}

const formalNouns = ["ところ", "とき", "こと", "もの", "よう", "ため", "わけ", "はず"];
const describesNoun = (text: string, at: number): boolean =>
  /[一-鿿ァ-ヶの]/.test(text[at] as string) || formalNouns.some((noun) => text.startsWith(noun, at));

function skip(text: string, from: number, to: number, chars: string): number {
  let at = from;
  while (at < to && chars.includes(text[at] as string)) at++;
  return at;
}

function skipLead(text: string, from: number, to: number, lexicon: SpeakerLexicon): number {
  let at = skip(text, from, to, "、, 　");
  for (let hit = lexicon.leads.at(text, at, to); hit; hit = lexicon.leads.at(text, at, to)) {
    const next = skip(text, hit.end, to, "、, ");
    if (next === at || (next === hit.end && hit.end - hit.start < 2)) break;
    at = next;
  }
  return at;
}

/** Passes adjuncts that stand before the reported clause, each closed by a comma. */
function skipAdjuncts(text: string, from: number, to: number, lexicon: SpeakerLexicon): number {
  let at = skipLead(text, from, to, lexicon);
  for (;;) {
    const comma = text.indexOf("、", at);
    if (comma < 0 || comma >= to || comma - at > 28) return at;
    const isAdjunct = adjunctEnds.some(
      (form) => comma - form.length >= at && text.startsWith(form, comma - form.length),
    );
    if (!isAdjunct || /[はが]/.test(text.slice(at, comma).replace(/について は|については/g, ""))) return at;
    at = skipLead(text, comma + 1, to, lexicon);
  }
}

/** A headline names the speaker right before the marks: 首相「減税は考えず」. */
function headline(passage: Passage, lexicon: VerbFinalLexicon, drafts: Draft[], taken: Set<MarkPair>): void {
  if (passage.index > 2 || passage.text.length > 90 || passage.text.includes("。")) return;
  for (const mark of passage.outer) {
    if (taken.has(mark) || mark.close - mark.open < 6) continue;
    const next = passage.masked[mark.close + 1];
    if (next !== undefined && !" 　、，".includes(next)) continue;
    let from = mark.open;
    while (from > 0 && !" 　、，」』".includes(passage.masked[from - 1] as string)) from--;
    const mention = readMention(passage.text, from, mark.open, lexicon.speakers);
    if (!mention || mention.end !== mark.open || mention.kind === "other" || mention.kind === "report") continue;
    if (mention.kind === "unnamed" && mark.open - from > 8) continue;
    taken.add(mark);
    drafts.push({
      type: "direct",
      paragraph: passage.index,
      start: mark.open + 1,
      end: mark.close,
      mention,
      carried: false,
      rule: "headline",
      confidence: 0.8,
    });
  }
}
