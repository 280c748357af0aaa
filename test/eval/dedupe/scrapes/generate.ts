import type { Page } from "../generate.ts";
import type { Line } from "../layouts.ts";
import { Random } from "../random.ts";
import type { Source } from "../sources.ts";
import { type Form, forms, reform } from "./forms.ts";
import { type Draft, type ScrapeLayout, scrapeLayouts } from "./layouts.ts";
import { alter, alterations } from "./negatives.ts";

export const scrapeLayoutNames = Object.keys(scrapeLayouts) as ScrapeLayout[];

/** Layouts that make their copies without a form. */
const formless: ReadonlySet<ScrapeLayout> = new Set([
  "no copies",
  "points below headline",
  "points at end",
  "pull quotes",
  "one taken apart",
  "summary paragraph",
  "furniture between",
  "caption twice",
  "second render, every sentence a line",
]);
const formlessDraws = 5;
/** Forms in which no headline returns. */
const rewording: ReadonlySet<Form> = new Set([
  "labelled",
  "cut with an ellipsis",
  "first sentence missing",
  "inner sentence missing",
  "sentence before",
  "sentence after",
]);
/** Layouts that run copies together, which are whole then. */
const joining: ReadonlySet<ScrapeLayout> = new Set(["two run together", "second render, paragraphs in pairs"]);

/** Pages as scrapers bring them: every layout in every form, over the articles in turn. */
export function generateScrapes(articles: readonly Source[], seed: number): Page[] {
  const random = new Random(seed);
  const pages: Page[] = [];
  let turn = random.int(0, articles.length - 1);
  for (const layout of scrapeLayoutNames)
    for (const form of formless.has(layout) ? forms.slice(0, formlessDraws) : forms)
      for (let tries = joining.has(layout) && form === "cut with an ellipsis" ? 8 : 0; tries < 8; tries++) {
        const source = articles[turn++ % articles.length] as Source;
        const lines = draw(source, layout, form, random);
        if (lines === undefined) continue;
        const perturbation = formless.has(layout) ? "as it stands" : form;
        pages.push({ name: `${source.name}, ${layout}, ${perturbation}`, layout, perturbation, lines, negatives: [] });
        break;
      }
  return pages;
}

function draw(source: Source, layout: ScrapeLayout, form: Form, random: Random): Line[] | undefined {
  const lines: Line[] = source.lines.map((text, i) => ({ text, origins: [i], copy: false }));
  const copyAs = (i: number, how: Form): Line => {
    const { text } = lines[i] as Line;
    const short = text.length < (source.language === "en" ? 70 : 30) || (i === 0 && rewording.has(how));
    return { text: (short ? undefined : reform(text, how, source.language, random)) ?? text, origins: [i], copy: true };
  };
  const draft: Draft = {
    source,
    lines,
    copy: (i) => copyAs(i, form),
    plain: (i) => copyAs(i, "as it stands"),
    random,
  };
  return scrapeLayouts[layout](draft);
}

const negativeForms: readonly Form[] = [
  "as it stands",
  "full width",
  "ideographic spaces",
  "invisible characters",
  "entities and tags",
  "markdown",
  "listed",
];

/** Pages with one paragraph more, which says something else than the one it looks like. */
export function generateScrapeNegatives(articles: readonly Source[], seed: number): Page[] {
  const random = new Random(seed);
  const pages: Page[] = [];
  for (const source of articles)
    for (const kind of alterations)
      for (const i of random.shuffle(source.lines.map((_, i) => i).slice(source.body))) {
        const original = source.lines[i] as string;
        const altered = original.length < 30 ? undefined : alter(original, kind, source.language, random);
        if (altered === undefined) continue;
        const form = random.pick(negativeForms);
        const text = reform(altered, form, source.language, random) ?? altered;
        const lines: Line[] = source.lines.map((line, k) => ({ text: line, origins: [k], copy: false }));
        const at = random.pick([source.body, i, i + 1, lines.length]);
        lines.splice(at, 0, { text, origins: [], copy: false });
        const name = `${source.name}, ${kind} altered in line ${i + 1}, ${form}`;
        pages.push({ name, layout: "no copies", perturbation: form, negative: kind, lines, negatives: [at] });
        break;
      }
  return pages;
}
