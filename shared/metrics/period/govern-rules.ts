import type { LanguagePack } from "../../language/pack.ts";

/** What one script knows of how a time governs a number. */
export interface GovernRules {
  /** Times may stand after their number: "rose 4% in July". */
  after: boolean;
  genitive: string;
  opens: readonly string[];
  /** Before a time: when something came to be. */
  origins: readonly string[];
  reports: readonly string[];
  nowWords: readonly string[];
  publishes: readonly string[];
  sinceStart: readonly string[];
  /** Words of a sentence that looks ahead. */
  forward: readonly string[];
  announces: readonly string[];
  baseBefore: readonly string[];
  baseAfter: readonly string[];
  /** Verbs before "on Friday". */
  reportVerbs: ReadonlySet<string>;
  continues: readonly string[];
  /** A noun may follow an earlier time without a particle: 上年同期盈利. */
  nounAfterBase: boolean;
}

const latinRules = {
  after: true,
  genitive: "",
  opens: [],
  origins: [],
  reports: [],
  nowWords: [" now ", "currently", "so far", "forward", "usually", "typically", "normally", "long-run"],
  publishes: [],
  forward: [],
  sinceStart: [],
  announces: [],
  baseBefore: [],
  baseAfter: [],
  nounAfterBase: false,
  continues: ["Of that", "Of those", "Of these", "Of which"],
};

const cjkContinues = ["このうち", "そのうち", "うち", "其中", "这其中", "その内訳"];

/** The rules of a language. */
export function rulesFor(pack: LanguagePack): GovernRules {
  if (pack.script === "latin") return { ...latinRules, reportVerbs: pack.periods.reports };
  return {
    ...pack.periods,
    origins: pack.periods.origins ?? [],
    sinceStart: pack.periods.sinceStart ?? [],
    after: false,
    nounAfterBase: pack.periods.nounAfterBase === true,
    continues: cjkContinues,
    reportVerbs: new Set(),
  };
}
