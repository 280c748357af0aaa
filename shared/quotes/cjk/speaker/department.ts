import { lastIndexIn } from "../bounded.ts";
import type { WordHit } from "../word-trie.ts";
import type { HeadClass, SpeakerLexicon } from "./lexicon.ts";
import { isHan, isLatin } from "./name.ts";

const longestTitle = 10;
const longestDepartment = 8;

/** 首席医学官, 资深材料工程师: a title that no table knows, from a rank to the character that titles end in; it ends at `end`. */
export function rankedTitle(
  text: string,
  end: number,
  from: number,
  { ranks, titleEnds }: SpeakerLexicon,
): WordHit<HeadClass> | undefined {
  if (titleEnds === "" || !titleEnds.includes(text[end - 1] as string)) return undefined;
  for (const rank of ranks) {
    const start = lastIndexIn(text, rank, Math.max(from, end - longestTitle), end - 1);
    if (start < 0) continue;
    let at = start;
    while (at < end && isHan(text.charCodeAt(at))) at++;
    if (at === end) return { start, end, value: "office" };
  }
  return undefined;
}

/**
 * The employer in [start, end), which a title at `title` follows: without the part of it that the office is for
 * (大学|刑法学教授, 公司|产品副总裁), and with the character that its name shares with the title (教育局|长).
 */
export function ownerOf(text: string, start: number, end: number, title: number, lexicon: SpeakerLexicon): string {
  // 咨询公司Northgate分析师
  let latin = end;
  while (latin > start && isLatin(text.charCodeAt(latin - 1))) latin--;
  if (end - latin > 1 && latin > start && lexicon.kinds.before(text, latin, start)) return text.slice(latin, end);
  const head = lexicon.heads.before(text, end, start);
  if (head?.value === "organization" || head?.value === "it") return text.slice(start, end);
  if (units.includes(text[end - 1] as string)) return text.slice(start, end);
  if (title === end && lexicon.sharedEnds.includes(text[end] ?? "x") && "长長".includes(text[end + 1] ?? "x"))
    return text.slice(start, end + 1);
  let to = end;
  for (
    let part = lexicon.functions.before(text, to, start);
    part && part.start > start + 1;
    part = lexicon.functions.before(text, to, start)
  )
    to = part.start;
  for (let k = to; k > start + 2 && end - k <= longestDepartment; k--) {
    const inner = lexicon.heads.before(text, k, start);
    if (inner?.value !== "organization" || (inner.start === start && k - start < 5)) continue;
    if (inner.end - inner.start > 1 || firm.includes(text[inner.start] as string)) return text.slice(start, k);
  }
  return text.slice(start, to);
}

/** Ends of one character behind which a department may stand. */
const firm = "院局部厅廳署校台";

/** Ends of offices of an organisation that are part of what it is called. */
const units = "科系司处處室所课課股";
