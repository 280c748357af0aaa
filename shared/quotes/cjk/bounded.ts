/** The first place of `what` in [from, to), -1 where there is none; never looks beyond, so that the whole stays linear. */
export function indexIn(text: string, what: string, from: number, to: number): number {
  const last = to - what.length;
  for (let i = from; i <= last; i++) if (text.startsWith(what, i)) return i;
  return -1;
}

/** The last place of `what` in [from, to), -1 where there is none. */
export function lastIndexIn(text: string, what: string, from: number, to: number): number {
  for (let i = to - what.length; i >= from; i--) if (text.startsWith(what, i)) return i;
  return -1;
}

/** Where the note in parentheses that starts at `at` ends (exclusive); `at` where none of at most `most` characters does. */
export function noteEnd(text: string, at: number, most = 40): number {
  const open = text[at];
  if (open !== "（" && open !== "(") return at;
  const close = indexIn(text, open === "（" ? "）" : ")", at, Math.min(text.length, at + most));
  return close < 0 ? at : close + 1;
}

/** The first place of one of two characters, -1 where there is none. */
export function indexOfEither(text: string, one: string, other: string): number {
  const a = text.indexOf(one);
  const b = text.indexOf(other);
  return a < 0 ? b : b < 0 ? a : Math.min(a, b);
}
