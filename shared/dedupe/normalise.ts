/** What a paragraph says, with width, spacing, punctuation, case and markup folded away; figures and their signs survive. */
export function normalise(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/(?<=\d)[,](?=\d)/g, "")
    .replace(/(?<!\d)[.](?!\d)|[^\p{L}\p{N}\p{M}.%‰$€£¥−+-]/gu, "");
}
