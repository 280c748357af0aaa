/** A number as read: its value and where it ends; `written` in digits or in Han numerals. */
export interface ReadNumber {
  value: number;
  end: number;
  written: "digits" | "han";
  magnitude: boolean;
}

const han = new Map<string, number>([..."〇一二三四五六七八九"].map((ch, i) => [ch, i]));
han.set("零", 0).set("两", 2).set("兩", 2);
const small = new Map([
  ["十", 10],
  ["百", 100],
  ["千", 1000],
]);
const large = new Map([
  ["万", 1e4],
  ["萬", 1e4],
  ["億", 1e8],
  ["亿", 1e8],
  ["兆", 1e12],
  ["京", 1e16],
]);

/** 0 to 9 for a half-width or full-width digit, else -1. */
export function digitAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (code >= 0x30 && code <= 0x39) return code - 0x30;
  return code >= 0xff10 && code <= 0xff19 ? code - 0xff10 : -1;
}

const isHan = (ch: string): boolean => han.has(ch) || small.has(ch);

/** The number that starts at `at`, with its magnitudes multiplied out; undefined where none does. Reads each character once. */
export function readNumber(text: string, at: number): ReadNumber | undefined {
  const first = text[at] ?? "";
  const written = digitAt(text, at) >= 0 ? "digits" : "han";
  if (written === "han" && !isHan(first)) return undefined;
  let [total, section, run, i, end] = [0, 0, 0, at, at];
  let [scale, has, magnitude] = [0, false, false];
  while (i < text.length) {
    const ch = text[i] as string;
    const digit = digitAt(text, i) >= 0 ? digitAt(text, i) : (han.get(ch) ?? -1);
    if (digit >= 0) {
      if (scale > 0) {
        run += digit * scale;
        scale /= 10;
      } else run = run * 10 + digit;
      has = true;
      end = ++i;
    } else if (small.has(ch)) {
      // The prefix kilo after a magnitude: 万千瓦.
      if (magnitude && !has && section === 0 && ch === "千" && "瓦米克伏卡".includes(text[i + 1] ?? "|")) break;
      section += (has ? run : 1) * (small.get(ch) as number);
      [run, has, scale] = [0, false, 0];
      end = ++i;
    } else if (large.has(ch) && (has || section > 0 || magnitude)) {
      const factor = large.get(ch) as number;
      if (has || section > 0) total += (section + run) * factor;
      else total *= factor;
      [section, run, has, scale, magnitude] = [0, 0, false, 0, true];
      end = ++i;
    } else if (
      scale === 0 &&
      has &&
      ".．・".includes(ch) &&
      (digitAt(text, i + 1) >= 0 || (ch === "・" && han.has(text[i + 1] ?? "")))
    ) {
      scale = 0.1;
      i++;
    } else if (scale === 0 && has && ",，".includes(ch) && groupAt(text, i + 1)) i++;
    else if (ch === " " && has && large.has(text[i + 1] ?? "")) i++;
    else if (ch === " " && magnitude && !has && section === 0 && digitAt(text, i + 1) >= 0) i++;
    else break;
  }
  return { value: Number((total + section + run).toPrecision(15)), end, written, magnitude };
}

/** Just three digits: a group after a comma. */
const groupAt = (text: string, at: number): boolean =>
  digitAt(text, at) >= 0 && digitAt(text, at + 1) >= 0 && digitAt(text, at + 2) >= 0 && digitAt(text, at + 3) < 0;
