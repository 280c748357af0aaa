import { fingerprint } from "../../../shared/dedupe/fingerprint.ts";
import { anchorSettings } from "../../../shared/records/near-anchors.ts";
import { anchorsOf, saysTheSame } from "../../../shared/records/near-text.ts";
import { negative, negativeKinds } from "../dedupe/negatives.ts";
import { perturb } from "../dedupe/perturb.ts";
import { Random } from "../dedupe/random.ts";
import { sources } from "../dedupe/sources.ts";

/** Pairs of a paragraph and a changed copy of it: how many there were, were found by anchors, and taken as the same. */
export interface Count {
  pairs: number;
  found: number;
  same: number;
  /** Of those that are the same, so many have been found. */
  folded: number;
}

/** Shorter paragraphs hold no fact that stands alone. */
const shortest = { en: 60, ja: 25, zh: 25 };
const changes = ["plus sentence", "minus sentence", "noise"] as const;

/** Near copies and hard negatives of every paragraph of the fixtures, by how they were changed; `seed` decides all draws. */
export function measure(seed: number): Record<string, Count> {
  const random = new Random(seed);
  const counts: Record<string, Count> = {};
  for (const { language, lines, body } of sources())
    for (const text of lines.slice(body).filter(({ length }) => length >= shortest[language])) {
      for (const how of changes) note(how, text, perturb(text, how, language, random));
      for (const kind of negativeKinds) note(`other ${kind}`, text, negative(text, kind, language, random));
    }
  return counts;

  function note(how: string, text: string, changed: string | undefined): void {
    if (changed === undefined || fingerprint(changed) === fingerprint(text)) return;
    const count = counts[how] ?? { pairs: 0, found: 0, same: 0, folded: 0 };
    counts[how] = count;
    const written = anchorsOf(text).slice(0, anchorSettings.written);
    const found = anchorsOf(changed).some((anchor) => written.includes(anchor));
    const same = saysTheSame(text, changed);
    count.pairs++;
    if (found) count.found++;
    if (same) count.same++;
    if (same && found) count.folded++;
  }
}
