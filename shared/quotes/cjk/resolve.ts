import type { Paragraph, Speaker } from "../../contract/records.ts";
import type { FoundQuote } from "../engine.ts";
import type { Draft } from "./draft.ts";
import { Employers } from "./employers.ts";
import { isBefore, type Place } from "./place.ts";
import type { Named, Register } from "./register.ts";
import type { SpeakerLexicon } from "./speaker/lexicon.ts";
import { type Mention, readMention } from "./speaker/mention.ts";

/** One speaker of the article with the fullest that is known of it. */
interface Entity {
  name: string;
  kind: "person" | "organization";
  role?: string;
  organization?: string;
  last: Place;
}

/** Gives every draft its speaker: the same person bears one name throughout the article. */
export function resolveSpeakers(
  drafts: readonly Draft[],
  paragraphs: readonly Paragraph[],
  register: Register,
  lexicon: SpeakerLexicon,
): FoundQuote[] {
  const resolver = new Resolver(drafts, paragraphs, register, lexicon);
  const made = new Map<Draft, FoundQuote>();
  return drafts.map((draft) => {
    const quote = resolver.resolve(draft, draft.continues && made.get(draft.continues));
    made.set(draft, quote);
    return quote;
  });
}

/** Names that are compared with one another; more of them in one article are no names. */
const mostPeople = 200;

class Resolver {
  readonly #paragraphs: readonly Paragraph[];
  readonly #register: Register;
  readonly #lexicon: SpeakerLexicon;
  readonly #employers: Employers;
  readonly #people: Entity[] = [];
  readonly #byName = new Map<string, Entity>();
  readonly #byRole = new Map<string, Entity>();
  readonly #organizations = new Map<string, Entity>();
  #lastPerson: Entity | undefined;
  #lastSpeaker: Entity | undefined;
  #lastOrganization: Entity | undefined;
  /** The same, of those that are no public body. */
  #lastFirm: Entity | undefined;
  /** The person last named as the topic of a sentence, and where. */
  #topic: { entity: Entity; place: Place } | undefined;
  /** Where somebody last spoke. */
  #spokenAt: Place | undefined;
  #personAt = 0;
  #organizationAt = 0;

  constructor(drafts: readonly Draft[], paragraphs: readonly Paragraph[], register: Register, lexicon: SpeakerLexicon) {
    this.#paragraphs = paragraphs;
    this.#register = register;
    this.#lexicon = lexicon;
    const known: Named[] = [...register.people];
    for (const draft of drafts)
      if (draft.mention?.kind === "person")
        known.push({ paragraph: placeOf(draft, draft.mention).paragraph, ...draft.mention });
    // Longer names first, so that a short form never becomes a person of its own.
    for (const one of [...known].sort((a, b) => b.name.length - a.name.length)) this.#add(one);
    for (const one of known) this.#learn(one);
    this.#learnDotted();
    this.#employers = new Employers(paragraphs, register, lexicon, (name) => this.#byName.has(name));
    for (const one of register.people) this.#employByPost(one);
  }

  #add({ name, paragraph, start, end }: Named): void {
    if (this.#byName.has(name)) return;
    const whole = this.#people.slice(0, mostPeople).find((one) => isShortOf(name, one.name, this.#lexicon.hasSurnames));
    const entity: Entity = whole ?? { name, kind: "person", last: { paragraph, start, end } };
    if (!whole) this.#people.push(entity);
    this.#byName.set(name, entity);
  }

  #learn({ name, role, organization }: Named): void {
    const entity = this.#byName.get(name);
    if (!entity) return;
    const employer = this.#plainOrganization(organization);
    if (role && !entity.role) entity.role = role;
    // みなと証券 says more than 証券.
    if (employer && (!entity.organization || isLongerForm(employer, entity.organization)))
      entity.organization = employer;
    for (const one of role ? [role, ...role.split(/\s*[兼、]\s*/u)] : [])
      if (!this.#byRole.has(one)) this.#byRole.set(one, entity);
  }

  /** An organisation by its name; undefined for 同社 and the like. */
  #plainOrganization(name: string | undefined): string | undefined {
    if (!name) return undefined;
    const hit = this.#lexicon.standIns.at(name, 0);
    return hit?.value === "it" && hit.end === name.length ? undefined : name;
  }

  resolve(draft: Draft, from: FoundQuote | undefined): FoundQuote {
    const mention = this.#cut(draft.mention);
    const at = mention ? placeOf(draft, mention) : { paragraph: draft.paragraph, start: draft.start, end: draft.start };
    this.#readTo(at);
    const found = mention
      ? draft.standsFor
        ? (this.#entityOf(draft.standsFor, at) ?? this.#unknown(draft.standsFor, at))
        : this.#entityOf(mention, at)
      : draft.carried
        ? (this.#newTopic(at) ?? this.#lastSpeaker ?? this.#lastPerson)
        : undefined;
    const entity = found ?? (mention && this.#unknown(mention, at));
    const place = mention ? at : entity?.last;
    const employer = this.#employerOf(mention, at);
    if (entity && employer && entity.kind === "person") entity.organization ??= employer;
    if (entity && mention && !draft.passing) this.#spoke(entity, mention, at);
    else if (entity && !mention) this.#lastSpeaker = entity;
    this.#spokenAt = { paragraph: draft.paragraph, start: draft.start, end: draft.end };
    const resolved = !mention || isStandIn(mention) || (found !== undefined && entity?.name !== mention.name);
    const text = place && (this.#paragraphs[place.paragraph] as Paragraph).text.slice(place.start, place.end);
    const speaker: Speaker | null =
      entity && place && text !== undefined
        ? {
            name: entity.name,
            text,
            start: place.start,
            end: place.end,
            paragraph: place.paragraph,
            ...(resolved ? { resolved: true } : {}),
          }
        : null;
    const role = entity?.role ?? mention?.role;
    const organization = entity?.organization ?? employer;
    return {
      type: draft.type,
      text: (this.#paragraphs[draft.paragraph] as Paragraph).text.slice(draft.start, draft.end),
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
  }

  /** 郑文贤鞠躬, 签字那天老邓: no more than the name, where the article tells it. */
  #cut(mention: Mention | undefined): Mention | undefined {
    if (mention?.kind !== "other" || !this.#lexicon.hasSurnames || this.#byName.has(mention.name)) return mention;
    const { name, start, end } = mention;
    if (name.length > 14 || name.includes("的") || end - start !== name.length) return mention;
    for (const known of this.#byName.keys()) {
      if (known.length < 2 || known.length >= name.length) continue;
      if (name.startsWith(known)) return { ...mention, kind: "person", name: known, end: start + known.length };
      if (name.endsWith(known)) return { ...mention, kind: "person", name: known, start: end - known.length };
    }
    return mention;
  }

  /** Takes note of the people and organisations named before a place. */
  #readTo(at: Place): void {
    const { people, organizations } = this.#register;
    for (; this.#personAt < people.length && isBefore(people[this.#personAt] as Named, at); this.#personAt++) {
      const one = people[this.#personAt] as Named;
      const entity = this.#byName.get(one.name);
      if (!entity) continue;
      this.#lastPerson = entity;
      entity.last = { paragraph: one.paragraph, start: one.start, end: one.end };
      if ((this.#paragraphs[one.paragraph] as Paragraph).text[one.end] === "は")
        this.#topic = { entity, place: entity.last };
    }
    for (; this.#organizationAt < organizations.length; this.#organizationAt++) {
      const one = organizations[this.#organizationAt] as Named;
      if (!isBefore(one, at)) break;
      if (!this.#plainOrganization(one.name) || this.#byName.has(one.name)) continue;
      const entity = this.#organizationNamed(one.name);
      entity.last = { paragraph: one.paragraph, start: one.start, end: one.end };
      this.#named(entity);
    }
  }

  /** Somebody who became the topic behind the last words that were reported, in this paragraph. */
  #newTopic(at: Place): Entity | undefined {
    const topic = this.#topic;
    if (!topic || topic.place.paragraph !== at.paragraph) return undefined;
    return !this.#spokenAt || isBefore(this.#spokenAt, topic.place) ? topic.entity : undefined;
  }

  /** 校长扎西·多杰: the title before a name with dots, whose end only its other places in the article tell. */
  #learnDotted(): void {
    this.#paragraphs.forEach(({ text }, paragraph) => {
      for (let dot = text.indexOf("·"); dot > 0; dot = text.indexOf("·", dot + 1)) {
        let from = dot - 1;
        while (from > 0 && dot - from < 8 && !this.#lexicon.roles.before(text, from)) from--;
        if (!this.#lexicon.roles.before(text, from)) continue;
        for (let end = Math.min(text.length, dot + 16); end > dot + 1; end--) {
          if (!this.#byName.has(text.slice(from, end))) continue;
          let start = from;
          while (start > 0 && from - start < 30 && !"，。；：！？“”、（）".includes(text[start - 1] as string)) start--;
          const mention = readMention(text, start, end, this.#lexicon);
          if (mention?.kind === "person" && mention.role) this.#learn({ paragraph, ...mention });
          break;
        }
      }
    });
  }

  #employByPost(one: Named): void {
    const entity = this.#byName.get(one.name);
    if (!entity?.role || entity.organization) return;
    const stated = one.organization && this.#employers.standFor(one.organization, one);
    const employer = stated || this.#employers.byPost(entity.role, one);
    if (employer) entity.organization = employer;
  }

  /** Who a mention stands for, where the article tells. */
  #entityOf(mention: Mention, at: Place): Entity | undefined {
    switch (mention.kind) {
      case "he":
        return this.#lastPerson;
      case "it":
        return this.#standFor(mention.name, at);
      case "role":
        return mention.organization ? undefined : this.#byRole.get(mention.role as string);
      case "organization":
        return this.#organizationNamed(mention.name);
      case "person":
      case "other":
        return this.#byName.get(mention.name) ?? this.#byShortName(mention);
      default:
        return undefined;
    }
  }

  /** 結城は: a family name without a title, of somebody whom the article names in full. */
  #byShortName({ kind, name }: Mention): Entity | undefined {
    if (kind !== "other" || name.length < 2 || name.length > 4) return undefined;
    const found = this.#people
      .slice(0, mostPeople)
      .filter((one) => isShortOf(name, one.name, this.#lexicon.hasSurnames));
    return found.length === 1 ? found[0] : undefined;
  }

  #unknown(mention: Mention, last: Place): Entity {
    const { name, role, organization } = mention;
    const employer = this.#plainOrganization(organization);
    return {
      name,
      kind: "person",
      last,
      ...(role ? { role } : {}),
      ...(employer ? { organization: employer } : {}),
    };
  }

  /** The organisation beside the mention; 同社の広報担当者 works for the company last named. */
  #employerOf(mention: Mention | undefined, at: Place): string | undefined {
    if (!mention?.organization) return undefined;
    const { organization } = mention;
    return this.#plainOrganization(organization) ?? this.#standFor(organization, at)?.name;
  }

  /** The organisation of 同省, 该公司. */
  #standFor(word: string, at: Place): Entity | undefined {
    const name = this.#employers.standFor(word, at);
    if (name !== undefined) return this.#organizationNamed(name);
    return firms.test(word) ? (this.#lastFirm ?? this.#lastOrganization) : this.#lastOrganization;
  }

  #spoke(entity: Entity, mention: Mention, at: Place): void {
    if (!isStandIn(mention)) entity.last = at;
    this.#lastSpeaker = entity;
    if (entity.kind === "organization") this.#named(entity);
    else if (
      mention.kind === "person" ||
      mention.kind === "role" ||
      isOne(mention) ||
      this.#byName.get(mention.name) === entity
    ) {
      this.#lastPerson = entity;
      if (entity.organization) this.#named(this.#organizationNamed(entity.organization));
    }
  }

  #named(organization: Entity): void {
    this.#lastOrganization = organization;
    if (!this.#lexicon.publicEnds.some((end) => organization.name.endsWith(end))) this.#lastFirm = organization;
  }

  #organizationNamed(name: string): Entity {
    let entity = this.#organizations.get(name);
    if (!entity) {
      entity = { name, kind: "organization", last: { start: 0, end: 0, paragraph: 0 } };
      this.#organizations.set(name, entity);
    }
    return entity;
  }
}

/** 该公司, 本集团: a firm, and no public body. */
const firms = /公司|集团|集團|企业|企業/u;

const isStandIn = (mention: Mention): boolean => mention.kind === "he" || mention.kind === "it";

/** Somebody unnamed, whom a pronoun may stand for next: 一名知情人士. */
const isOne = ({ kind, name }: Mention): boolean => kind === "unnamed" && !/(?:[们們ら]|たち)$/u.test(name);

const isLongerForm = (name: string, short: string): boolean =>
  name.endsWith(short) && /^[\u3041-\u3096]{2,}$/u.test(name.slice(0, -short.length));

const placeOf = (draft: Draft, mention: Mention): Place => ({
  paragraph: draft.mentionParagraph ?? draft.paragraph,
  start: mention.start,
  end: mention.end,
});

/** Whether `short` is the family name, or a part between dots, of `full`. */
function isShortOf(short: string, full: string, hasNicknames: boolean): boolean {
  if (short.length >= full.length) return false;
  if (full.startsWith(short)) return true;
  // 老乔 is 乔长根, 小满 or 阿满 is 乔小满.
  if (hasNicknames && short.length === 2 && full.length > 2 && full.length < 5) {
    if ("老小".includes(short[0] as string) && full[0] === short[1]) return true;
    if ("小阿".includes(short[0] as string) && full.at(-1) === short[1]) return true;
  }
  return full.endsWith(short) && "・· ".includes(full[full.length - short.length - 1] as string);
}
