/** Names and terms as they are looked up: width, case and runs of spaces folded; `#` parts keys and stands in none. */
export const foldName = (text: string): string =>
  text.normalize("NFKC").toLowerCase().replaceAll("#", " ").replace(/\s+/gu, " ").trim().slice(0, 200);
