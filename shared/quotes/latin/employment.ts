import type { EmploymentTables } from "../../language/latin/quote-tables.ts";
import type { Entity } from "./entity.ts";
import type { Raw } from "./find-names.ts";

/** How many earlier organisations an office without one looks back on. */
const lookBack = 24;

/** A named organisation at a place. */
interface Named {
  entity: Entity;
  paragraph: number;
  subject: boolean;
}

/**
 * Employs whoever has an office but no organisation by the one named before that can have such an office: the nearest
 * counts most, then the one that acts, and the one that the article names most often. Raws come in reading order.
 */
export function employ(raws: readonly Raw[], entityOf: ReadonlyMap<Raw, Entity>, tables: EmploymentTables): void {
  const past: Named[] = [];
  const counts = new Map<Entity, number>();
  const elsewhere = commentators(raws, tables);
  for (const raw of raws) {
    const entity = entityOf.get(raw);
    if (!entity) continue;
    if (entity.kind === "organization" || (entity.kind === "unknown" && !entity.gender && !raw.role)) {
      if (entity.place || /\d$/.test(entity.name)) continue;
      counts.set(entity, (counts.get(entity) ?? 0) + 1);
      past.push({ entity, paragraph: raw.passage.paragraph, subject: raw.subject });
      continue;
    }
    if (!raw.role || raw.organization || raw.foreign || entity.organization) continue;
    const can = wants(raw.role, raw.owner, tables);
    if (!can) continue;
    let best: Entity | undefined;
    let highest = -Infinity;
    for (let i = past.length - 1; i >= 0 && i >= past.length - lookBack; i--) {
      const one = past[i] as Named;
      const count = counts.get(one.entity) ?? 0;
      // Only named to say where somebody else works.
      if (elsewhere.has(one.entity.name) && raw.owner === undefined) continue;
      if (one.entity.kind === "unknown" && (!can.bare || count < 2)) continue;
      if (!can.fits(one.entity.name.toLowerCase().split(" "), count)) continue;
      const score =
        (one.subject ? 2 : 0) +
        Math.min(count, 6) * 0.5 -
        Math.min(raw.passage.paragraph - one.paragraph, 4) * 1.2 -
        (past.length - 1 - i) * 0.35 -
        (one.entity.kind === "unknown" ? 1.5 : 0);
      if (score > highest) {
        highest = score;
        best = one.entity;
      }
    }
    if (best) entity.organization = best.name;
  }
}

/** Organisations whose people comment on others: analysts, professors, partners. */
function commentators(raws: readonly Raw[], tables: EmploymentTables): Set<string> {
  const found = new Set<string>();
  for (const { organization, role } of raws)
    if (organization && role && !wants(role, undefined, tables)) found.add(organization);
  return found;
}

/** Which organisations can have an office. */
interface Wants {
  fits(words: readonly string[], count: number): boolean;
  /** One of a single word that may be an enterprise counts as well. */
  bare: boolean;
}

const isPronoun = (owner: string): boolean => owner === "its" || owner === "their";

function wants(role: string, ownerBefore: string | undefined, tables: EmploymentTables): Wants | undefined {
  const written = role.split(" ");
  const words = written.map((word) => word.toLowerCase());
  // Union president, District spokeswoman.
  const owner = ownerBefore ?? words.slice(0, -1).find((word) => tables.bodies[word] ?? tables.enterprises.has(word));
  if (words.some((word) => tables.gone.has(word) || word.startsWith("ex-"))) return undefined;
  const last = words.at(-1) as string;
  const before = words.at(-2) ?? "";
  const isAside = (name: readonly string[], count: number): boolean =>
    count < 3 && name.some((word) => tables.media.has(word) || tables.backers.has(word));
  const isPublic = (name: readonly string[]): boolean => name.some((word) => tables.publicNames.has(word));
  const among =
    (list: string) =>
    (name: readonly string[]): boolean => {
      const known = list.split(" ");
      return name.some((word, i) => known.includes(word) || known.includes(`${name[i - 1]}_${word}`));
    };
  const any = (name: readonly string[], count: number): boolean => !isAside(name, count);
  const enterprise = (name: readonly string[], count: number): boolean => !isAside(name, count) && !isPublic(name);
  const chief = (last === "officer" && words.includes("chief")) || (last === "chief" && tables.chiefs.has(before));
  const executive = last === "executive" && before !== "chief" && before !== "top";
  const held =
    !executive &&
    (chief || tables.offices.any.has(last) || tables.offices.enterprise.has(last) || tables.offices.lower.has(last));
  const particular = tables.particular[last];
  if (owner !== undefined && !isPronoun(owner)) {
    if (!held && particular === undefined && last !== "leader" && last !== "head" && last !== "manager")
      return undefined;
    const list = tables.bodies[owner];
    if (list !== undefined) return { fits: among(list), bare: false };
    if (tables.enterprises.has(owner)) return { fits: enterprise, bare: true };
    return tables.general.has(owner) ? { fits: any, bare: true } : undefined;
  }
  if (particular !== undefined) return { fits: among(particular), bare: false };
  if (!held) return undefined;
  // President NAME: of a country.
  if (tables.offices.lower.has(last) && written.length === 1 && written[0] !== last) return undefined;
  return chief || tables.offices.enterprise.has(last) ? { fits: enterprise, bare: true } : { fits: any, bare: false };
}
