import {
  type CueForm,
  type CueKind,
  type LatinQuoteTables,
  type WordClass,
  wordClasses,
} from "../../language/latin/quote-tables.ts";

/** A form of a reporting verb with the kinds of its verb. */
export interface CueEntry {
  lemma: string;
  /** Bits of `kindBit`. */
  kinds: number;
  /** Bits of `formBit`: "read" is base, past and perfect. */
  forms: number;
  particle?: string;
}

/** What the tables say of a word. */
export interface WordEntry {
  /** Bits of `bit`. */
  classes: number;
  cue?: CueEntry;
  /** The same verb with a particle: point *out*. */
  phrasal?: CueEntry;
}

export const bit = Object.fromEntries(wordClasses.map((name, i) => [name, 1 << i])) as Record<WordClass, number>;
export const kindBit: Record<CueKind, number> = { say: 1, claim: 2, tell: 4, label: 8, manner: 16, think: 32 };
export const formBit: Record<CueForm, number> = { past: 1, third: 2, base: 4, participle: 8, perfect: 16 };

/** The tables of one language made ready for look-up by word. */
export interface Lexicon {
  words: ReadonlyMap<string, WordEntry>;
  tables: LatinQuoteTables;
}

export function latinLexicon(tables: LatinQuoteTables): Lexicon {
  const words = new Map<string, WordEntry>();
  const entry = (word: string): WordEntry => {
    let found = words.get(word);
    if (!found) {
      found = { classes: 0 };
      words.set(word, found);
    }
    return found;
  };
  for (const name of wordClasses)
    for (const word of tables.words[name].split(" ")) {
      const found = entry(word);
      found.classes |= bit[name];
    }
  for (const cue of tables.cues)
    for (const [form, word] of Object.entries(cue.forms) as [CueForm, string][]) {
      const found = entry(word);
      const slot = cue.particle === undefined ? "cue" : "phrasal";
      const known = found[slot];
      if (known && known.lemma === cue.lemma) {
        known.kinds |= kindBit[cue.kind];
        known.forms |= formBit[form];
      } else if (!known)
        found[slot] = {
          lemma: cue.lemma,
          kinds: kindBit[cue.kind],
          forms: formBit[form],
          ...(cue.particle === undefined ? {} : { particle: cue.particle }),
        };
    }
  return { words, tables };
}
