import type { Block } from "./source.ts";

/** A paragraph as a format's reader found it. */
export interface Piece {
  text: string;
  heading?: boolean;
}

const spaces = /[\s\u00a0]+/g;

/** White space as HTML shows it: runs are one space. */
export const collapse = (text: string): string => text.replace(spaces, " ").trim();

/** Pieces written out one a line with an empty line between: the text that blocks and offsets point into. */
export function renderPieces(pieces: readonly Piece[]): { text: string; blocks: Block[] } {
  const blocks: Block[] = [];
  const lines: string[] = [];
  let at = 0;
  let line = 1;
  for (const piece of pieces) {
    const text = collapse(piece.text);
    if (text === "") continue;
    blocks.push({ text, line, start: at, end: at + text.length, heading: piece.heading === true });
    lines.push(text);
    at += text.length + 2;
    line += 2;
  }
  return { text: lines.join("\n\n"), blocks };
}
