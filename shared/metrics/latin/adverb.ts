import type { Reading } from "./unit.ts";

/** Whether a word looks like an adverb of manner: sharply, slightly. */
export function isManner({ lexicon }: Reading, word: string): boolean {
  const { suffix, except } = lexicon.tables.clause.manner;
  return word.length > suffix.length + 1 && word.endsWith(suffix) && !except.has(word);
}
