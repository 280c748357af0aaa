import type { CueVerb, VerbFinalTables } from "../../../language/cjk/quote-tables.ts";
import type { SpeakerLexicon } from "../speaker.ts";
import { flags, WordTrie } from "../word-trie.ts";

/** The tables of a verb-final language, made ready for look-up; short lists are read as they are. */
export interface VerbFinalLexicon {
  tables: VerbFinalTables;
  speakers: SpeakerLexicon;
  verbs: WordTrie<string>;
  shows: WordTrie<string>;
  thoughts: WordTrie<true>;
  naming: WordTrie<true>;
  denied: WordTrie<true>;
}

const inflect = (verbs: readonly CueVerb[]): [string, string][] =>
  verbs.flatMap(({ stem, lemma, forms }) => forms.map((form): [string, string] => [stem + form, lemma]));

export function verbFinalLexicon(tables: VerbFinalTables, speakers: SpeakerLexicon): VerbFinalLexicon {
  return {
    tables,
    speakers,
    verbs: new WordTrie(inflect(tables.verbs)),
    shows: new WordTrie(inflect(tables.shows)),
    thoughts: new WordTrie(flags(tables.thoughts)),
    naming: new WordTrie(flags(tables.naming)),
    denied: new WordTrie(flags(tables.denied)),
  };
}
