/**
 * How a reporting verb takes the words that it reports.
 *
 * - `say`: with or without "that", before or behind the quoted words (said, added).
 * - `claim`: a clause only with "that"; quoted words on either side (argued, admitted).
 * - `tell`: like `say`, but a person comes first (told reporters that).
 * - `label`: the words are part of its sentence (called it "a farce", accused them of "lying").
 * - `manner`: a cue only where it touches the quoted words (laughed, continued).
 * - `think`: reports thoughts: only quoted words count (believes, fears).
 */
export type CueKind = "say" | "claim" | "tell" | "label" | "manner" | "think";

/** A form of a reporting verb: said, says, say, saying. */
export type CueForm = "past" | "third" | "base" | "participle" | "perfect";

export interface LatinCue {
  lemma: string;
  kind: CueKind;
  forms: Readonly<Partial<Record<CueForm, string>>>;
  /** The word that must follow: point *out*. */
  particle?: string;
}

/** Classes of words in lower case; a word may be in several. */
export const wordClasses = [
  "article",
  "possessive",
  "determiner",
  "preposition",
  "conjunction",
  "subordinator",
  "pronoun",
  "auxiliary",
  "negation",
  "adverb",
  "time",
  "finite",
  "role",
  "roleModifier",
  "title",
  "honorific",
  "person",
  "people",
  "organization",
  "organizationEnd",
  "document",
  "documentNoun",
  "venue",
  "figures",
  "naming",
  "work",
  "notSaid",
  "male",
  "female",
  "demonym",
  "place",
] as const;
export type WordClass = (typeof wordClasses)[number];

/**
 * Which body an office belongs to that names none: Chief Executive NAME, the museum's director. Words in lower case; a
 * list of words of names is parted by spaces.
 */
export interface EmploymentTables {
  /** Last words of offices: those that any body has, those that any has unless a capital makes them a state's, an enterprise's. */
  offices: { any: ReadonlySet<string>; lower: ReadonlySet<string>; enterprise: ReadonlySet<string> };
  /** Behind "chief" and before "officer", or before "chief": financial. */
  chiefs: ReadonlySet<string>;
  /** Offices that only bodies with one of these words (joined ones stand together) in their names have. */
  particular: Readonly<Record<string, string>>;
  /** Words of names by the noun that describes the body: museum, gallery. */
  bodies: Readonly<Record<string, string>>;
  /** Nouns for a body of any kind, and for an enterprise. */
  general: ReadonlySet<string>;
  enterprises: ReadonlySet<string>;
  /** Words of the names of bodies that are no enterprise. */
  publicNames: ReadonlySet<string>;
  /** Words of the names of those who only pass on what is said. */
  media: ReadonlySet<string>;
  /** Words of the names of those who comment on others, or own a part of them. */
  backers: ReadonlySet<string>;
  /** Words that tell an office that is no longer held, or held with none. */
  gone: ReadonlySet<string>;
}

/** Tables of the quote engine for a language of this script. */
export interface LatinQuoteTables {
  cues: readonly LatinCue[];
  words: Readonly<Record<WordClass, string>>;
  /** Short words that begin with an apostrophe: 'em, 'til. */
  elisions: ReadonlySet<string>;
  /** Subject pronouns: what they can stand for. */
  pronouns: Readonly<Record<string, "he" | "she" | "they" | "it" | "we" | "I" | "who" | "one" | "many">>;
  /** Words before quoted words that only name a thing: so-called. */
  soCalled: readonly string[];
  /** Reporting verbs (by lemma) whose object in marks is a name: called “X”. */
  namingVerbs: ReadonlySet<string>;
  /** Other words for an office, by the last word of a title in lower case: rep., the congresswoman. */
  officeForms: Readonly<Record<string, string>>;
  employment: EmploymentTables;
  /** Joins a clause to its cue: that. */
  complementizer: string;
  /** Pairs of words before a source: according to. */
  sources: readonly (readonly [string, string])[];
  /** Adjectives that judge, where their ending does not tell: “bad” behavior. */
  qualities: ReadonlySet<string>;
  /** Endings of adjectives that judge. */
  qualityEnding: RegExp;
  /** Words behind a noun that narrow it with a preposition: familiar with, close to. */
  narrowing: ReadonlySet<string>;
  /** What is somebody's own: in her words, in his telling. */
  ownWords: ReadonlySet<string>;
  /** Verbs before an infinitive that leave nothing said: declined to say. */
  unsaid: ReadonlySet<string>;
  /** Verb forms before a participle that goes on with their subject: began chanting. */
  aspectual: ReadonlySet<string>;
  /** Verb forms before a participle whose subject was noticed: heard saying. */
  perceived: ReadonlySet<string>;
  /** Verb forms that hand on another's words: quoted as saying. */
  cited: ReadonlySet<string>;
  /** Verbs and adverbs before an infinitive that was said indeed: went on to say. */
  saidAfter: ReadonlySet<string>;
}
