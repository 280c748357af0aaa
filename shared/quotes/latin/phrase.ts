/** A range of tokens, end exclusive. */
export interface Range {
  from: number;
  to: number;
}

/**
 * What a noun phrase stands for: a named `person`, a name that may be one (`surname`), a named `organization`,
 * a pronoun, a description of one (`one`: the mayor, a spokesman), of several (`many`: officials), of an organisation
 * (`body`: the company), of something written (`document`), or something else.
 */
export type PhraseKind =
  | "person"
  | "surname"
  | "organization"
  | "he"
  | "she"
  | "they"
  | "it"
  | "we"
  | "I"
  | "who"
  | "one"
  | "many"
  | "body"
  | "document"
  | "other";

export interface NounPhrase extends Range {
  kind: PhraseKind;
  /** Behind its prepositional phrases. */
  full: number;
  /** Prepositional phrases behind the core, in order. */
  tail: { preposition: string; phrase: NounPhrase }[];
  /** The name in it, without title, role and organisation. */
  name?: Range;
  /** The office in it, before the name or as its head. */
  role?: Range;
  /** What stands before the office: the organisation. */
  organization?: Range;
  definite: boolean;
  gender?: "male" | "female";
}

/** Kinds that can say something. */
export const isSpeakable = (phrase: NounPhrase): boolean => phrase.kind !== "other";
