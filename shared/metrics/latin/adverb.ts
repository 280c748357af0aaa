/** Words in -ly that are nouns or adjectives. */
const others = new Set(
  "rally family assembly supply reply ally tally monopoly anomaly july italy fly daily weekly monthly quarterly yearly hourly elderly friendly likely unlikely early oily ugly holy jelly bully butterfly homily doily lily".split(
    " ",
  ),
);

/** Whether a word looks like an adverb of manner: sharply, slightly. */
export const isManner = (word: string): boolean => word.length > 3 && word.endsWith("ly") && !others.has(word);
