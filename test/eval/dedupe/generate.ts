import { type Draft, type LayoutName, type Line, layOut, layoutNames } from "./layouts.ts";
import { negative, negativeKinds } from "./negatives.ts";
import { type Perturbation, perturb, perturbations } from "./perturb.ts";
import { Random } from "./random.ts";
import type { Source } from "./sources.ts";

/** A generated page: its lines, of which those that are copies should go and all others stay. */
export interface Page {
  name: string;
  layout: string;
  perturbation: string;
  negative?: string;
  lines: Line[];
  /** Lines (by index) that must be merged with nothing. */
  negatives: number[];
}

/** Every layout with every perturbation, over the articles in turn; `seed` decides all draws. */
export function generate(articles: readonly Source[], seed: number): Page[] {
  const random = new Random(seed);
  const pages: Page[] = [];
  let turn = random.int(0, articles.length - 1);
  for (const layout of layoutNames)
    for (const perturbation of perturbations)
      for (let tries = 0; tries < 8; tries++) {
        const source = articles[turn++ % articles.length] as Source;
        const page = draw(source, layout, perturbation, random);
        if (page === undefined) continue;
        pages.push({ name: `${source.name}, ${layout}, ${perturbation}`, layout, perturbation, ...page });
        break;
      }
  return pages;
}

/** Pages with one hard negative each, for every article and kind: beside the original, far below it, or at the end. */
export function generateNegatives(articles: readonly Source[], seed: number, rounds = 1): Page[] {
  const random = new Random(seed);
  const pages: Page[] = [];
  for (let round = 0; round < rounds; round++)
    for (const source of articles)
      for (const kind of negativeKinds)
        for (const i of random.shuffle(source.lines.map((_, i) => i).slice(source.body))) {
          const original = source.lines[i] as string;
          const changed = negative(original, kind, source.language, random);
          if (changed === undefined || changed === original) continue;
          const form = random.pick(["none", "width", "spacing", "punctuation", "markup"] as const);
          const text = perturb(changed, form, source.language, random) ?? changed;
          const lines: Line[] = source.lines.map((line, k) => ({ text: line, origins: [k], copy: false }));
          const at = random.pick([i + 1, random.int(i + 1, lines.length), lines.length]);
          lines.splice(at, 0, { text, origins: [], copy: false });
          const name = `${source.name}, ${kind} changed in line ${i + 1}, ${form}`;
          pages.push({ name, layout: "immediate repeats", perturbation: form, negative: kind, lines, negatives: [at] });
          break;
        }
  return pages;
}

function draw(
  source: Source,
  layout: LayoutName,
  perturbation: Perturbation,
  random: Random,
): Pick<Page, "lines" | "negatives"> | undefined {
  const lines: Line[] = source.lines.map((text, i) => ({ text, origins: [i], copy: false }));
  const copy = (i: number): Line => {
    const { text } = lines[i] as Line;
    const long = text.length >= (source.language === "en" ? 60 : 25);
    const how = long || !["noise", "plus sentence"].includes(perturbation) ? perturbation : "none";
    return { text: perturb(text, how, source.language, random) ?? text, origins: [i], copy: true };
  };
  const draft: Draft = { source, lines, copy, random };
  const made = layOut(layout, draft);
  return made === undefined ? undefined : { lines: made, negatives: [] };
}
