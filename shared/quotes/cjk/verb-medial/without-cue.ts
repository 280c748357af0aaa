import type { MarkPair } from "../../marks.ts";
import { indexIn } from "../bounded.ts";
import type { Passage } from "../clauses.ts";
import type { Draft } from "../draft.ts";
import { nameBehindTitle } from "../register.ts";
import type { HeadClass } from "../speaker/lexicon.ts";
import { type Mention, readMention } from "../speaker/mention.ts";
import { isFamilyAndGiven } from "../speaker/name.ts";
import type { WordHit } from "../word-trie.ts";
import { faceAtFront, speakerAtFront } from "./front.ts";
import type { VerbMedialLexicon } from "./lexicon.ts";

const sentenceEnds = "。！？!?…";

/**
 * Words between marks that no verb reports: behind a colon (他信心满满：“…”), or a paragraph or sentence of their own
 * right behind somebody's words. They must end as sentences do: terms and titles never do.
 */
export function findWithoutCue(
  passage: Passage,
  lexicon: VerbMedialLexicon,
  drafts: Draft[],
  previous: Draft | undefined,
  names: ReadonlySet<string>,
): void {
  const { masked: m, text } = passage;
  const known = new Set(drafts.map((draft) => draft.start));
  for (const [n, mark] of passage.outer.entries()) {
    if (known.has(mark.open + 1)) continue;
    if (!`${sentenceEnds}，,`.includes(text[mark.close - 1] as string)) continue;
    const before = m[mark.open - 1];
    if (before === "：" || before === ":") {
      if (isSaying(m, mark.open - 1, lexicon)) continue;
      let from = mark.open - 1;
      while (from > 0 && mark.open - from < 40 && !"。！？；，\n”".includes(m[from - 1] as string)) from--;
      const mention =
        speakerAtFront(passage, from, mark.open, lexicon) ?? knownAtFront(passage, from, mark.open, names);
      drafts.push(draftOf(passage, mark, mention, false, "colon", 0.65));
      continue;
    }
    const split = splitBySomebody(passage, mark, passage.outer[n + 1], lexicon);
    if (split) {
      const first = draftOf(passage, mark, split, false, "split", 0.7);
      const second = draftOf(passage, passage.outer[n + 1] as MarkPair, undefined, true, "split", 0.7);
      second.continues = first;
      drafts.push(first, second);
      known.add(second.start);
      continue;
    }
    if (!sentenceEnds.includes(text[mark.close - 1] as string)) continue;
    const behind =
      before === undefined || "。！？!?\n".includes(before) ? speakerBehind(passage, mark, lexicon) : undefined;
    if (behind) {
      drafts.push(draftOf(passage, mark, behind, false, "name-behind", 0.7));
      continue;
    }
    const from = drafts.findLast((draft) => draft.end < mark.open) ?? (n === 0 ? previous : undefined);
    const isAlone = mark.open === 0 || "。！？!?\n”」".includes(before as string);
    const follows =
      (from?.type === "direct" || (from && endsSentenceBefore(text, from, mark))) &&
      (from.paragraph === passage.index ? isNear(m, from, mark) : mark.open === 0);
    if (!isAlone || !from || !follows) continue;
    const draft = draftOf(passage, mark, undefined, true, "continued", 0.7);
    draft.continues = from;
    drafts.push(draft);
  }
}

/** “如果有机会，”他停顿了一下，“我还会去。”: no more than what somebody does stands between two parts. */
function splitBySomebody(
  { masked: m, text }: Passage,
  mark: MarkPair,
  next: MarkPair | undefined,
  lexicon: VerbMedialLexicon,
): Mention | undefined {
  if (!next || text[mark.close - 1] !== "，" || m[next.open - 1] !== "，" || next.open - mark.close > 24)
    return undefined;
  const end = next.open - 1;
  if (/[。；]/u.test(m.slice(mark.close + 1, end))) return undefined;
  return speakerAtFront({ masked: m, text } as Passage, mark.close + 1, end, lexicon);
}

/** Words that name somebody by themselves: 他, 老板. */
const faces: ReadonlySet<HeadClass> = new Set(["he", "unnamed", "profession"]);

/** “…”55岁的船工周大海叹了口气。: a sentence right behind the words that begins with somebody. */
function speakerBehind(
  { masked: m, text, sentences }: Passage,
  mark: MarkPair,
  lexicon: VerbMedialLexicon,
): Mention | undefined {
  let start = mark.close + 1;
  const sentence = sentences.find((one) => one.start <= mark.open && start < one.end);
  const more = sentence?.outer[sentence.outer.indexOf(mark) + 1];
  if (!sentence || (more && more.open > start)) return undefined;
  const { speakers } = lexicon;
  // “…”5月16日上午，家住和平里的周桂兰走进电梯: time and place first.
  const comma = indexIn(m, "，", start, Math.min(sentence.end, start + 16));
  if (comma > 0 && (/\d/u.test(m[start] ?? "") || speakers.leads.at(m, start) || lexicon.adjuncts.at(m, start)))
    start = comma + 1;
  const head = speakers.heads.at(m, start, sentence.end);
  const named =
    head && faces.has(head.value) && head.value !== "he"
      ? (nameBehindTitle(m, head.start, head.end, speakers, lexicon.cues) ?? calledBehind(m, text, head, lexicon))
      : undefined;
  if (named) return named;
  if (head && faces.has(head.value) && m[head.end] !== "的" && m[head.end] !== "：")
    return readMention(text, start, head.end, speakers);
  for (let i = start; i < Math.min(start + 28, sentence.end) && !"，。".includes(m[i] as string); i++) {
    const title = speakers.titles.at(m, i, sentence.end);
    if (!title) continue;
    const named = nameBehindTitle(m, i, title.end, speakers, lexicon.cues);
    if (named) return named;
    i = title.end - 1;
  }
  const face = faceAtFront({ masked: m, text } as Passage, start, sentence.end, lexicon);
  if (face) return face;
  for (let end = start + 3; end > start + 1; end--)
    if (isFamilyAndGiven(m, start, end, speakers) && !speakers.nameStops.includes(m[end - 1] as string))
      return readMention(text, start, end, speakers);
  return undefined;
}

/** 市民王女士: a family name with an honorific behind a word for people. */
function calledBehind(m: string, text: string, head: WordHit<unknown>, { speakers }: VerbMedialLexicon) {
  if (!speakers.surnames.at(m, head.end)) return undefined;
  for (let at = head.end + 1; at < head.end + 4; at++) {
    const honorific = speakers.honorifics.at(m, at);
    if (honorific) return readMention(text, head.start, honorific.end, speakers);
  }
  return undefined;
}

/** 科尔特斯则相对乐观：“…”: a name that the article gives in full elsewhere. */
function knownAtFront({ text }: Passage, from: number, to: number, names: ReadonlySet<string>): Mention | undefined {
  for (let end = Math.min(to, from + 12); end > from + 1; end--)
    if (names.has(text.slice(from, end)))
      return { kind: "person", start: from, end, name: text.slice(from, end), titled: false };
  return undefined;
}

/** 俗话说：“…”: a saying of nobody. */
function isSaying(m: string, colon: number, lexicon: VerbMedialLexicon): boolean {
  for (let at = Math.max(0, colon - 6); at < colon; at++)
    if (lexicon.cues.at(m, at, colon)?.value === "none") return lexicon.cues.at(m, at, colon)?.end === colon;
  return false;
}

/** 何冰洁坦言压力很大。“…”: the report ends right before the marks. */
const endsSentenceBefore = (text: string, from: Draft, mark: MarkPair): boolean =>
  mark.open - from.end <= 3 && from.end < mark.open && /^[”」]?。[”」]?$/u.test(text.slice(from.end, mark.open));

/** Whether no more than the attribution stands between two quotes. */
const isNear = (m: string, from: Draft, mark: MarkPair): boolean =>
  mark.open - from.end < 40 && (m.slice(from.end + 1, mark.open).match(/。/gu) ?? []).length <= 1;

const draftOf = (
  passage: Passage,
  mark: MarkPair,
  mention: Mention | undefined,
  carried: boolean,
  rule: string,
  confidence: number,
): Draft => ({
  type: "direct",
  paragraph: passage.index,
  start: mark.open + 1,
  end: mark.close,
  ...(mention ? { mention } : {}),
  carried,
  rule,
  confidence,
});
