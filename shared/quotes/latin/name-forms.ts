import type { Entity } from "./entity.ts";

export function push(map: Map<string, Entity[]>, key: string, entity: Entity): void {
  const list = map.get(key);
  if (!list) map.set(key, [entity]);
  else if (list.length < 50) list.push(entity);
}

/** The full name that a single word stands for: a surname, else a first name, else the start of an organisation's. */
export function shortFor(
  word: string,
  kind: "person" | "surname" | "organization",
  byLast: ReadonlyMap<string, Entity[]>,
  byFirst: ReadonlyMap<string, Entity[]>,
  seen: ReadonlyMap<Entity, number>,
  gender?: "male" | "female",
): Entity | undefined {
  // Of several, the one introduced first: later ones of the name (a wife, a son) are called by more than it.
  const foremost = (list: readonly Entity[] | undefined): Entity | undefined => {
    let best: Entity | undefined;
    for (const one of list ?? []) if (!best || (seen.get(one) ?? Infinity) < (seen.get(best) ?? Infinity)) best = one;
    return best;
  };
  if (kind !== "organization") {
    const person = foremost(
      byLast.get(word)?.filter((one) => one.kind !== "organization" && (!gender || (one.gender ?? gender) === gender)),
    );
    if (person) return person;
  }
  const organization = foremost(byFirst.get(word)?.filter((one) => one.kind === "organization"));
  if (organization) return organization;
  return kind === "organization"
    ? undefined
    : foremost(byFirst.get(word)?.filter((one) => one.kind !== "organization"));
}

/** Joanna Voss of Joanna K. Voss: first and last word are the same, or the first is an initial. */
export function isFormOf(words: readonly string[], name: string): boolean {
  const full = name.split(" ");
  if (full.length <= words.length || full.at(-1) !== words.at(-1)) return false;
  const first = words[0] as string;
  return full.includes(first) || (first.endsWith(".") && (full[0] as string).startsWith(first[0] as string));
}
