import type { CueVerb } from "../cjk/quote-tables.ts";

const te = [
  "",
  "いる",
  "いた",
  "います",
  "いました",
  "おり",
  "おり、",
  "おります",
  "きた",
  "きました",
  "みせた",
  "みせる",
  "くれた",
  "くれました",
  "しまった",
  "いき",
];
const join = (root: string, tails: readonly string[]): string[] => tails.map((tail) => root + tail);
const passiveTails = [
  "る",
  "た",
  "ます",
  "ました",
  "、",
  "て",
  "ている",
  "ていた",
  "ています",
  "ていました",
  "ており",
  "てきた",
];

/** Forms behind the stem of one conjugation, the dictionary form's ending, and the stem of the passive. */
export interface Conjugation {
  ending: string;
  forms: readonly string[];
  passive: readonly string[];
}

export const ichidan: Conjugation = {
  ending: "る",
  forms: ["る", "た", "ます", "ました", "、", "つつ", "ながら", "るにとどめた", "るにとどまった", ...join("て", te)],
  passive: join("られ", passiveTails),
};

export const suru: Conjugation = {
  ending: "する",
  forms: [
    "する",
    "した",
    "します",
    "しました",
    "し、",
    "しつつ",
    "しながら",
    "。",
    "、",
    "",
    "いたします",
    "いたしました",
    "するにとどめた",
    "するにとどまった",
    ...join("して", te),
  ],
  passive: join("され", passiveTails),
};

function godan(a: string, i: string, ending: string, ta: string): Conjugation {
  return {
    ending,
    forms: [
      ending,
      ta,
      `${i}ます`,
      `${i}ました`,
      `${i}、`,
      `${i}つつ`,
      `${i}ながら`,
      ...join(ta.slice(0, -1) + (ta.endsWith("だ") ? "で" : "て"), te),
    ],
    passive: join(`${a}れ`, passiveTails),
  };
}

export const ru = godan("ら", "り", "る", "った");
export const su = godan("さ", "し", "す", "した");
export const u = godan("わ", "い", "う", "った");
export const ku = godan("か", "き", "く", "いた");
export const gu = godan("が", "ぎ", "ぐ", "いだ");
export const mu = godan("ま", "み", "む", "んだ");
export const bu = godan("ば", "び", "ぶ", "んだ");
export const tsu = godan("た", "ち", "つ", "った");
/** Verbs of state, which report only in the progressive: みている. */
export const progressive: Conjugation = {
  ending: "る",
  forms: ["る", "ている", "ています", "ており", "ていた", "ていました", "、"],
  passive: [],
};

/** Verbs of one conjugation; stems apart by spaces. */
export const verbs = ({ ending, forms, passive }: Conjugation, stems: string): CueVerb[] =>
  stems
    .split(/\s+/)
    .filter((stem) => stem !== "")
    .map((stem) => ({ stem, lemma: stem + ending, forms, passive }));
