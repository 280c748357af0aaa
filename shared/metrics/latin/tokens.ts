/** A word, a number in digits or a single sign of a Latin text. */
export interface Token {
  type: "word" | "number" | "sign";
  start: number;
  end: number;
  /** In lower case, with straight apostrophes. */
  low: string;
  /** True where a capital letter begins it. */
  capital: boolean;
  /** True where nothing stands between it and the token before. */
  touches: boolean;
  /** Of a number in digits. */
  value: number;
  /** Groups of three parted by a comma or space. */
  grouped: boolean;
  /** Digits after the decimal point. */
  decimals: number;
}

const isDigit = (c: number): boolean => c >= 0x30 && c <= 0x39;
const isUpper = (c: number): boolean => (c >= 0x41 && c <= 0x5a) || (c >= 0xc0 && c <= 0xde && c !== 0xd7);
const isLetter = (c: number): boolean =>
  (c >= 0x61 && c <= 0x7a) || (c >= 0x41 && c <= 0x5a) || (c >= 0xc0 && c <= 0x24f && c !== 0xd7 && c !== 0xf7);
const isApostrophe = (c: number): boolean => c === 0x27 || c === 0x2019;
const isSpace = (c: number): boolean => c <= 0x20 || c === 0xa0 || (c >= 0x2000 && c <= 0x200b) || c === 0x202f;
/** A space that may part groups of three digits. */
const isGroupSpace = (c: number): boolean => c === 0x20 || c === 0xa0 || c === 0x2009 || c === 0x202f;

/** All tokens of a text in order. One pass. */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  let last = -1;
  for (let i = 0; i < text.length; ) {
    const c = text.charCodeAt(i);
    if (isSpace(c)) {
      i++;
      continue;
    }
    let token: Token;
    if (isDigit(c) || (c === 0x2e && isDigit(text.charCodeAt(i + 1)) && !isDigit(text.charCodeAt(i - 1))))
      token = numberAt(text, i);
    else if (isLetter(c)) token = wordAt(text, i);
    else if (isApostrophe(c) && (text.charCodeAt(i + 1) | 0x20) === 0x73 && !isLetter(text.charCodeAt(i + 2)))
      token = plainToken("word", i, i + 2, "'s");
    else token = plainToken("sign", i, i + 1, text[i] as string);
    token.touches = token.start === last;
    last = token.end;
    tokens.push(token);
    i = token.end;
  }
  return tokens;
}

const plainToken = (type: Token["type"], start: number, end: number, low: string): Token => ({
  type,
  start,
  end,
  low,
  capital: false,
  touches: false,
  value: Number.NaN,
  grouped: false,
  decimals: 0,
});

/** Letters, with apostrophes inside (don't) and the full stops of initials (U.S.); digits that follow at once belong to a name (A380). */
function wordAt(text: string, start: number): Token {
  let end = start + 1;
  while (end < text.length && isLetter(text.charCodeAt(end))) end++;
  if (end === start + 1 && text[end] === "." && isLetter(text.charCodeAt(end + 1)) && text[end + 2] === ".") {
    while (isLetter(text.charCodeAt(end + 1)) && text[end] === "." && text[end + 2] === ".") end += 2;
    end++;
  } else if (isApostrophe(text.charCodeAt(end)) && isLetter(text.charCodeAt(end + 1))) {
    let tail = end + 1;
    while (tail < text.length && isLetter(text.charCodeAt(tail))) tail++;
    if (!(tail === end + 2 && (text.charCodeAt(end + 1) | 0x20) === 0x73)) end = tail;
  }
  const written = text.slice(start, end);
  const low = written.toLowerCase();
  const token = plainToken("word", start, end, low.includes("’") ? low.replace("’", "'") : low);
  token.capital = isUpper(text.charCodeAt(start));
  return token;
}

/** Digits with their groups, decimals and exponent: 1,234.5, 12 000, .5, 1e9. What looks like a version (1.2.3) is a word. */
function numberAt(text: string, start: number): Token {
  let i = start;
  while (isDigit(text.charCodeAt(i))) i++;
  const lead = i - start;
  let whole = text.slice(start, i);
  let grouped = false;
  if (lead >= 1 && lead <= 3) {
    const mark = text.charCodeAt(i);
    const groups = mark === 0x2c || isApostrophe(mark) ? mark : isGroupSpace(mark) ? mark : 0;
    const end = groups === 0 ? i : groupsEnd(text, i, groups);
    if (end > i) {
      whole = text.slice(start, end).replace(/\D/g, "");
      grouped = true;
      i = end;
    }
  }
  let decimals = 0;
  const mark = text[i];
  if ((mark === "." || (mark === "," && !grouped)) && isDigit(text.charCodeAt(i + 1))) {
    let end = i + 1;
    while (isDigit(text.charCodeAt(end))) end++;
    const follows = text[end];
    const again = (follows === "." || follows === ",") && isDigit(text.charCodeAt(end + 1));
    if (again && mark === ".") return versionAt(text, start, end);
    if (mark === "." || (end - i <= 3 && !again && end - i > 1)) {
      decimals = end - i - 1;
      whole = `${whole}.${text.slice(i + 1, end)}`;
      i = end;
    }
  }
  const exponent = exponentAt(text, i);
  const power = exponent ? undefined : powerAt(text, i);
  i = exponent?.end ?? power?.end ?? i;
  const token = plainToken("number", start, i, text.slice(start, i));
  token.value = exponent ? Number(`${whole}e${exponent.power}`) : Number(whole) ** (power?.power ?? 1);
  token.grouped = grouped;
  token.decimals = decimals;
  return token;
}

function versionAt(text: string, start: number, from: number): Token {
  let end = from;
  while (isDigit(text.charCodeAt(end)) || (text[end] === "." && isDigit(text.charCodeAt(end + 1)))) end++;
  return plainToken("word", start, end, text.slice(start, end));
}

/** Where groups of digits after `at` end: three each, or two and at last three as in India. */
function groupsEnd(text: string, at: number, mark: number): number {
  let i = at;
  let end = at;
  while (text.charCodeAt(i) === mark) {
    let digits = 0;
    while (digits < 4 && isDigit(text.charCodeAt(i + 1 + digits))) digits++;
    if (digits === 3) end = i + 4;
    else if (digits !== 2 || mark !== 0x2c || text.charCodeAt(i + 3) !== mark) break;
    i += digits + 1;
  }
  return end;
}

/** 10^6, 1.1^+23. */
function powerAt(text: string, at: number): { power: number; end: number } | undefined {
  if (text[at] !== "^") return undefined;
  const sign = text[at + 1] === "+" || text[at + 1] === "-" ? 1 : 0;
  let end = at + 1 + sign;
  while (end < at + 4 + sign && isDigit(text.charCodeAt(end))) end++;
  if (end === at + 1 + sign || isDigit(text.charCodeAt(end))) return undefined;
  return { power: Number(text.slice(at + 1, end)), end };
}

const superscripts = "⁰¹²³⁴⁵⁶⁷⁸⁹";

/** e9, ×10−8, x10^6, ×10⁶; a plain power (1.1^23) is another matter. */
function exponentAt(text: string, at: number): { power: number; end: number } | undefined {
  let i = at;
  const first = text[i];
  if (first === undefined) return undefined;
  if (first === "e" || first === "E") i++;
  else if (first === "×" || first === "x") {
    if (!text.startsWith("10", i + 1)) return undefined;
    i += 3;
    if (text[i] === "^") i++;
  } else return undefined;
  const minus = text[i] === "-" || text[i] === "−" || text[i] === "⁻";
  if (minus || text[i] === "+") i++;
  let power = 0;
  let digits = 0;
  while (digits < 3) {
    const digit = isDigit(text.charCodeAt(i)) ? Number(text[i]) : superscripts.indexOf(text[i] ?? "|");
    if (digit < 0) break;
    power = power * 10 + digit;
    digits++;
    i++;
  }
  if (digits === 0 || isDigit(text.charCodeAt(i)) || isLetter(text.charCodeAt(i))) return undefined;
  return { power: minus ? -power : power, end: i };
}
