import { bit, type Lexicon } from "./lexicon.ts";
import { nounPhraseAt } from "./noun-phrase.ts";
import { type Office, officeBehind, officeOf } from "./office.ts";
import { type Passage, placeOf, wordsOf } from "./passage.ts";
import type { NounPhrase } from "./phrase.ts";
import { isNickname } from "./quote-token.ts";
import { is, isName, type Token } from "./tokens.ts";

export interface Raw {
  text: string;
  words: string[];
  phrase: NounPhrase;
  passage: Passage;
  start: number;
  end: number;
  subject: boolean;
  role?: string;
  organization?: string;
  /** Noun of the body that has the office, where it is only described. */
  owner?: string;
  /** The office is held elsewhere than with what is named before. */
  foreign?: boolean;
  place: boolean;
  /** A name of one word that is said to be an organisation. */
  body?: boolean;
  kind: "person" | "surname" | "organization";
}

/** More names than an article has: beyond that, short forms are no longer looked up. */
const most = 3000;

/** A headline with capitals throughout tells no names. */
export function isTitleCased(passage: Passage): boolean {
  let capitals = 0;
  let words = 0;
  const limit = Math.min(passage.tokens.length, 40);
  for (let i = 0; i < limit; i++) {
    const token = passage.tokens[i] as Token;
    if (token.kind === "stop" && i + 1 < limit) return false;
    if (token.kind !== "word" || token.end - token.start < 4) continue;
    // “…,” said Chief Executive Anna Reed.
    if (token.entry?.cue && !token.capital) return false;
    words++;
    if (token.capital) capitals++;
  }
  return passage.tokens.length <= 40 && words >= 4 && capitals >= words * 0.8;
}

export function collect(passage: Passage, lexicon: Lexicon, raws: Raw[], unnamed: (phrase: NounPhrase) => void): void {
  const { tokens } = passage;
  for (const sentence of passage.sentences) {
    let verb = false;
    for (let i = sentence.from; i < sentence.to; ) {
      if (raws.length >= most) return;
      const token = tokens[i] as Token;
      if (token.kind !== "word") {
        // Each clause has a subject of its own.
        if (token.kind === "dash" || token.kind === "semicolon") verb = false;
        i++;
        continue;
      }
      if (is(token, bit.conjunction | bit.subordinator) && tokens[i - 1]?.kind === "comma") verb = false;
      if (/^(but|while|although)$/.test(token.lower)) verb = false;
      if (is(token, bit.auxiliary) || ((token.entry?.cue || is(token, bit.finite)) && !token.capital)) verb = true;
      if (
        is(token, bit.preposition | bit.conjunction | bit.pronoun | bit.auxiliary | bit.subordinator | bit.adverb) &&
        !is(token, bit.possessive | bit.determiner)
      ) {
        i++;
        continue;
      }
      const phrase = nounPhraseAt(tokens, i, sentence.to, lexicon.tables, 2);
      if (!phrase) {
        i++;
        continue;
      }
      if (phrase.name && (phrase.kind === "person" || phrase.kind === "surname" || phrase.kind === "organization"))
        add(passage, phrase, sentence.to, lexicon, raws, !verb);
      if (phrase.organization && phrase.name) addBody(passage, phrase.organization, raws);
      if (!verb && !phrase.name && isSubject(tokens, phrase)) unnamed(phrase);
      if (!phrase.name && phrase.kind === "other" && token.capital) {
        // "Nair bristles": a name with a verb that no table knows, or with a common noun.
        const run = capitalRun(tokens, i, phrase.to, lexicon);
        if (run) add(passage, run, sentence.to, lexicon, raws, !verb);
      }
      const owner = ownerIn(tokens, phrase);
      if (owner) addBody(passage, owner, raws);
      i = Math.max(phrase.to, i + 1);
    }
  }
}

/** A described person, group or body that is the subject of what follows, and no short form of a name. */
function isSubject(tokens: readonly Token[], phrase: NounPhrase): boolean {
  if (phrase.kind === "many") return true;
  if (phrase.kind !== "one" && phrase.kind !== "body") return false;
  // Her brother, Alan: the name behind the comma is the one to mean.
  if (tokens[phrase.to]?.kind === "comma" && isName(tokens[phrase.to + 1])) return false;
  const first = tokens[phrase.from] as Token;
  // "The company" most often means one that is named; a body with a word more is one of its own.
  if (first.lower === "the" && phrase.to - phrase.from === 2)
    return phrase.kind === "one" || !generic.test(tokens[phrase.to - 1]?.lower ?? "");
  return true;
}

const generic =
  /^(company|firm|bank|group|agency|organization|organisation|chain|retailer|carmaker|automaker|airline|chipmaker|drugmaker|lender|maker|giant|startup|start-up|business|store|newspaper|network|university|school|team|club)$/;

/** The name in capitals at `from`, before the small letters behind it. */
export function capitalRun(
  tokens: readonly Token[],
  from: number,
  limit: number,
  lexicon: Lexicon,
): NounPhrase | undefined {
  let to = from;
  while (
    to < limit &&
    ((tokens[to]?.kind === "word" && tokens[to]?.capital && !tokens[to]?.possessive) || isNickname(tokens, to))
  )
    to++;
  if (to === from || to >= limit) return undefined;
  const phrase = nounPhraseAt(tokens, from, to, lexicon.tables, 3);
  return phrase?.name && phrase.to === to ? phrase : undefined;
}

function add(
  passage: Passage,
  phrase: NounPhrase,
  limit: number,
  lexicon: Lexicon,
  raws: Raw[],
  subject: boolean,
): void {
  const name = phrase.name as NonNullable<NounPhrase["name"]>;
  const { tokens } = passage;
  if (
    phrase.kind === "surname" &&
    (is(tokens[name.from], bit.time | bit.place | bit.demonym) ||
      (name.from === phrase.from && isOpening(tokens, name.from)))
  )
    return;
  const [start, end] = placeOf(passage, name);
  if (end - start < 3 && phrase.kind === "surname") return;
  const own = officeOf(tokens, phrase);
  const before = phrase.kind === "organization" ? {} : officeBefore(passage, phrase, lexicon);
  const behind = phrase.kind === "organization" ? {} : officeBehind(tokens, phrase, limit, lexicon.tables);
  // Nimbus, a maker of drones: no person.
  const body =
    phrase.kind === "surname" &&
    behind.role !== undefined &&
    !own.role &&
    is(tokens[behind.role.to - 1], bit.organization) &&
    !is(tokens[behind.role.to - 1], bit.title) &&
    (!is(tokens[behind.role.to - 1], bit.role) || tokens[behind.role.to]?.lower === "of");
  const told = body ? undefined : [own, behind, before].find((office) => office.role);
  const role = told?.role;
  const organization = own.organization ?? behind.organization ?? before.organization;
  const text = passage.text.slice(start, end);
  raws.push({
    text,
    words: text.split(" "),
    phrase,
    passage,
    start,
    end,
    subject,
    place:
      tokens.slice(name.from, name.to).every((token) => is(token, bit.place)) ||
      (phrase.kind === "surname" && tokens[phrase.from - 1]?.lower === "in"),
    kind: phrase.kind as Raw["kind"],
    ...(body ? { body } : {}),
    ...(role ? { role: wordsOf(passage, role) } : {}),
    ...(organization ? { organization: wordsOf(passage, organization) } : {}),
    ...(told?.owner ? { owner: told.owner } : {}),
    ...(told?.foreign ? { foreign: true } : {}),
  });
}

/** ", the party's chairman, NAME": the office stands before a comma. */
function officeBefore(passage: Passage, phrase: NounPhrase, lexicon: Lexicon): Office {
  const { tokens } = passage;
  if (tokens[phrase.from - 1]?.kind !== "comma") return {};
  for (let from = Math.max(0, phrase.from - 12); from < phrase.from - 1; from++) {
    const opens = from === 0 || tokens[from - 1]?.kind !== "word";
    if (!opens) continue;
    const office = nounPhraseAt(tokens, from, phrase.from - 1, lexicon.tables);
    if (office?.kind === "one" && office.role && Math.max(office.full, office.to) === phrase.from - 1)
      return officeOf(tokens, office);
  }
  return {};
}

/** A first word with a capital that is no name: a verb or noun that opens a sentence. */
function isOpening(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i] as Token;
  const before = tokens[i - 1];
  const opens = !before || before.kind === "stop" || before.kind === "quote" || before.kind === "colon";
  if (!opens) return false;
  if (token.entry !== undefined) return !is(token, bit.male | bit.female);
  // An unknown word is a name where it acts or is described, not where a small word follows: According to.
  const next = tokens[i + 1];
  return (
    next?.kind === "word" &&
    !next.capital &&
    is(next, bit.preposition | bit.article | bit.determiner) &&
    !token.possessive
  );
}

function ownerIn(tokens: readonly Token[], phrase: NounPhrase): { from: number; to: number } | undefined {
  for (let i = phrase.to - 2; i >= phrase.from; i--) {
    if (!tokens[i]?.possessive || !tokens[i]?.capital || /^st\.?$/.test(tokens[i - 1]?.lower ?? "")) continue;
    let from = i;
    while (from > phrase.from && tokens[from - 1]?.capital && !is(tokens[from - 1], bit.article)) from--;
    return { from, to: i + 1 };
  }
  return undefined;
}

/** A name inside another phrase: an organisation before an office, or an owner. */
function addBody(passage: Passage, name: { from: number; to: number }, raws: Raw[]): void {
  const { tokens } = passage;
  if (is(tokens[name.from], bit.time | bit.demonym | bit.pronoun | bit.article)) return;
  const [start, end] = placeOf(passage, name);
  const text = passage.text.slice(start, end);
  const first = tokens[name.from] as Token;
  const human = is(first, bit.male | bit.female);
  const words = text.split(" ");
  const phrase: NounPhrase = { ...name, full: name.to, kind: "other", tail: [], definite: true, name };
  raws.push({
    text,
    words,
    phrase,
    passage,
    start,
    end,
    subject: false,
    place: false,
    kind: words.length === 1 ? "surname" : human ? "person" : "organization",
  });
}
