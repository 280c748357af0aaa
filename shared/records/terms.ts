import { foldName } from "./fold.ts";
import { stopWords } from "./terms.data.ts";

/** Words by the platform's dictionary (ICU): Japanese and Chinese have no spaces to go by. Built on first use. */
let segmenter: Intl.Segmenter | undefined;

/**
 * Terms of a subject for looking it up, folded: words of two characters and more, without stop words, words in
 * Hiragana alone and bare numbers; a subject with nothing else keeps its single characters and numbers. Where the dictionary knows only single
 * Han characters, each two that touch are a term (个股; 券商板块 → 券商, 商板, 板块). Latin words inside Japanese are terms.
 */
export function termsOf(text: string): string[] {
  segmenter ??= new Intl.Segmenter("ja", { granularity: "word" });
  const long = new Set<string>();
  const short = new Set<string>();
  for (const run of foldName(text).split(/[^\p{L}\p{N}\p{M}.&'’+-]+/u)) {
    if (run === "") continue;
    let before = "";
    for (const word of wordsOf(run, segmenter)) {
      const single = /^\p{Script=Han}$/u.test(word);
      if (single && before !== "") long.add(before + word);
      before = single ? word : "";
      if (stopWords.has(word) || /^[\p{Script=Hiragana}\p{P}\p{S}]+$/u.test(word)) continue;
      (word.length > 1 && !/^\p{N}+$/u.test(word) ? long : short).add(word);
    }
  }
  return [...(long.size > 0 ? long : short)];
}

const cjk =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー々]+|[^\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー々]+/gu;

function* wordsOf(run: string, words: Intl.Segmenter): Generator<string> {
  for (const [part] of run.matchAll(cjk)) {
    if (/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(part)) {
      for (const { segment, isWordLike } of words.segment(part)) if (isWordLike !== false) yield segment;
    } else {
      const word = part.replace(/^[.&'’+-]+|[.&'’+-]+$/g, "").replace(/['’]s$/, "");
      if (word !== "") yield word;
    }
  }
}

/** Whether a subject says all that is asked for: every character run of the question stands in it, folded. */
export function subjectMatches(subject: string, wanted: string): boolean {
  const held = foldName(subject).replaceAll(" ", "");
  return foldName(wanted)
    .split(" ")
    .every((word) => held.includes(word));
}
