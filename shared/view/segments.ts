import type { Metric, Quote, Span } from "../contract/records.ts";

/** What a stretch of text is marked as. */
export type MarkKind = "metric" | "quote" | "speaker" | "subject";

/** A mark over a place in one paragraph: which record it belongs to, and as what. */
export interface Mark extends Span {
  kind: MarkKind;
  /** Id of the metric or quote. */
  record: string;
}

/** A stretch of text under the same marks from its first to its last character. */
export interface Segment extends Span {
  marks: Mark[];
}

/** The marks of all paragraphs by paragraph index, each list in order of start; paragraphs without marks are absent. */
export function marksByParagraph(metrics: readonly Metric[], quotes: readonly Quote[]): Map<number, Mark[]> {
  const byParagraph = new Map<number, Mark[]>();
  const add = (paragraph: number, mark: Mark): void => {
    const known = byParagraph.get(paragraph);
    if (known === undefined) byParagraph.set(paragraph, [mark]);
    else known.push(mark);
  };
  for (const { id, paragraph, start, end, subject } of metrics) {
    add(paragraph, { kind: "metric", record: id, start, end });
    if (subject) add(paragraph, { kind: "subject", record: id, start: subject.start, end: subject.end });
  }
  for (const { id, paragraph, start, end, speaker } of quotes) {
    add(paragraph, { kind: "quote", record: id, start, end });
    if (speaker && speaker.end > speaker.start)
      add(speaker.paragraph, { kind: "speaker", record: id, start: speaker.start, end: speaker.end });
  }
  for (const marks of byParagraph.values()) marks.sort((a, b) => a.start - b.start || b.end - a.end);
  return byParagraph;
}

/**
 * Splits a text of `length` at every border of a mark, so that overlapping marks become segments that nest in nothing:
 * the segments cover the text in order, each with all the marks over it.
 */
export function splitAtMarks(length: number, marks: readonly Mark[]): Segment[] {
  const inside = marks.filter((mark) => mark.start >= 0 && mark.end <= length && mark.start < mark.end);
  const borders = [...new Set([0, length, ...inside.flatMap((mark) => [mark.start, mark.end])])].sort((a, b) => a - b);
  const opening = [...inside].sort((a, b) => a.start - b.start);
  const segments: Segment[] = [];
  let open: Mark[] = [];
  let next = 0;
  for (let i = 0; i + 1 < borders.length; i++) {
    const start = borders[i] as number;
    const end = borders[i + 1] as number;
    open = open.filter((mark) => mark.end > start);
    while (next < opening.length && (opening[next] as Mark).start <= start) open.push(opening[next++] as Mark);
    segments.push({ start, end, marks: [...open] });
  }
  return segments;
}
