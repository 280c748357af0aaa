import type { CueForm, CueKind, LatinCue } from "../latin/quote-tables.ts";

/**
 * Forms of an English verb. A regular one is written as its lemma ("add"); one that doubles its last letter with a `*`
 * behind ("quip*"); an irregular one with its past, and its participle where it differs ("write/wrote/written");
 * a second word is a particle ("point out").
 */
export function inflect(entry: string, kind: CueKind): LatinCue {
  const [verb = "", particle] = entry.split(" ");
  const [base = "", past, perfect] = verb.split("/");
  const doubled = base.endsWith("*");
  const lemma = doubled ? base.slice(0, -1) : base;
  const stem = doubled ? lemma + lemma.at(-1) : lemma;
  const softY = /[^aeiou]y$/.test(lemma);
  const softE = /[^eoy]e$/.test(lemma) || /ee$/.test(lemma);
  const regular = softY ? `${lemma.slice(0, -1)}ied` : lemma.endsWith("e") ? `${lemma}d` : `${stem}ed`;
  const forms: Record<CueForm, string> = {
    base: lemma,
    third: softY ? `${lemma.slice(0, -1)}ies` : /(s|x|z|ch|sh|go)$/.test(lemma) ? `${lemma}es` : `${lemma}s`,
    past: past ?? regular,
    perfect: perfect ?? past ?? regular,
    participle: softE && !lemma.endsWith("ee") ? `${lemma.slice(0, -1)}ing` : `${stem}ing`,
  };
  return { lemma: particle ? `${lemma} ${particle}` : lemma, kind, forms, ...(particle ? { particle } : {}) };
}
