import type { SpeakerTables } from "../../../language/cjk/quote-tables.ts";
import { flags, WordTrie } from "../word-trie.ts";

/** What a word at the end of a noun phrase makes of it. */
export type HeadClass = "office" | "profession" | "organization" | "unnamed" | "report" | "figures" | "he" | "it";

/** The tables of a pack, made ready for look-up. */
export interface SpeakerLexicon {
  heads: WordTrie<HeadClass>;
  /** Words that stand for somebody or an organisation named before. */
  standIns: WordTrie<"he" | "it">;
  roles: WordTrie<HeadClass>;
  unnamed: WordTrie<true>;
  honorifics: WordTrie<true>;
  /** Honorifics and roles together. */
  titles: WordTrie<true>;
  joiners: WordTrie<true>;
  leads: WordTrie<true>;
  determiners: WordTrie<true>;
  kinds: WordTrie<true>;
  /** Ends of the organisations that have an office. */
  posts: ReadonlyMap<string, readonly string[]>;
  /** Ends that are none of a company. */
  publicEnds: readonly string[];
  departments: WordTrie<true>;
  notEmployers: WordTrie<true>;
  belonging: WordTrie<true>;
  serving: WordTrie<true>;
  memberOf: WordTrie<true>;
  notOrganizations: WordTrie<true>;
  /** Ends of the names that a word may stand for: 同省. */
  standInEnds: ReadonlyMap<string, readonly string[]>;
  surnames: WordTrie<true>;
  notNames: WordTrie<true>;
  hasSurnames: boolean;
  ranks: readonly string[];
  nameEnds: string;
  countries: string;
  prefixes: string;
  noteEnds: string;
  formers: string;
  titleEnds: string;
  /** Characters that foreign names are written with. */
  sounds: ReadonlySet<string>;
  unnamedEnds: string;
  kin: readonly string[];
  nameStops: string;
  functions: WordTrie<true>;
  vague: WordTrie<true>;
  sharedEnds: string;
}

export function speakerLexicon(tables: SpeakerTables): SpeakerLexicon {
  const of = (list: readonly string[], value: HeadClass): [string, HeadClass][] => list.map((word) => [word, value]);
  const roles = [...of(tables.professions, "profession"), ...of(tables.offices, "office")];
  const set = (list: readonly string[]): WordTrie<true> => new WordTrie(flags(list));
  return {
    heads: new WordTrie<HeadClass>([
      ...of(tables.organizationPronouns, "it"),
      ...of(tables.organizations, "organization"),
      ...roles,
      ...of(tables.unnamed, "unnamed"),
      ...of(tables.reports, "report"),
      ...of(tables.figures, "figures"),
      ...of(tables.personPronouns, "he"),
    ]),
    standIns: new WordTrie<"he" | "it">([
      ...tables.organizationPronouns.map((word): [string, "it"] => [word, "it"]),
      ...tables.personPronouns.map((word): [string, "he"] => [word, "he"]),
    ]),
    roles: new WordTrie<HeadClass>(roles),
    unnamed: set(tables.unnamed),
    honorifics: set(tables.honorifics),
    titles: set([...tables.honorifics, ...tables.professions, ...tables.offices]),
    joiners: set(tables.joiners),
    leads: set(tables.connectives),
    determiners: set(tables.determiners),
    kinds: set(tables.kinds),
    posts: new Map(
      tables.posts.flatMap(([offices, ends]) => offices.split(" ").map((one) => [one, ends.split(" ")] as const)),
    ),
    publicEnds: tables.posts.flatMap(([, ends]) => (ends === "" ? [] : ends.split(" "))),
    departments: set(tables.departments ?? []),
    notEmployers: set(tables.notEmployers ?? []),
    belonging: set(tables.belonging ?? []),
    serving: set(tables.serving ?? []),
    memberOf: set(tables.memberOf ?? []),
    notOrganizations: set(tables.notOrganizations ?? []),
    standInEnds: new Map(
      (tables.standInEnds ?? []).flatMap(([those, ends]) =>
        those.split(" ").map((one) => [one, ends.split(" ")] as const),
      ),
    ),
    surnames: set(tables.surnames),
    notNames: set(tables.notNames),
    hasSurnames: tables.surnames.length > 0,
    ranks: tables.ranks,
    nameEnds: tables.nameEnds,
    countries: tables.countries,
    prefixes: tables.prefixes,
    noteEnds: tables.noteEnds,
    formers: tables.formers,
    titleEnds: tables.titleEnds,
    sounds: new Set(tables.sounds),
    unnamedEnds: tables.unnamedEnds,
    kin: tables.kin,
    nameStops: tables.nameStops,
    functions: set(tables.functions),
    vague: set(tables.vague),
    sharedEnds: tables.sharedEnds,
  };
}
