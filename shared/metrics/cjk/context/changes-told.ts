import type { Lexicon } from "./lexicon.ts";
import type { Item, Sentence } from "./sentence.ts";

/** 倍増, 半減, 翻番, 腰斩: a word that is a multiple and the change by it. */
export function wordChange(text: string, item: Item, lexicon: Lexicon): void {
  const { quantity, start, end } = item;
  if (item.role !== undefined || quantity.unit !== "times" || quantity.rule !== "cjk.word") return;
  for (let i = start; i < end; i++) {
    const word = lexicon.changes.startingAt(text, i);
    if (word?.[1].sort !== "change" || word[1].direction === undefined) continue;
    item.role = "change";
    item.direction = word[1].direction;
    item.verb = { start: i, end };
    return;
  }
}

/** How far the number of a cleft may stand behind its のは. */
const reach = 40;

/**
 * 最も増えたのは食品の5%だった: the verb stands before のは, what changed between it and the number. A count is a change
 * only where の joins it to what changed: 増えたのは3社 tells how many rose.
 */
export function cleftChange({ text }: Sentence, item: Item, floor: number, lexicon: Lexicon): void {
  const from = Math.max(floor, item.start - reach);
  const at = from + text.slice(from, item.start).lastIndexOf("のは");
  if (at <= from) return;
  const between = text.slice(at + 2, item.start);
  if (/[、。「」はがを]/.test(between) || !/^[でだとに、。，)）（(]?$/.test(text[item.end] ?? "")) return;
  const { kind } = item.quantity;
  const rate = kind === "percent" || kind === "percentage-point";
  if (!rate && !((kind === "count" || kind === "money" || kind === "measure") && /[ので]$/.test(between))) return;
  for (let i = at - 1; i >= Math.max(from, at - 8); i--) {
    const word = lexicon.changes.startingAt(text, i);
    if (word?.[1].sort !== "change" || word[1].direction === undefined) continue;
    if (!/^(?:し|っ|え|ん|り|い)?(?:た|て(?:いる|いた|る))$/.test(text.slice(i + word[0].length, at))) continue;
    item.role = "change";
    item.direction = word[1].direction;
    item.verb = { start: i, end: at };
    return;
  }
}
