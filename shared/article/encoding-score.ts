import { commonHan } from "./common-characters.data.ts";

const common = new Uint8Array(65536);
for (const ch of commonHan) common[ch.charCodeAt(0)] = 1;

/**
 * How much a decoded text looks like one that somebody wrote, per character outside ASCII, about −10 to 3.
 * Kana, frequent Han characters and their punctuation speak for it; controls, private use and stray symbols against.
 */
export function plausibility(text: string): number {
  let score = 0;
  let counted = 0;
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (c >= 0x20 && c < 0x7f) continue;
    if (c === 0x0a || c === 0x0d || c === 0x09) continue;
    counted++;
    if (c < 0xa0) score -= 10;
    else if (c >= 0x4e00 && c <= 0x9fff) score += common[c] === 1 ? 3 : 0.2;
    else if (c >= 0x3041 && c <= 0x30ff) score += 2.5;
    else if (c >= 0x3000 && c <= 0x303f) score += 2;
    else if (c >= 0xff01 && c <= 0xff5e) score += 1;
    else if (c >= 0xff61 && c <= 0xff9f) score -= 2;
    else if (c >= 0x2010 && c <= 0x2026) score += 1.5;
    else if (c >= 0xc0 && c <= 0xff) score += besideLetter(text, i) ? 1 : -4;
    else if (c === 0xa3 || c === 0xa7 || c === 0xa9 || c === 0xab || c === 0xbb || c === 0xb0 || c === 0x20ac)
      score += 0.5;
    else if (c >= 0xe000 && c <= 0xf8ff) score -= 10;
    else if (c === 0xfffd || c === 0xffff || c === 0xfffe) score -= 20;
    else if (c >= 0xa0 && c < 0xc0) score -= 2;
    else score -= 1.5;
  }
  return counted === 0 ? 0 : score / counted;
}

/** An accented letter stands in a word of plain ones, not in a row of its like. */
function besideLetter(text: string, i: number): boolean {
  return isAscii(text.charCodeAt(i - 1)) || isAscii(text.charCodeAt(i + 1));
}

const isAscii = (c: number): boolean => c >= 0x20 && c < 0x7f;
