import type { Span } from "../../../contract/records.ts";
import type { CjkPack } from "../../../language/pack.ts";
import type { EngineInput, Quantity } from "../../engine.ts";
import { addBases } from "./basis.ts";
import { changesBefore } from "./changes-before.ts";
import { changesBehind } from "./changes-behind.ts";
import { type Lexicon, lexiconOf } from "./lexicon.ts";
import { addLinks } from "./links.ts";
import { addParts } from "./parts.ts";
import type { Item, Sentence } from "./sentence.ts";
import { addStatuses } from "./statuses.ts";
import { type Carried, subjectsByParticle, topicOf } from "./subjects-final.ts";
import { subjectsByOrder } from "./subjects-order.ts";

/**
 * Gives the quantities of an article what their sentences say of them: role, direction, basis, status, subject, links.
 * `quantities` come in reading order, without overlap; as many come back, in the same order. Pure; linear.
 */
export function addContext(quantities: Quantity[], input: EngineInput, pack: CjkPack): Quantity[] {
  const lexicon = lexiconOf(pack);
  const result: Quantity[] = [];
  let q = 0;
  input.paragraphs.forEach((paragraph, p) => {
    const items: Item[] = [];
    for (; q < quantities.length && (quantities[q] as Quantity).paragraph === paragraph.index; q++) {
      const quantity = quantities[q] as Quantity;
      items.push({
        quantity,
        position: q,
        start: quantity.start,
        end: quantity.end,
      });
    }
    if (items.length === 0) return;
    readParagraph(paragraph.text, input.sentences[p] ?? [], input.periods[p] ?? [], items, lexicon);
    for (const item of items) result.push(withContext(item));
  });
  return result.length === quantities.length ? result : quantities;
}

function readParagraph(
  text: string,
  sentences: readonly Span[],
  mentions: Sentence["mentions"],
  items: readonly Item[],
  lexicon: Lexicon,
): void {
  let i = 0;
  let m = 0;
  let carried: Carried = { topic: undefined };
  let previous: readonly Item[] = [];
  let compared: readonly Item[] = [];
  for (const [s, { start, end }] of sentences.entries()) {
    const firstItem = i;
    while (i < items.length && (items[i] as Item).start < end) i++;
    const firstMention = m;
    while (m < mentions.length && (mentions[m] as { start: number }).start < end) m++;
    const sentence: Sentence = {
      text,
      start,
      end,
      items: items.slice(firstItem, i),
      mentions: mentions.slice(firstMention, m),
    };
    if (sentence.items.length > 0) {
      carried = readSentence(sentence, previous, compared, carried, lexicon);
      if (sentence.items.some(({ basis }) => basis !== undefined)) compared = sentence.items;
    } else if (i < items.length && lexicon.tables.verbs === "final" && nextHasNumber(items, i, sentences[s + 1]))
      carried = topicOf(sentence, lexicon);
    previous = sentence.items;
    if (i === items.length) return;
  }
}

const nextHasNumber = (items: readonly Item[], i: number, next: { start: number; end: number } | undefined): boolean =>
  next !== undefined && (items[i] as Item).start < next.end;

/** The steps in their order: each needs what the ones before it found. */
function readSentence(
  sentence: Sentence,
  previous: readonly Item[],
  compared: readonly Item[],
  carried: Carried,
  lexicon: Lexicon,
): Carried {
  const final = lexicon.tables.verbs === "final";
  if (final) changesBehind(sentence, lexicon);
  else changesBefore(sentence, lexicon);
  addBases(sentence, compared, lexicon);
  addParts(sentence, previous, lexicon);
  const next = final ? subjectsByParticle(sentence, carried, lexicon) : subjectsByOrder(sentence, carried, lexicon);
  addLinks(sentence, lexicon);
  addStatuses(sentence, lexicon);
  return next;
}

/** The quantities are the engine's own, so what was found is written into them. */
function withContext({ quantity, role, direction, basis, status, subject, related }: Item): Quantity {
  if (role !== undefined) quantity.role = role;
  if (role !== undefined && direction !== undefined) quantity.direction = direction;
  if (basis !== undefined) quantity.basis = basis;
  if (status !== undefined) quantity.status = status;
  if (subject !== undefined) quantity.subject = subject;
  if (related !== undefined) quantity.relatedTo = [...related].sort((a, b) => a - b);
  return quantity;
}
