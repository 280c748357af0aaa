import type { CueVerb, VerbFinalTables } from "../../../language/cjk/quote-tables.ts";
import type { SpeakerLexicon } from "../speaker/lexicon.ts";
import { flags, type TrieEntry, WordTrie } from "../word-trie.ts";

/** How much a verb tells: saying makes its subject a speaker, thinking needs one, a manner needs marks. */
export type Strength = "saying" | "thinking" | "manner";

/** What the table says of one form of a verb. */
export interface VerbEntry {
  lemma: string;
  strength: Strength;
}

/** The tables of a verb-final language, made ready for look-up; short lists are read as they are. */
export interface VerbFinalLexicon {
  tables: VerbFinalTables;
  speakers: SpeakerLexicon;
  verbs: WordTrie<VerbEntry>;
  passives: WordTrie<VerbEntry>;
  shows: WordTrie<VerbEntry>;
  arising: WordTrie<VerbEntry>;
  thoughts: WordTrie<true>;
  things: WordTrie<true>;
  according: WordTrie<true>;
  naming: WordTrie<true>;
  denied: WordTrie<true>;
  aside: WordTrie<true>;
  polled: WordTrie<true>;
}

const inflect = (verbs: readonly CueVerb[], strength: Strength, which: "forms" | "passive"): TrieEntry<VerbEntry>[] =>
  verbs.map((verb): TrieEntry<VerbEntry> => [verb.stem, { lemma: verb.lemma, strength }, verb[which]]);

export function verbFinalLexicon(tables: VerbFinalTables, speakers: SpeakerLexicon): VerbFinalLexicon {
  const all = (which: "forms" | "passive"): TrieEntry<VerbEntry>[] => [
    ...inflect(tables.manners, "manner", which),
    ...inflect(tables.thinking, "thinking", which),
    ...inflect(tables.saying, "saying", which),
  ];
  return {
    tables,
    speakers,
    verbs: new WordTrie(all("forms")),
    passives: new WordTrie(all("passive")),
    shows: new WordTrie(inflect(tables.shows, "saying", "forms")),
    arising: new WordTrie(inflect(tables.arising, "saying", "forms")),
    thoughts: new WordTrie(flags(tables.thoughts)),
    things: new WordTrie(flags(tables.things)),
    according: new WordTrie(flags(tables.according)),
    naming: new WordTrie(flags(tables.naming)),
    denied: new WordTrie(flags(tables.denied)),
    polled: new WordTrie(flags(tables.polled)),
    aside: new WordTrie(flags(tables.aside)),
  };
}
