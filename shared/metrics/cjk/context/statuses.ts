import type { MetricStatus } from "../../../contract/records.ts";
import { skipSpace } from "./characters.ts";
import type { Lexicon } from "./lexicon.ts";
import { firstFrom, type Item, type Sentence } from "./sentence.ts";

interface StatusWord {
  start: number;
  end: number;
  status: MetricStatus;
}

/** Marks forecasts, targets and estimates. */
export function addStatuses(sentence: Sentence, lexicon: Lexicon): void {
  const found = findStatuses(sentence, lexicon);
  if (found.length === 0) return;
  const final = lexicon.tables.verbs === "final";
  sentence.items.forEach((item, k) => {
    const floor = final ? (sentence.items[k - 1]?.end ?? sentence.start) : sentence.start;
    const status = (final ? behind(sentence, item, found) : undefined) ?? before(sentence, item, floor, found, final);
    const named = item.subject && lexicon.statuses.endingAt(item.subject.text, item.subject.text.length)?.[1];
    const any = status ?? nounBehind(sentence.text, item, found) ?? named;
    if (any) item.status = any;
  });
}

function findStatuses({ text, start, end }: Sentence, lexicon: Lexicon): StatusWord[] {
  const found: StatusWord[] = [];
  for (let i = start; i < end; ) {
    const word = lexicon.statuses.startingAt(text, i);
    if (word?.[1]) found.push({ start: i, end: i + word[0].length, status: word[1] });
    i += word?.[0].length ?? 1;
  }
  return found;
}

/** Between a number and the word for its status no clause of fact has ended, and no other time has been named. */
function behind(sentence: Sentence, item: Item, found: readonly StatusWord[]): MetricStatus | undefined {
  const word = found[firstFrom(found, item.end)];
  if (word === undefined || word.start - item.end > 48 || item.role === "whole") return undefined;
  const between = sentence.text.slice(item.end, word.start);
  // 120社が値上げを予定: the number acts, it is not what is expected
  if ("がはも".includes(sentence.text[skipSpace(sentence.text, item.end)] ?? "|") && between.length > 3)
    return undefined;
  const next = sentence.items[firstFrom(sentence.items, item.end)];
  if (next && word.start < next.start && next.start - word.end <= 3) return undefined;
  // 価格は1万円で、3万台を目指す: another clause
  if (next && next.start < word.start && /[でが]、|[。]/.test(sentence.text.slice(item.end, next.start)))
    return undefined;
  if (/[「」『』]|た[がのとこ、]|だった|たものの|一方|に対し|予定通|を上回|を下回/.test(between)) return undefined;
  const { mentions } = sentence;
  const mention = mentions[firstFrom(mentions, item.end)];
  if (
    mention &&
    mention.start < word.start &&
    !mention.base &&
    sentence.text.slice(item.end, mention.start).includes("、")
  )
    return undefined;
  if (/^(?:を上回|を下回|より|に比べ|を達成|を撤回|通り)/.test(sentence.text.slice(word.end, word.end + 4)))
    return undefined;
  return word.status;
}

/** 予想の3億円, 目標は5%; 预计增长5%. */
function before(
  { text }: Sentence,
  item: Item,
  floor: number,
  found: readonly StatusWord[],
  final: boolean,
): MetricStatus | undefined {
  const word = found[firstFrom(found, item.start) - 1];
  if (word === undefined || word.start < floor) return undefined;
  const between = text.slice(word.end, item.start);
  if (final) {
    // この計画では is a thing of its own
    if (/[こそ同当]の?$/.test(text.slice(Math.max(0, word.start - 2), word.start))) return undefined;
    // 省の推計では、2040年に職員が57万人不足する
    if (/^(?:では|によると|によれば)/.test(between) && between.length <= 60 && !/[「」]/.test(between))
      return word.status;
    const toward = item.role === "to" && /^[をは]/.test(between);
    const close = /^(?:値|額|レンジ|水準|人数)?(?:の|は|では|によると|が)(?:、)?[^、。はがを「」]{0,12}$/.test(between);
    return close || (toward && between.length <= 12) ? word.status : undefined;
  }
  if (between.length > 30 || /[；;。]|[已曾了占佔]|同期|此前|去年|实际/.test(between)) return undefined;
  if (/[于於过過超出合好符及]$/.test(text.slice(Math.max(0, word.start - 1), word.start))) return undefined;
  // a 目标 before a comma is a noun of its own
  return word.status === "target" && (/[，,]/.test(between) || /^区间|^區間/.test(between)) ? undefined : word.status;
}

/** 5%左右的增长目标, 3%の目標. */
function nounBehind(text: string, item: Item, found: readonly StatusWord[]): MetricStatus | undefined {
  const word = found[firstFrom(found, item.end)];
  if (word === undefined || word.start - item.end > 8) return undefined;
  return /^[の的][^、，。,；]*$/.test(text.slice(item.end, word.start).trim()) ? word.status : undefined;
}
