import type { Mention } from "./draft.ts";

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
  /** Only described (the mayor): the office, for who is known to hold it. */
  office?: string;
}

/** A speaker without a name: the same words are the same speaker. */
export function describe(mention: Mention, described: Map<string, Entity>): Entity {
  const key = mention.text.toLowerCase();
  let entity = described.get(key);
  if (!entity) {
    const pronoun = mention.kind === "he" ? "male" : mention.kind === "she" ? "female" : undefined;
    const gender = mention.gender ?? pronoun;
    const body = mention.kind === "body" || mention.kind === "document";
    entity = {
      name: mention.text,
      kind: body ? "organization" : mention.kind === "many" ? "group" : "unknown",
      ...(gender ? { gender } : {}),
      ...(mention.role && mention.kind === "one" ? { role: mention.role } : {}),
      ...(mention.organization ? { organization: mention.organization } : {}),
    };
    described.set(key, entity);
  }
  return entity;
}
