import type { Paragraph, Span } from "../../contract/records.ts";
import type { LatinPack } from "../../language/pack.ts";
import type { EngineInput, Quantity } from "../engine.ts";
import type { PeriodMention } from "../period/find-periods.ts";
import { readContext } from "./context.ts";
import type { Draft } from "./draft.ts";
import { findDrafts } from "./find.ts";
import { type Lexicon, lexiconOf } from "./lexicon.ts";
import { tokenize } from "./tokens.ts";

/** Quantities of a language written in words with spaces between. */
export function findLatinQuantities(
  { paragraphs, sentences, periods, context }: EngineInput,
  pack: LatinPack,
): Quantity[] {
  const lexicon = lexiconOf(pack.metrics);
  const quantities: Quantity[] = [];
  paragraphs.forEach((paragraph, i) => {
    const drafts = inParagraph(paragraph, sentences[i] ?? [], periods[i] ?? [], lexicon, context.publishedAt);
    const offset = quantities.length;
    for (const draft of drafts) quantities.push(quantityOf(draft, paragraph, offset));
  });
  return quantities;
}

function inParagraph(
  { text }: Paragraph,
  sentences: readonly Span[],
  mentions: readonly PeriodMention[],
  lexicon: Lexicon,
  published: string | undefined,
): Draft[] {
  const reading = { text, tokens: tokenize(text), lexicon };
  const drafts = findDrafts(reading, mentions);
  if (drafts.length > 0) readContext(reading, drafts, sentences, mentions, published);
  return drafts;
}

function quantityOf(draft: Draft, { text, index }: Paragraph, offset: number): Quantity {
  const { start, end, value, low, high, unit, counter, kind, qualifier, role, direction, basis, status } = draft;
  const { subject, related, rule, confidence } = draft;
  return {
    paragraph: index,
    start,
    end,
    text: text.slice(start, end),
    value,
    ...(low === undefined ? {} : { low }),
    ...(high === undefined ? {} : { high }),
    unit,
    kind,
    ...(counter === undefined ? {} : { counter }),
    ...(qualifier === undefined ? {} : { qualifier }),
    ...(role === undefined ? {} : { role }),
    ...(direction === undefined ? {} : { direction }),
    ...(basis === undefined ? {} : { basis }),
    ...(status === undefined ? {} : { status }),
    ...(subject === undefined ? {} : { subject: { ...subject, text: text.slice(subject.start, subject.end) } }),
    ...(related.size === 0 ? {} : { relatedTo: [...related].map((position) => position + offset) }),
    rule,
    confidence,
  };
}
