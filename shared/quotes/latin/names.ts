import type { Mention } from "./draft.ts";
import { bit, type Lexicon } from "./lexicon.ts";
import { type NounPhrase, nounPhraseAt } from "./noun-phrase.ts";
import { officeBehind, officeOf } from "./office.ts";
import { mentionOf, type Passage, placeOf, wordsOf } from "./passage.ts";
import { is, isName, type Token } from "./tokens.ts";

/** Somebody or something that can speak, with the fullest that the article tells of it. */
export interface Entity {
  name: string;
  kind: "person" | "organization" | "group" | "unknown";
  gender?: "male" | "female";
  role?: string;
  organization?: string;
  /** A country or town. */
  place?: boolean;
}

/** A place where an entity is named or meant. */
export interface Appearance {
  entity: Entity;
  paragraph: number;
  start: number;
  end: number;
  /** Before the verb of its sentence. */
  subject: boolean;
}

/** The names of an article. */
export interface Names {
  /** In reading order. */
  appearances: Appearance[];
  /** Those that are only described (the union, two climbers), by their words in lower case. */
  described: Map<string, Entity>;
  /** The entity that a name stands for; the one named last where several could. */
  find(name: string, gender?: "male" | "female"): Entity | undefined;
}

interface Raw {
  text: string;
  words: string[];
  phrase: NounPhrase;
  passage: Passage;
  start: number;
  end: number;
  subject: boolean;
  role?: string;
  organization?: string;
  place: boolean;
  kind: "person" | "surname" | "organization";
}

/** More names than an article has: beyond that, short forms are no longer looked up. */
const most = 3000;

export function collectNames(passages: readonly Passage[], lexicon: Lexicon): Names {
  const raws: Raw[] = [];
  const described = new Map<string, Entity>();
  const unnamed: Appearance[] = [];
  for (const passage of passages)
    if (!isTitleCased(passage))
      collect(passage, lexicon, raws, (phrase) => unnamed.push(describedAt(passage, phrase, described)));
  const entities = new Map<string, Entity>();
  const byLast = new Map<string, Entity[]>();
  const byFirst = new Map<string, Entity[]>();
  const full = raws.filter((raw) => raw.words.length > 1).sort((a, b) => b.words.length - a.words.length);
  for (const raw of full) {
    if (entities.has(raw.text)) continue;
    const last = raw.words.at(-1) as string;
    const first = raw.words[0] as string;
    const longer = (byLast.get(last) ?? []).find((one) => isFormOf(raw.words, one.name));
    const prefix =
      raw.kind === "organization"
        ? (byFirst.get(first) ?? []).find((one) => one.name.startsWith(`${raw.text} `))
        : undefined;
    const known = longer ?? prefix;
    if (known) {
      entities.set(raw.text, known);
      continue;
    }
    const entity: Entity = { name: raw.text, kind: raw.kind === "organization" ? "organization" : "person" };
    if (raw.phrase.gender) entity.gender = raw.phrase.gender;
    entities.set(raw.text, entity);
    push(byLast, last, entity);
    push(byFirst, first, entity);
  }
  const bodies = new Set(raws.map((raw) => raw.organization));
  for (const raw of raws)
    if (bodies.has(raw.text) && !raw.role && !raw.phrase.gender) {
      const entity = entities.get(raw.text);
      if (entity?.name === raw.text) entity.kind = "organization";
    }
  const seen = new Map<Entity, number>();
  const appearances: Appearance[] = [];
  raws.sort((a, b) => a.passage.paragraph - b.passage.paragraph || a.start - b.start);
  for (const raw of raws) {
    let entity = entities.get(raw.text);
    if (!entity && raw.words.length === 1) {
      const word = raw.words[0] as string;
      entity = shortFor(word, raw.kind, byLast, byFirst, seen, raw.phrase.gender);
      if (!entity) {
        entity = { name: raw.text, kind: raw.kind === "surname" ? "unknown" : raw.kind };
        entities.set(raw.text, entity);
      }
    }
    if (!entity) continue;
    if (raw.role && !entity.role) entity.role = raw.role;
    if (raw.organization && !entity.organization && raw.organization !== entity.name)
      entity.organization = raw.organization;
    if (raw.phrase.gender && !entity.gender) entity.gender = raw.phrase.gender;
    if (entity.kind === "unknown" && (raw.kind === "person" || raw.role)) entity.kind = "person";
    if (raw.place) entity.place = true;
    seen.set(entity, appearances.length);
    appearances.push({
      entity,
      paragraph: raw.passage.paragraph,
      start: raw.start,
      end: raw.end,
      subject: raw.subject,
    });
  }
  appearances.push(...unnamed);
  appearances.sort((a, b) => a.paragraph - b.paragraph || a.start - b.start);
  return {
    appearances,
    described,
    find(name, gender) {
      const exact = entities.get(name);
      if (exact) return exact;
      const words = name.split(" ");
      if (words.length === 1) return shortFor(name, "surname", byLast, byFirst, seen, gender);
      return (byLast.get(words.at(-1) as string) ?? []).find((one) => isFormOf(words, one.name));
    },
  };
}

function push(map: Map<string, Entity[]>, key: string, entity: Entity): void {
  const list = map.get(key);
  if (!list) map.set(key, [entity]);
  else if (list.length < 50) list.push(entity);
}

/** The full name that a single word stands for: a surname, else a first name, else the start of an organisation's. */
function shortFor(
  word: string,
  kind: Raw["kind"],
  byLast: ReadonlyMap<string, Entity[]>,
  byFirst: ReadonlyMap<string, Entity[]>,
  seen: ReadonlyMap<Entity, number>,
  gender?: "male" | "female",
): Entity | undefined {
  const recent = (list: readonly Entity[] | undefined): Entity | undefined => {
    let best: Entity | undefined;
    for (const one of list ?? []) if (!best || (seen.get(one) ?? -1) > (seen.get(best) ?? -1)) best = one;
    return best;
  };
  if (kind !== "organization") {
    const person = recent(
      byLast.get(word)?.filter((one) => one.kind !== "organization" && (!gender || (one.gender ?? gender) === gender)),
    );
    if (person) return person;
  }
  const organization = recent(byFirst.get(word)?.filter((one) => one.kind === "organization"));
  if (organization) return organization;
  return kind === "organization" ? undefined : recent(byFirst.get(word)?.filter((one) => one.kind !== "organization"));
}

/** Joanna Voss of Joanna K. Voss: first and last word are the same, or the first is an initial. */
function isFormOf(words: readonly string[], name: string): boolean {
  const full = name.split(" ");
  if (full.length <= words.length || full.at(-1) !== words.at(-1)) return false;
  const first = words[0] as string;
  return full.includes(first) || (first.endsWith(".") && (full[0] as string).startsWith(first[0] as string));
}

/** A headline with capitals throughout tells no names. */
function isTitleCased(passage: Passage): boolean {
  let capitals = 0;
  let words = 0;
  const limit = Math.min(passage.tokens.length, 40);
  for (let i = 0; i < limit; i++) {
    const token = passage.tokens[i] as Token;
    if (token.kind === "stop" && i + 1 < limit) return false;
    if (token.kind !== "word" || token.end - token.start < 4) continue;
    words++;
    if (token.capital) capitals++;
  }
  return passage.tokens.length <= 40 && words >= 4 && capitals >= words * 0.8;
}

/** A described subject as what a pronoun behind it can mean. */
function describedAt(passage: Passage, phrase: NounPhrase, described: Map<string, Entity>): Appearance {
  const mention = mentionOf(passage, phrase);
  const entity = describe(mention, described);
  return { entity, paragraph: passage.paragraph, start: mention.start, end: mention.end, subject: true };
}

/** A speaker without a name: the same words are the same speaker. */
export function describe(mention: Mention, described: Map<string, Entity>): Entity {
  const key = mention.text.toLowerCase();
  let entity = described.get(key);
  if (!entity) {
    const body = mention.kind === "body" || mention.kind === "document";
    entity = {
      name: mention.text,
      kind: body ? "organization" : mention.kind === "many" ? "group" : "unknown",
      ...(mention.gender ? { gender: mention.gender } : {}),
      ...(mention.role && mention.kind === "one" ? { role: mention.role } : {}),
      ...(mention.organization ? { organization: mention.organization } : {}),
    };
    described.set(key, entity);
  }
  return entity;
}

function collect(passage: Passage, lexicon: Lexicon, raws: Raw[], unnamed: (phrase: NounPhrase) => void): void {
  const { tokens } = passage;
  for (const sentence of passage.sentences) {
    let verb = false;
    for (let i = sentence.from; i < sentence.to; ) {
      if (raws.length >= most) return;
      const token = tokens[i] as Token;
      if (token.kind !== "word") {
        i++;
        continue;
      }
      if (is(token, bit.auxiliary) || (token.entry?.cue && !token.capital)) verb = true;
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
  // "The company", "the mayor" most often mean one that is named; a body with a word more is one of its own.
  if (first.lower === "the" && phrase.to - phrase.from === 2)
    return phrase.kind === "body" && !generic.test(tokens[phrase.to - 1]?.lower ?? "");
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
  while (to < limit && tokens[to]?.kind === "word" && tokens[to]?.capital && !tokens[to]?.possessive) to++;
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
  const role = own.role ?? behind.role ?? before.role;
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
    place: tokens.slice(name.from, name.to).every((token) => is(token, bit.place)),
    kind: phrase.kind as Raw["kind"],
    ...(role ? { role: wordsOf(passage, role) } : {}),
    ...(organization ? { organization: wordsOf(passage, organization) } : {}),
  });
}

/** ", the party's chairman, NAME": the office stands before a comma. */
function officeBefore(passage: Passage, phrase: NounPhrase, lexicon: Lexicon) {
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
  return token.entry !== undefined && !is(token, bit.male | bit.female);
}

function ownerIn(tokens: readonly Token[], phrase: NounPhrase): { from: number; to: number } | undefined {
  for (let i = phrase.to - 2; i >= phrase.from; i--) {
    if (!tokens[i]?.possessive || !tokens[i]?.capital) continue;
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
