const isWide = (code: number): boolean =>
  (code >= 0x1100 && code <= 0x115f) ||
  (code >= 0x2e80 && code <= 0xa4cf) ||
  (code >= 0xac00 && code <= 0xd7a3) ||
  (code >= 0xf900 && code <= 0xfaff) ||
  (code >= 0xfe30 && code <= 0xfe6f) ||
  (code >= 0xff00 && code <= 0xff60) ||
  (code >= 0xffe0 && code <= 0xffe6) ||
  (code >= 0x1f300 && code <= 0x1faff) ||
  (code >= 0x20000 && code <= 0x3fffd);

/** Columns that a text takes on a terminal; East Asian wide characters take two. */
export function displayWidth(text: string): number {
  let width = 0;
  for (const ch of text) width += isWide(ch.codePointAt(0) as number) ? 2 : 1;
  return width;
}

/** The text cut to at most `columns`, with an ellipsis where something was cut; control characters become spaces. */
export function truncate(text: string, columns: number): string {
  const clean = text.replace(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, " ");
  if (displayWidth(clean) <= columns) return clean;
  let width = 1;
  let out = "";
  for (const ch of clean) {
    width += displayWidth(ch);
    if (width > columns) break;
    out += ch;
  }
  return `${out}…`;
}

/** The text cut or filled with spaces to exactly `columns`. */
export const pad = (text: string, columns: number): string => {
  const fitted = truncate(text, columns);
  return fitted + " ".repeat(Math.max(0, columns - displayWidth(fitted)));
};
