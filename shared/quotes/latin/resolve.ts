import type { Paragraph, Speaker } from "../../contract/records.ts";
import type { LatinQuoteTables } from "../../language/latin/quote-tables.ts";
import type { FoundQuote } from "../engine.ts";
import type { Draft, Mention } from "./draft.ts";
import { type Appearance, describe, type Entity } from "./entity.ts";
import type { Names } from "./names.ts";

/** How many earlier appearances a pronoun looks back on. */
const lookBack = 24;

/** Gives every draft its speaker: one speaker bears one name throughout the article. Drafts come in reading order. */
export function resolveSpeakers(
  drafts: readonly Draft[],
  paragraphs: readonly Paragraph[],
  names: Names,
  tables: LatinQuoteTables,
): FoundQuote[] {
  const resolver = new Resolver(names, tables);
  const made = new Map<Draft, FoundQuote>();
  const speakers = new Map<Draft, Meant>();
  return drafts.map((draft) => {
    const meant = resolver.speakerOf(draft, speakers);
    if (meant) speakers.set(draft, meant);
    // Words that go on bear the cue that they began with.
    const cue = draft.cue ?? (draft.continues && made.get(draft.continues)?.cue);
    const from = draft.continues && made.get(draft.continues);
    const { text } = paragraphs[draft.paragraph] as Paragraph;
    const role = meant?.entity.role;
    const organization = meant && employerOf(meant.entity, names);
    const quote: FoundQuote = {
      type: draft.type,
      text: text.slice(draft.start, draft.end),
      start: draft.start,
      end: draft.end,
      paragraph: draft.paragraph,
      speaker: meant ? speaker(meant, paragraphs) : null,
      ...(role ? { role } : {}),
      ...(organization ? { organization } : {}),
      ...(cue ? { cue } : {}),
      ...(draft.addressee ? { addressee: draft.addressee } : {}),
      ...(draft.venue ? { venue: draft.venue } : {}),
      ...(from ? { continues: from } : {}),
      rule: draft.rule,
      confidence: draft.confidence,
    };
    made.set(draft, quote);
    return quote;
  });
}

/** The organisation, unless it turns out to be somebody: a Smith critic. */
function employerOf({ organization }: Entity, names: Names): string | undefined {
  if (organization === undefined) return undefined;
  const entity = names.find(organization);
  return entity?.kind === "person" ? undefined : organization;
}

/** A speaker with the mention that a quote is attributed to. */
interface Meant {
  entity: Entity;
  mention: { start: number; end: number; paragraph: number };
  resolved: boolean;
}

function speaker({ entity, mention, resolved }: Meant, paragraphs: readonly Paragraph[]): Speaker {
  const { start, end, paragraph } = mention;
  const text = (paragraphs[paragraph] as Paragraph).text.slice(start, end);
  return { name: entity.name, text, start, end, paragraph, ...(resolved ? { resolved: true } : {}) };
}

/** What any organisation may be called; "the university" is one that has the word in its name. */
const anyBody =
  /^(company|firm|group|organization|organisation|chain|retailer|manufacturer|carmaker|automaker|airline|drugmaker|chipmaker|lender|insurer|brokerage|publisher|broadcaster|network|operator|developer|supplier|utility|giant|maker|startup|start-up|charity|nonprofit|non-profit|business|conglomerate|consultancy|agency|watchdog|regulator|bank|club|team)$/;

/** What only an enterprise is called, and names that are of none. */
const business =
  /^(company|firm|chain|retailer|manufacturer|carmaker|automaker|airline|drugmaker|chipmaker|lender|insurer|brokerage|giant|maker|startup|start-up|business|conglomerate|supplier|developer|bank)$/;
const publicBody =
  /\b(Center|Centre|Hospital|University|College|School|Department|Ministry|Court|Council|Institute|Police|Office|Church|Agency|Commission|Committee|Senate|House|Congress|Parliament|Party|Administration|Army|Navy|Library|Museum|Foundation|Association|Union|Federation|City|County|State)\b/;

/** "the company", "the Swiss lender": a description that owns nothing and names nobody. */
const isPlain = (text: string): boolean => {
  const words = text.split(" ");
  return (
    /^(the|this|that)$/i.test(words[0] as string) &&
    words.length <= 3 &&
    words.slice(1).every((word) => /^[a-z-]+$/.test(word) || /(?:an|ish|ese|ch|ss)$/.test(word))
  );
};

class Resolver {
  readonly names: Names;
  /** What was named or meant so far, in reading order. */
  readonly past: Appearance[] = [];
  next = 0;
  readonly described: Map<string, Entity>;
  readonly byOffice = new Map<string, Entity>();
  /** How often each was named or meant so far. */
  readonly counts = new Map<Entity, number>();
  constructor(names: Names, tables: LatinQuoteTables) {
    this.names = names;
    this.described = names.described;
    for (const { entity } of names.appearances)
      if (entity.role) {
        const head = entity.role.split(" ").at(-1)?.toLowerCase() as string;
        for (const form of [head, ...(tables.officeForms[head]?.split(" ") ?? [])])
          if (!this.byOffice.has(form)) this.byOffice.set(form, entity);
      }
  }

  speakerOf(draft: Draft, speakers: ReadonlyMap<Draft, Meant>): Meant | undefined {
    const { mention } = draft;
    if (!mention) {
      const same = draft.same && speakers.get(draft.same);
      return same && { ...same, resolved: true };
    }
    this.advance(mention);
    if (mention.kind === "I" || mention.kind === "we") {
      const around = draft.parent && speakers.get(draft.parent);
      if (around) return { entity: around.entity, mention, resolved: true };
    }
    const meant = this.meant(mention);
    if (draft.parent === undefined)
      this.add({
        entity: meant.entity,
        paragraph: mention.paragraph,
        start: mention.start,
        end: mention.end,
        subject: true,
      });
    return { ...meant, mention };
  }

  add(appearance: Appearance): void {
    this.past.push(appearance);
    this.counts.set(appearance.entity, (this.counts.get(appearance.entity) ?? 0) + 1);
  }

  /** Takes in the names up to a place. */
  advance(to: { paragraph: number; start: number }): void {
    const { appearances } = this.names;
    for (; this.next < appearances.length; this.next++) {
      const one = appearances[this.next] as Appearance;
      if (one.paragraph > to.paragraph || (one.paragraph === to.paragraph && one.start >= to.start)) break;
      const known = one.office === undefined ? undefined : this.byOffice.get(one.office);
      this.add(known ? { ...one, entity: known } : one);
    }
  }

  meant(mention: Mention): { entity: Entity; resolved: boolean } {
    const { kind } = mention;
    if (mention.name !== undefined) return this.named(mention, mention.name);
    if (kind === "he" || kind === "she") {
      const gender = kind === "he" ? "male" : "female";
      const entity = this.recent(
        mention,
        (one) =>
          one.kind !== "organization" &&
          one.kind !== "group" &&
          !(one.place && one.kind === "unknown") &&
          (one.gender ?? gender) === gender,
        gender,
      );
      if (entity && !entity.gender) entity.gender = gender;
      return { entity: entity ?? describe(mention, this.described), resolved: true };
    }
    if (kind === "it")
      return {
        entity: this.recent(mention, (one) => one.kind === "organization") ?? describe(mention, this.described),
        resolved: true,
      };
    if (kind === "they") {
      const group = this.recent(
        mention,
        (one) => one.kind === "organization" || this.described.get(one.name.toLowerCase()) === one,
      );
      return { entity: group ?? describe(mention, this.described), resolved: true };
    }
    if (kind === "body" && mention.definite && isPlain(mention.text)) {
      const { head } = mention;
      const fits = (one: Entity): boolean =>
        one.kind === "organization" &&
        !one.place &&
        (one.name.toLowerCase().includes(head) ||
          (anyBody.test(head) &&
            this.described.get(one.name.toLowerCase()) !== one &&
            !(business.test(head) && (publicBody.test(one.name) || /\d$/.test(one.name)))));
      const entity = this.recent(mention, fits) ?? (anyBody.test(head) ? this.employer() : undefined);
      if (entity) return { entity, resolved: true };
    }
    if (kind === "one" && mention.definite && isPlain(mention.text)) {
      const known = this.byOffice.get(mention.head);
      if (known && (!mention.gender || !known.gender || known.gender === mention.gender))
        return { entity: known, resolved: known.name !== mention.text };
    }
    return { entity: describe(mention, this.described), resolved: false };
  }

  named(mention: Mention, name: string): { entity: Entity; resolved: boolean } {
    let entity = this.names.at(mention.paragraph, mention.end) ?? this.names.find(name, mention.gender);
    if (!entity) {
      entity = this.described.get(name.toLowerCase()) ?? {
        name,
        kind: mention.kind === "organization" ? "organization" : "person",
      };
      this.described.set(name.toLowerCase(), entity);
    }
    if (mention.role && !entity.role) entity.role = mention.role;
    if (mention.organization && !entity.organization) entity.organization = mention.organization;
    if (mention.gender && !entity.gender) entity.gender = mention.gender;
    return { entity, resolved: entity.name.length > name.length };
  }

  /** The one whom a pronoun most likely means: who spoke or acted last, and is of the right kind. */
  recent(at: Mention, fits: (entity: Entity) => boolean, gender?: "male" | "female"): Entity | undefined {
    let best: Entity | undefined;
    let highest = -Infinity;
    const low = Math.max(0, this.past.length - lookBack);
    for (let i = this.past.length - 1; i >= low; i--) {
      const one = this.past[i] as Appearance;
      if (!fits(one.entity)) continue;
      const age = this.past.length - 1 - i;
      const apart = at.paragraph - one.paragraph;
      const score =
        (one.subject ? 2 : 0) +
        (one.entity.kind === "unknown" ? -1.5 : 0) +
        (gender && one.entity.gender === gender ? 1.5 : 0) +
        (one.entity.kind === "organization" ? Math.min(this.counts.get(one.entity) ?? 0, 6) * 0.5 : 0) -
        Math.min(apart, 4) * 1.2 -
        age * 0.35;
      if (score > highest) {
        highest = score;
        best = one.entity;
      }
    }
    return best;
  }

  /** The organisation of who spoke last. */
  employer(): Entity | undefined {
    for (let i = this.past.length - 1; i >= 0 && i > this.past.length - 8; i--) {
      const name = this.past[i]?.entity.organization;
      if (name) return this.names.find(name) ?? { name, kind: "organization" };
    }
    return undefined;
  }
}
