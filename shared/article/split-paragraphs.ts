import type { Block } from "./source.ts";

const isSpace = (code: number): boolean =>
  code === 0x20 || (code >= 0x09 && code <= 0x0d) || code === 0xa0 || code === 0x3000 || code === 0xfeff;

/** Line ends are `\n`, `\r\n`, `\r`, U+2028 and U+2029; every line with text in it is one paragraph, trimmed. */
export function splitParagraphs(text: string): Block[] {
  const blocks: Block[] = [];
  let line = 1;
  let from = 0;
  for (let i = 0; i <= text.length; i++) {
    const code = i < text.length ? text.charCodeAt(i) : 0x0a;
    if (code !== 0x0a && code !== 0x0d && code !== 0x2028 && code !== 0x2029) continue;
    let start = from;
    let end = i;
    while (start < end && isSpace(text.charCodeAt(start))) start++;
    while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
    if (end > start) blocks.push({ text: text.slice(start, end), start, end, line, heading: false });
    if (code === 0x0d && text.charCodeAt(i + 1) === 0x0a) i++;
    from = i + 1;
    line++;
  }
  return blocks;
}
