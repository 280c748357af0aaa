import type { Span } from "../../contract/records.ts";
import type { PeriodMention } from "../period/find-periods.ts";
import { readChanges } from "./change.ts";
import { type Sentence, sentencesOf, wordAt } from "./clause.ts";
import type { Draft } from "./draft.ts";
import { inheritUnits, isPartOf } from "./inherit.ts";
import { readBasisAndStatus } from "./measured-by.ts";
import { readAges, readIndexLevels, readPoints } from "./points.ts";
import { readSubjects } from "./subject.ts";
import type { Reading } from "./unit.ts";

/**
 * What the sentences say of their quantities: shared units, change, basis, status, subject and which belong together.
 * Writes into the drafts. Each rule looks at a bounded stretch around a quantity, so the whole is linear.
 */
export function readContext(
  reading: Reading,
  drafts: readonly Draft[],
  spans: readonly Span[],
  mentions: readonly PeriodMention[],
  published: string | undefined,
): void {
  for (const sentence of sentencesOf(reading, drafts, spans, mentions, published)) {
    readChanges(sentence);
    readParts(sentence);
    inheritUnits(sentence);
    readPoints(sentence);
    readSubjects(sentence);
    readIndexLevels(sentence);
    readAges(sentence);
    readBasisAndStatus(sentence);
    relate(sentence);
  }
}

/** "four of the last nine games": a part and its whole. */
function readParts(sentence: Sentence): void {
  const { drafts } = sentence;
  const [opening, second] = drafts;
  if (opening && second && opensWithWhole(sentence, opening, second)) {
    opening.role = "whole";
    second.role = "part";
    link(sentence, 0, 1);
  }
  for (let i = 1; i < drafts.length; i++) {
    if (opensLater(sentence, drafts[i - 1] as Draft, drafts[i] as Draft)) {
      (drafts[i - 1] as Draft).role = "whole";
      (drafts[i] as Draft).role = "part";
      link(sentence, i - 1, i);
    } else readOfThem(sentence, i);
  }
  for (let i = 0; i + 1 < drafts.length; i++) {
    const [part, whole] = [drafts[i] as Draft, drafts[i + 1] as Draft];
    if (part.role !== undefined || whole.role !== undefined || !isPartOf(sentence, part, whole)) continue;
    if (part.kind !== "count" && part.kind !== "fraction" && part.kind !== whole.kind) continue;
    if (part.kind === "count" && part.value === 1) continue;
    if (whole.kind === "percent") continue;
    part.role = "part";
    whole.role = "whole";
    // "340 of the 512 kilometres"
    if (part.kind === "count" && (whole.kind === "measure" || whole.kind === "money")) {
      part.kind = whole.kind;
      part.unit = whole.unit;
      part.bare = false;
      delete part.counter;
    }
    if (part.kind === "count" && (whole.kind === "duration" || whole.kind === "count")) {
      const last = sentence.tokens[whole.after - 1];
      const counter = whole.counter ?? (last?.type === "word" ? sentence.text.slice(last.start, last.end) : undefined);
      if (counter !== undefined) part.counter ??= counter;
      part.bare = false;
    }
    link(sentence, i, i + 1);
  }
}

/** "218 people, 31 of them children". */
function readOfThem(sentence: Sentence, at: number): void {
  const [whole, part] = [sentence.drafts[at - 1] as Draft, sentence.drafts[at] as Draft];
  if (whole.kind !== "count" || whole.noun === undefined || whole.role !== undefined) return;
  if (part.kind !== "count" || part.role !== undefined || part.from - whole.to > 3) return;
  if (wordAt(sentence, part.to) !== "of" || !/^(?:them|whom|these|those)$/.test(wordAt(sentence, part.to + 1))) return;
  part.role = "part";
  whole.role = "whole";
  if (part.counter === undefined && whole.counter !== undefined) part.counter = whole.counter;
  part.bare = false;
  link(sentence, at - 1, at);
}

/** "Of the 120 seats, 71 went to …". */
function opensWithWhole(sentence: Sentence, whole: Draft, part: Draft): boolean {
  if (whole.kind !== "count" || part.role !== undefined || whole.role !== undefined) return false;
  if (wordAt(sentence, sentence.from) !== "of" || whole.from - sentence.from > 4) return false;
  return (part.kind === "count" && part.unit === whole.unit) || part.kind === "percent" || part.kind === "fraction";
}

/** "it found that of the 120 seats, 71 went to …": the same where a clause opens within the sentence. */
function opensLater(sentence: Sentence, whole: Draft, part: Draft): boolean {
  if (whole.kind !== "count" || whole.noun === undefined || part.role !== undefined || whole.role !== undefined)
    return false;
  let of = whole.from - 1;
  while (of > whole.from - 5 && wordAt(sentence, of) !== "of") of--;
  if (wordAt(sentence, of) !== "of" || !/^(?:that|and|but|[:;(,"“—–])$/.test(wordAt(sentence, of - 1))) return false;
  let comma = part.from - 1;
  while (comma > part.from - 3 && wordAt(sentence, comma) !== ",") comma--;
  if (wordAt(sentence, comma) !== "," || part.from - whole.to > 16) return false;
  return (part.kind === "count" && part.unit === whole.unit) || part.kind === "percent" || part.kind === "fraction";
}

/** Ends of one change, and a change with the level that it led to. */
function relate(sentence: Sentence): void {
  const { drafts } = sentence;
  for (let i = 1; i < drafts.length; i++) {
    const draft = drafts[i] as Draft;
    if (draft.role !== "to" && draft.role !== "from" && draft.role !== "change") continue;
    for (let k = i - 1; k >= 0 && k >= i - 3; k--) {
      const other = drafts[k] as Draft;
      // "Sales were $3 billion, up 4%"
      const beside = k === i - 1 && draft.role === "change" && draft.from - other.to <= 3;
      const same = beside && other.subject !== undefined && other.subject.start === draft.subject?.start;
      const level =
        other.role === undefined &&
        (draft.role === "from" || draft.role === "change") &&
        (other.unit === draft.unit || same);
      const ends =
        other.role !== draft.role && (other.role === "change" || other.role === "to" || other.role === "from");
      if (!level && !ends) continue;
      if (ends && other.subject && draft.subject && other.subject.start !== draft.subject.start) break;
      link(sentence, k, i);
      if (draft.role === "change" || other.role !== "change") break;
    }
  }
}

function link({ drafts, offset }: Sentence, one: number, two: number): void {
  drafts[one]?.related.add(offset + two);
  drafts[two]?.related.add(offset + one);
}
