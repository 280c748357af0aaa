import type { VerbMedialTables } from "../../../language/cjk/quote-tables.ts";
import type { SpeakerLexicon } from "../speaker/lexicon.ts";
import { flags, WordTrie } from "../word-trie.ts";

/** The tables of a verb-medial language, made ready for look-up; short lists are read as they are. */
export interface VerbMedialLexicon {
  tables: VerbMedialTables;
  speakers: SpeakerLexicon;
  /** "open": reports only with a comma or colon behind it. */
  cues: WordTrie<"cue" | "open" | "none">;
  strong: ReadonlySet<string>;
  thinking: ReadonlySet<string>;
  denied: WordTrie<true>;
  adjuncts: WordTrie<true>;
  according: WordTrie<true>;
  leads: WordTrie<true>;
  calling: WordTrie<true>;
  termNouns: WordTrie<true>;
  termLeads: WordTrie<true>;
  rumours: WordTrie<true>;
  reacting: WordTrie<true>;
  /** Words behind a name that are no part of it. */
  nameEnders: WordTrie<unknown>;
  placing: WordTrie<true>;
  commands: ReadonlySet<string>;
  phrases: ReadonlySet<string>;
}

export function verbMedialLexicon(tables: VerbMedialTables, speakers: SpeakerLexicon): VerbMedialLexicon {
  return {
    tables,
    speakers,
    cues: new WordTrie<"cue" | "open" | "none">([
      ...tables.cues.map((word): [string, "cue"] => [word, "cue"]),
      ...tables.notCues.map((word): [string, "none"] => [word, "none"]),
      ...tables.openCues.map((word): [string, "open"] => [word, "open"]),
    ]),
    strong: new Set(tables.strong),
    thinking: new Set(tables.thinking),
    denied: new WordTrie(flags(tables.denied)),
    adjuncts: new WordTrie(flags(tables.adjuncts)),
    according: new WordTrie(flags(tables.according)),
    leads: new WordTrie(flags(tables.leads)),
    calling: new WordTrie(flags(tables.calling)),
    termNouns: new WordTrie(flags(tables.termNouns)),
    termLeads: new WordTrie(flags(tables.termLeads)),
    rumours: new WordTrie(flags(tables.rumours)),
    nameEnders: new WordTrie<unknown>(
      flags([...tables.cues, ...tables.deeds, ...tables.adjuncts.filter((word) => word.length > 1), ...tables.placing]),
    ),
    placing: new WordTrie(flags(tables.placing)),
    reacting: new WordTrie(flags(tables.reacting)),
    commands: new Set(tables.commands),
    phrases: new Set(tables.phrases),
  };
}
