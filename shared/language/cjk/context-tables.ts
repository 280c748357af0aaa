import type { Basis, Direction, MetricStatus } from "../../contract/records.ts";

/** Words for the two directions, parted by spaces. */
export type Directed = Readonly<Record<Direction, string>>;

/**
 * What the metric engine knows of the words around a number in a language of this script.
 * Words of a list are parted by spaces; verbs stand as the stem that all their forms share. The longest word wins.
 */
export interface CjkContextTables {
  /** Where the verb stands: behind its number (verb-final) or before it (verb-medial). */
  verbs: "final" | "medial";
  /** Verbs, and nouns made of them, of rising and falling. */
  changes: Directed;
  /** The same as one character that ends a phrase: 3%増, 5円高. */
  endings: Directed;
  /** Nouns that name a change and are followed by its amount: 伸び率は, 涨幅达. */
  measures: Directed;
  /** Adjectives that are a change only in a comparison with an earlier time: 前年より3人多い, 比上月少4个. */
  comparatives: Directed;
  /** Verbs of standing above or below what they are compared with. */
  crossings: Directed;
  /** Changes of lengths of time. */
  lengths: Directed;
  /** Verbs that turn one value into another without saying which way. */
  turns: string;
  /** Words that begin like a change and are none. */
  noChanges: string;
  /** Subjects whose getting better is a fall: 失業率, 赤字. */
  inverse: string;
  improves: string;
  worsens: string;

  /** Earlier times that a change is measured against. */
  bases: Readonly<Record<Basis, string>>;
  /** Words that are a comparison on their own: 同比. */
  comparisons: Readonly<Partial<Record<Basis, string>>>;
  /** Those of both lists that mean the quarter in a quarterly context: 前期, 环比. */
  periodic: string;
  /** Words of a quarterly context. */
  quarterly: string;
  /** Earlier times that are a comparison without being one of the bases: 前回, 常年. */
  earlier: string;
  /** Words that make an earlier time the base of a comparison, standing behind it or before it. */
  comparesAfter: string;
  comparesBefore: string;

  statuses: Readonly<Record<MetricStatus, string>>;
  /** Words that hold a word for a status and tell none: 原材料, 预期寿命. */
  noStatuses: string;
  /** Between a whole and its part: のうち, 中. */
  within: string;
  /** Opens a part of what was named before: このうち, 其中. */
  ofWhich: string;
  /** Shares out subjects and numbers in order: それぞれ, 分别. */
  respectively: string;
  /** Adverbs and the like that may stand between a number and its verb, or a noun and its number. */
  adverbs: string;
  /** Words that end like an adverb and are none: 性能, 董事会. */
  wholeWords?: string;
  /** Nouns that are never what a number measures. */
  noSubjects: string;
  /** Endings of nouns that name persons. */
  persons: string;
  /** Nouns behind a number that say what kind of value it is, not what is measured: 大台, 水準. */
  frames: string;
  /** Endings of nouns for an amount or a share, of which a number before の or 的 is no owner: シェア, 率. */
  amounts: string;
  /** Nouns for the whole that a share is of, which are no subject: 全体. */
  totals: string;

  /** Only where the verb is final. */
  particles?: CjkParticles;
  /** Only where the verb is medial. */
  medial?: CjkMedialWords;
}

export interface CjkParticles {
  genitive: string;
  /** Before a change: it is measured against the same as the one before (同14.8%増). */
  same: string;
  /** Behind the value that a change ends at or starts from. */
  to: string;
  from: string;
  /** Inner hiragana of compound nouns. */
  okurigana: string;
  /** First parts of compound nouns, before another Han character: 売り, 引き. */
  compounds: string;
  /** Nouns written in hiragana, alone or as the first part of a compound: けが人, ごみ. */
  kanaNouns: string;
  /** Nouns that only say what an amount is for each of, where a topic stands before them: 価格は時給1000円. */
  rates: string;
  /** Behind the object particle: what the noun before it does is the setting of the sentence (を受けて, を背景に). */
  circumstances: string;
  /** Nouns of one character that may touch their number: 幅30メートル. */
  dimensions: string;
}

export interface CjkMedialWords {
  genitive: string;
  /** Behind a verb: the value that the change ends at. */
  to: string;
  /** Before the value that a change starts from. */
  from: string;
  /** Words between a verb or a noun and its number that add nothing: 了, 为, 约. */
  bridges: string;
  /** Words that open a clause before its subject: 其中, 若. */
  openers: string;
  /** Words behind a number that are no noun: verbs, prepositions, particles. */
  stops: string;
  /** Verbs and prepositions between an actor and what is measured: 实现, 将. */
  cuts: string;
  /** What opens a clause without a subject of its own: 占, 低于. */
  predicates: string;
  /** Verbs that bring about or turn up what is counted after them: who did it is not measured. */
  produces: string;
  /** What happens to the persons counted before it, and so what their number measures: 死亡, 受伤. */
  fates: string;
  /** Words that begin a phrase that is no subject: 给, 对. */
  prepositions: string;
}
