import type { LatinQuoteTables } from "../latin/quote-tables.ts";
import { firstNames } from "./quotes-names.data.ts";
import { peopleWords } from "./quotes-people.data.ts";
import { cues } from "./quotes-verbs.data.ts";
import { functionWords } from "./quotes-words.data.ts";

const set = (words: string): ReadonlySet<string> => new Set(words.split(" "));

/** Who said what, in English. */
export const quotes: LatinQuoteTables = {
  cues,
  words: { ...functionWords, ...peopleWords, ...firstNames },
  elisions: set("em til till tis twas twere cause cuz bout round n nuff cos kay sup tude ere gainst mid neath ol"),
  pronouns: {
    he: "he",
    she: "she",
    they: "they",
    it: "it",
    we: "we",
    i: "I",
    who: "who",
    which: "who",
    that: "who",
    him: "he",
    her: "she",
    them: "they",
    his: "he",
    their: "they",
    its: "it",
    my: "I",
    our: "we",
    "he's": "he",
    "she's": "she",
    "they're": "they",
    "he'd": "he",
    "she'd": "she",
    "they'd": "they",
  },
  soCalled: ["so-called", "self-described", "self-styled", "self-proclaimed", "supposed", "aka", "a.k.a."],
  complementizer: "that",
  sources: [
    ["according", "to"],
    ["words", "of"],
  ],
  unsaid: set(
    "declined declines decline refused refuses refuse failed fails fail wants want wanted expected likely unable reluctant hesitant hesitated able hope hopes hoped need needs needed allowed supposed hard difficult easy fair safe impossible possible unlikely forgot scheduled set planned plans plan due poised ready prepared asked told have has had is are was were ought going tried tries try inclined willing unwilling",
  ),
  saidAfter: set(
    "went goes go continued continues rose stood took used paused quick proceeded began started stopped turned",
  ),
};
