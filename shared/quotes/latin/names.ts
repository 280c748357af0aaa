import { employ } from "./employment.ts";
import { type Appearance, describe, type Entity } from "./entity.ts";
import { collect, isTitleCased, type Raw } from "./find-names.ts";
import type { Lexicon } from "./lexicon.ts";
import { isFormOf, push, shortFor } from "./name-forms.ts";
import { mentionOf, type Passage } from "./passage.ts";
import type { NounPhrase } from "./phrase.ts";

/** The names of an article. */
export interface Names {
  /** In reading order. */
  appearances: Appearance[];
  /** Those that are only described (the union, two climbers), by their words in lower case. */
  described: Map<string, Entity>;
  /** The entity that is named at a place: where its name ends. */
  at(paragraph: number, end: number): Entity | undefined;
  /** The entity that a name stands for; the one named last where several could. */
  find(name: string, gender?: "male" | "female"): Entity | undefined;
}

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
  // An organisation that an office tells, though its name begins like a person's: chief economist at Grant Thornton.
  const bodies = new Set(raws.map((raw) => raw.organization).filter((name) => name?.includes(" ")));
  for (const raw of raws)
    if (bodies.has(raw.text) && !raw.role) {
      const entity = entities.get(raw.text);
      if (entity?.name === raw.text) entity.kind = "organization";
    }
  const seen = new Map<Entity, number>();
  const appearances: Appearance[] = [];
  const places = new Map<number, Entity>();
  const meant = new Map<Raw, Entity>();
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
    if (entity.kind === "unknown" && raw.body) entity.kind = "organization";
    if (raw.place) entity.place = true;
    if (!seen.has(entity)) seen.set(entity, appearances.length);
    places.set(placeKey(raw.passage.paragraph, raw.end), entity);
    meant.set(raw, entity);
    appearances.push({
      entity,
      paragraph: raw.passage.paragraph,
      start: raw.start,
      end: raw.end,
      subject: raw.subject,
    });
  }
  employ(raws, meant, lexicon.tables.employment);
  appearances.push(...unnamed);
  appearances.sort((a, b) => a.paragraph - b.paragraph || a.start - b.start);
  return {
    appearances,
    described,
    at: (paragraph, end) => places.get(placeKey(paragraph, end)),
    find(name, gender) {
      const exact = entities.get(name);
      if (exact) return exact;
      const words = name.split(" ");
      if (words.length === 1) return shortFor(name, "surname", byLast, byFirst, seen, gender);
      return (byLast.get(words.at(-1) as string) ?? []).find((one) => isFormOf(words, one.name));
    },
  };
}

/** One number for a place; paragraphs are far shorter than 2^26 characters. */
const placeKey = (paragraph: number, end: number): number => paragraph * 0x4000000 + end;

/** A described subject as what a pronoun behind it can mean. */
function describedAt(passage: Passage, phrase: NounPhrase, described: Map<string, Entity>): Appearance {
  const mention = mentionOf(passage, phrase);
  const entity = describe(mention, described);
  const plain = phrase.kind === "one" && phrase.definite && phrase.to - phrase.from === 2;
  return {
    entity,
    paragraph: passage.paragraph,
    start: mention.start,
    end: mention.end,
    subject: true,
    ...(plain ? { office: mention.head } : {}),
  };
}
