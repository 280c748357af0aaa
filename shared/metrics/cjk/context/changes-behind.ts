import type { Direction } from "../../../contract/records.ts";
import { isClosing, isHan, isHiragana, isNounCharacter, isOpening, skipBrackets, skipSpace } from "./characters.ts";
import type { ChangeWord, Lexicon } from "./lexicon.ts";
import { directionBetween, type Item, isTimeless, mentionAt, type Sentence, sameUnit } from "./sentence.ts";

/**
 * Roles and directions where the verb stands behind its number (Japanese): 3%増, 5人に減った, 2円から3円に上がる.
 * Numbers are read from the last to the first, since a number without a verb of its own takes that of the next.
 */
export function changesBehind(sentence: Sentence, lexicon: Lexicon): void {
  const { items } = sentence;
  for (let k = items.length - 1; k >= 0; k--) readBehind(sentence, k, lexicon);
  items.forEach((item, k) => {
    peakOf(sentence.text, items[k - 1], item);
  });
}

/** How far a verb may stand behind its particle. */
const reach = 24;

function readBehind(sentence: Sentence, k: number, lexicon: Lexicon): void {
  const { text, items } = sentence;
  const item = items[k] as Item;
  item.sign = signBefore(text, item);
  const behind = skipOwnBrackets(text, item, sentence.end);
  let n = k + 1;
  while (n < items.length && (items[n] as Item).start < behind) n++;
  const next = items[n];
  const limit = next?.start ?? sentence.end;
  const at = skipAdverbs(text, behind, limit, lexicon);
  if (isTimeless(item)) {
    const length = lexicon.lengths.startingAt(text, at);
    if (length && at === behind) set(item, "change", length[1], at, length[0].length);
    else fromTo(sentence, item, next, at, limit, lexicon);
    return;
  }
  const word = at < limit ? lexicon.changes.startingAt(text, at) : undefined;
  if (word && accept(text, at, word, item)) return;
  if (genitiveChange(text, item, at, limit, lexicon)) return;
  if (objectChange(text, item, behind, limit, lexicon)) return;
  if (fromTo(sentence, item, next, at, limit, lexicon)) return;
  if (text[at] === "と") {
    const verb = lexicon.changes.startingAt(text, skipAdverbs(text, at + 1, limit, lexicon));
    if (verb?.[1].sort === "change" && verb[1].direction) {
      set(item, "change", verb[1].direction, at, verb[0].length + 1);
      return;
    }
  }
  if (next) shareVerb(sentence, item, next, at, lexicon);
}

function set(item: Item, role: "change" | "from" | "to", direction: Direction | undefined, at: number, length: number) {
  item.role = role;
  item.direction = direction;
  item.verb = { start: at, end: at + length };
}

/** The verb or ending that touches a number. */
function accept(text: string, at: number, [word, { sort, direction }]: [string, ChangeWord], item: Item): boolean {
  const end = at + word.length;
  if (sort === "ending" && !endsPhrase(text, end)) return false;
  if (sort === "change" || sort === "ending" || sort === "improve" || sort === "worsen" || sort === "measure") {
    set(item, "change", directionOf(sort, direction), at, word.length);
    return true;
  }
  if (sort !== "crossing" && sort !== "comparative") return false;
  set(item, "change", direction, at, word.length);
  item.comparison = true;
  return true;
}

const directionOf = (sort: ChangeWord["sort"], direction: Direction | undefined): Direction | undefined =>
  sort === "improve" ? "up" : sort === "worsen" ? "down" : direction;

/** 増, 高 and the like end a phrase: no word goes on behind them (増資, 高い). */
const endsPhrase = (text: string, at: number): boolean =>
  !isHan(text, at) && (!isHiragana(text, at) || "のでとだにをがはもや".includes(text[at] as string));

/** Behind a number's own brackets: 100円(3%)高 has its verb behind them, and so has the 3%. */
function skipOwnBrackets(text: string, item: Item, limit: number): number {
  const at = skipSpace(text, item.end);
  if (isOpening(text, at) && "(（".includes(text[at] as string)) {
    const close = skipBrackets(text, at, Math.min(limit, at + 40));
    return close > at ? skipSpace(text, close) : at;
  }
  if (isClosing(text, at) && isOpening(text, item.start - 1)) return skipSpace(text, at + 1);
  return at;
}

export function skipAdverbs(text: string, from: number, limit: number, lexicon: Lexicon): number {
  let i = from;
  for (let count = 0; count < 4 && i < limit; count++) {
    const word = lexicon.adverbs.startingAt(text, i);
    if (!word) break;
    // 分 of 分析, 近く of 近くの
    if (word[0].length === 1 && isHan(text, i) && isHan(text, i + 1) && !lexicon.changes.startingAt(text, i + 1)) break;
    i = skipSpace(text, i + word[0].length);
  }
  return i;
}

/** 3%の減少, 500円程度の下げ: the noun behind の is the change itself. */
function genitiveChange(text: string, item: Item, at: number, limit: number, lexicon: Lexicon): boolean {
  if (text[at] !== lexicon.tables.particles?.genitive) return false;
  let i = skipAdverbs(text, skipSpace(text, at + 1), limit, lexicon);
  const stop = Math.min(limit, i + 14);
  while (i < stop) {
    const word = lexicon.changes.startingAt(text, i);
    if (word) {
      const [written, { sort, direction }] = word;
      const end = i + written.length;
      const last = !isNounCharacter(text, end) || "率幅額分傾".includes(text[end] as string);
      if (
        last &&
        (sort === "change" || sort === "measure" || sort === "ending" || sort === "improve" || sort === "worsen")
      ) {
        set(item, "change", directionOf(sort, direction), i, written.length);
        return true;
      }
      i = end;
    } else if (isNounCharacter(text, i) || text[i] === "な") i++;
    else break;
  }
  return false;
}

/** 2割コストを削減, 5%価格が上がる: what changes stands between a rate and its verb. */
function objectChange(text: string, item: Item, at: number, limit: number, lexicon: Lexicon): boolean {
  if (item.quantity.unit !== "%" || !isNounCharacter(text, at)) return false;
  let i = at;
  const stop = Math.min(limit, at + 12);
  while (i < stop && isNounCharacter(text, i)) i++;
  if (i >= stop || !"がを".includes(text[i] as string)) return false;
  const word = lexicon.changes.startingAt(text, skipAdverbs(text, i + 1, limit, lexicon));
  if (word?.[1].sort !== "change") return false;
  set(item, "change", word[1].direction, i + 1, word[0].length);
  item.subject = { text: text.slice(at, i), start: at, end: i };
  return true;
}

/** The ends of a change: 5人に減った, 2円から3円に, 百円から段階的に引き上げる, 3%への低下. */
function fromTo(
  sentence: Sentence,
  item: Item,
  next: Item | undefined,
  at: number,
  limit: number,
  lexicon: Lexicon,
): boolean {
  const { text } = sentence;
  const to = lexicon.to.startingAt(text, at);
  if (to) {
    const end = at + to[0].length;
    const found =
      text[end] === lexicon.tables.particles?.genitive
        ? changeAt(text, skipAdverbs(text, end + 1, limit, lexicon), lexicon)
        : findVerb(text, end, limit, next, lexicon);
    if (found === undefined || found.turn) return false;
    set(item, item.quantity.unit === "times" ? "change" : "to", found.direction, found.start, found.end - found.start);
    return true;
  }
  const from = lexicon.from.startingAt(text, at);
  if (!from) return false;
  const end = at + from[0].length;
  if (next && next.start - end <= 24 && reaches(sentence, end, next, lexicon)) {
    if (next.role === "change" && next.quantity.unit !== "times" && !next.comparison) {
      set(item, "from", next.direction, at, from[0].length);
      return true;
    }
    if (sameUnit(item, next) && (next.role === "to" || endsAt(text, next, lexicon))) {
      const direction = directionBetween(item, next, next.direction);
      set(item, "from", direction, at, from[0].length);
      set(next, "to", direction, next.verb?.start ?? next.end, 0);
      item.related.add(next.position);
      next.related.add(item.position);
      return true;
    }
    return false;
  }
  const found =
    text[end] === lexicon.tables.particles?.genitive
      ? changeAt(text, skipAdverbs(text, end + 1, limit, lexicon), lexicon)
      : findVerb(text, end, limit, next, lexicon);
  if (found?.direction === undefined) return false;
  set(item, "from", found.direction, found.start, found.end - found.start);
  return true;
}

interface Found {
  start: number;
  end: number;
  direction: Direction | undefined;
  turn: boolean;
}

function changeAt(text: string, at: number, lexicon: Lexicon): Found | undefined {
  const word = lexicon.changes.startingAt(text, at);
  if (!word) return undefined;
  const { sort, direction } = word[1];
  if (sort === "none" || sort === "comparative" || sort === "crossing" || sort === "ending") return undefined;
  return { start: at, end: at + word[0].length, direction: directionOf(sort, direction), turn: sort === "turn" };
}

/** The verb that governs what stands before `from`: the first one before another noun, clause or number begins. */
function findVerb(
  text: string,
  from: number,
  limit: number,
  next: Item | undefined,
  lexicon: Lexicon,
): Found | undefined {
  const stop = Math.min(limit, from + reach);
  let i = from;
  while (i < stop) {
    if ("。、，,「」『』がをは".includes(text[i] as string)) return undefined;
    const found = changeAt(text, i, lexicon);
    if (found) return found;
    i += lexicon.changes.startingAt(text, i)?.[0].length ?? 1;
  }
  // 5億円へと2倍に膨らむ, 7%に3ポイント下げる
  if (next && i === next.start && next.role === "change" && !isTimeless(next) && next.verb)
    return { ...next.verb, direction: next.direction, turn: false };
  return undefined;
}

/** Whether only a time, adverbs and particles stand between `from` and a number. */
function reaches(sentence: Sentence, from: number, next: Item, lexicon: Lexicon): boolean {
  const { text, mentions } = sentence;
  let i = skipSpace(text, from);
  if (text[i] === "、") i = skipSpace(text, i + 1);
  for (let turn = 0; turn < 6 && i < next.start; turn++) {
    const mention = mentionAt(mentions, i);
    const after = mention ? mention.end : skipAdverbs(text, i, next.start, lexicon);
    const particle = /^(?:までに|には|では|に|は|の|時点の|時点で|も|、)/.exec(text.slice(after, after + 4))?.[0];
    const moved = skipSpace(text, after + (mention && particle ? particle.length : 0));
    if (moved === i) break;
    i = moved;
  }
  // another short phrase of manner may stand between: 段階的に, 5年で
  return i >= next.start || (next.start - i <= 8 && !/[はがを、。「」]/.test(text.slice(i, next.start)));
}

/** Whether a number is marked as the end of a change without a verb that is one: 3円に改める, 5円へ. */
function endsAt(text: string, item: Item, lexicon: Lexicon): boolean {
  const to = lexicon.to.startingAt(text, skipSpace(text, item.end));
  return to !== undefined && !to[0].startsWith("まで") && to[0] !== "にまで";
}

/** 5%、7%増; 5月に3%、6月に4%減り; 売上高は5%、利益は3%増えた: what has no verb takes that of the next number. */
function shareVerb(sentence: Sentence, item: Item, next: Item, at: number, lexicon: Lexicon): void {
  const { text } = sentence;
  if (next.role !== "change" || next.comparison || !sameUnit(item, next) || !"、，,と・や".includes(text[at] ?? "|"))
    return;
  if (next.start - at > 30 || text.startsWith("と、", at)) return;
  const gap = text.slice(at + 1, next.start);
  if (!reaches(sentence, at + 1, next, lexicon) && !/^[^、。はがをもでに「」]{1,20}[はがも]$/.test(gap.trim())) return;
  set(item, "change", next.direction, next.verb?.start ?? at, 0);
}

/** 4%上昇し、一時7%まで上昇した: after a rate of change a rate that a move reached is one too. */
function peakOf(text: string, before: Item | undefined, item: Item): void {
  if (before?.role !== "change" || item.role !== "to" || item.quantity.unit !== "%" || !sameUnit(before, item)) return;
  if (before.direction !== item.direction || /[はがを]/.test(text.slice(before.end, item.start))) return;
  item.role = "change";
}

const signs: readonly [string, Direction][] = [
  ["プラス", "up"],
  ["マイナス", "down"],
  ["+", "up"],
  ["＋", "up"],
  ["-", "down"],
  ["−", "down"],
  ["－", "down"],
  ["▲", "down"],
  ["△", "down"],
];

const signCharacters = /[プマス+＋\-−－▲△]/;

/** The sign before a number or at its beginning. */
export function signBefore(text: string, { start, quantity }: Item): Direction | undefined {
  const mayBeSigned = signCharacters.test(text[start] ?? "") || signCharacters.test(text[start - 1] ?? "");
  if (!mayBeSigned) return quantity.value !== null && quantity.value < 0 ? "down" : undefined;
  for (const [sign, direction] of signs)
    if (text.startsWith(sign, start) || (start >= sign.length && text.startsWith(sign, start - sign.length)))
      return direction;
  return quantity.value !== null && quantity.value < 0 ? "down" : undefined;
}
