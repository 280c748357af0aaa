import type { Paragraph, Speaker } from "../../contract/records.ts";
import type { FoundQuote } from "../engine.ts";
import type { Draft } from "./draft.ts";
import type { Mention } from "./speaker/mention.ts";

/** One speaker of the article with the fullest that is known of it. */
interface Entity {
  name: string;
  kind: "person" | "organization";
  role?: string;
  organization?: string;
  last: { start: number; end: number; paragraph: number };
}

/** Gives every draft its speaker: the same person bears one name throughout the article. */
export function resolveSpeakers(drafts: readonly Draft[], paragraphs: readonly Paragraph[]): FoundQuote[] {
  const people: Entity[] = [];
  const byName = new Map<string, Entity>();
  const byRole = new Map<string, Entity>();
  const organizations = new Map<string, Entity>();
  for (const draft of drafts) {
    const { mention } = draft;
    if (mention?.kind !== "person" || byName.has(mention.name)) continue;
    if (people.length < 200 && people.some((one) => isShortOf(mention.name, one.name))) continue;
    const entity: Entity = {
      name: mention.name,
      kind: "person",
      last: { start: mention.start, end: mention.end, paragraph: draft.paragraph },
    };
    people.push(entity);
    byName.set(mention.name, entity);
  }
  for (const draft of drafts) {
    const { mention } = draft;
    if (mention?.kind !== "person") continue;
    const entity = byName.get(mention.name);
    if (!entity) continue;
    if (mention.role && !entity.role) entity.role = mention.role;
    if (mention.organization && !entity.organization) entity.organization = mention.organization;
    if (mention.role && !byRole.has(mention.role)) byRole.set(mention.role, entity);
  }
  let lastPerson: Entity | undefined;
  let lastSpeaker: Entity | undefined;
  let lastOrganization: Entity | undefined;
  const made = new Map<Draft, FoundQuote>();
  return drafts.map((draft) => {
    const { mention } = draft;
    let entity: Entity | undefined;
    let resolved = false;
    if (!mention) {
      entity = draft.carried ? lastSpeaker : undefined;
      resolved = true;
    } else if (mention.kind === "he") {
      entity = lastPerson;
      resolved = true;
    } else if (mention.kind === "it") {
      entity = lastOrganization ?? (lastPerson?.organization ? organizationNamed(lastPerson.organization) : undefined);
      resolved = true;
    } else if (mention.kind === "role" && !mention.organization) {
      entity = byRole.get(mention.role as string);
      resolved = entity !== undefined;
    } else if (mention.kind === "person" || (mention.kind === "other" && byName.has(mention.name))) {
      entity = byName.get(mention.name);
      if (!entity) {
        entity = people.slice(0, 200).find((one) => isShortOf(mention.name, one.name));
        resolved = true;
      }
    } else if (mention.kind === "organization") entity = organizationNamed(mention.name);
    const place = mention
      ? { start: mention.start, end: mention.end, paragraph: draft.mentionParagraph ?? draft.paragraph }
      : entity?.last;
    if (!entity && mention) {
      const { name } = mention;
      entity = {
        name,
        kind: "person",
        last: place as Entity["last"],
        ...(mention.role ? { role: mention.role } : {}),
        ...(mention.organization ? { organization: mention.organization } : {}),
      };
      if (mention.kind === "he" || mention.kind === "it") resolved = true;
    }
    if (entity && mention) {
      if (mention.kind !== "he" && mention.kind !== "it") entity.last = place as Entity["last"];
      lastSpeaker = entity;
      if (
        mention.kind === "person" ||
        mention.kind === "role" ||
        mention.kind === "he" ||
        byName.get(mention.name) === entity
      ) {
        lastPerson = entity;
        if (entity.organization) lastOrganization = organizationNamed(entity.organization);
      }
      if (entity.kind === "organization") lastOrganization = entity;
    }
    const speaker: Speaker | null =
      entity && place
        ? { name: entity.name, text: paragraphText(place), ...place, ...(resolved ? { resolved: true } : {}) }
        : null;
    const role = entity?.role ?? mention?.role;
    const organization = entity?.organization ?? mention?.organization;
    const from = draft.continues && made.get(draft.continues);
    const quote: FoundQuote = {
      type: draft.type,
      text: (paragraphs[draft.paragraph] as Paragraph).text.slice(draft.start, draft.end),
      start: draft.start,
      end: draft.end,
      paragraph: draft.paragraph,
      speaker,
      ...(role ? { role } : {}),
      ...(organization ? { organization } : {}),
      ...(draft.cue ? { cue: draft.cue } : {}),
      ...(draft.addressee ? { addressee: draft.addressee } : {}),
      ...(draft.venue ? { venue: draft.venue } : {}),
      ...(from ? { continues: from } : {}),
      rule: draft.rule,
      confidence: draft.confidence,
    };
    made.set(draft, quote);
    return quote;
  });

  function organizationNamed(name: string): Entity {
    let entity = organizations.get(name);
    if (!entity) {
      entity = { name, kind: "organization", last: { start: 0, end: 0, paragraph: 0 } };
      organizations.set(name, entity);
    }
    return entity;
  }
  function paragraphText(place: Entity["last"]): string {
    return (paragraphs[place.paragraph] as Paragraph).text.slice(place.start, place.end);
  }
}

/** Whether `short` is the family name, or a part between dots, of `full`. */
function isShortOf(short: Mention["name"], full: string): boolean {
  if (short.length >= full.length) return false;
  if (full.startsWith(short)) return true;
  return full.endsWith(short) && "・· ".includes(full[full.length - short.length - 1] as string);
}
