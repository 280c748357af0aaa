import { deflateRawSync, inflateRawSync } from "node:zlib";
import type { Article, Metric, Quote } from "../contract/records.ts";

/** What a fact needs to be shown without its article. */
export type ArticleHeader = Pick<Article, "id" | "version" | "language" | "key"> &
  Partial<Pick<Article, "title" | "source" | "publishedAt" | "receivedAt" | "url">>;

/** A metric as facet rows hold it: with the sentence that it stands in, where the row is read for series. */
export interface PackedMetric extends Metric {
  sentence?: string;
}

/** What a facet row holds: one article's facts for one facet value. */
export interface PackedFacts {
  article: ArticleHeader;
  /** Fingerprints of the paragraphs that the facts stand in, by paragraph index: repeats are folded by them. */
  paragraphs?: Record<number, string>;
  /** Of those that are near copies, the fingerprints of what they are copies of, parted by spaces. */
  near?: Record<number, string>;
  metrics?: PackedMetric[];
  quotes?: Quote[];
}

/** Words that packed facts begin with, so that even one short fact packs well. Part of the format: never change it. */
const dictionary = Buffer.from(
  '{"article":{"id":"","version":"","language":"ja","language":"en","language":"zh","key":"incoming/' +
    '","title":"","source":"","publishedAt":"2024-","receivedAt":"2024-"},"metrics":[{"id":"m00","quotes":[{"id":"q00' +
    '","paragraph":","start":,"end":,"type":"direct","type":"indirect","type":"mixed","speaker":{"name":"","resolved":true},' +
    '"role":"","organization":"","cue":{"text":"","lemma":""},"continues":"q00","counter":"人","period":{"text":"今年","start":' +
    '"2024-","end":"2024-"},"status":"forecast","basis":"year","basis":"month","direction":"down","direction":"up","role":"to",' +
    '"role":"from","role":"change","qualifier":"about","related":["m00"],"saidBy":"q00","subject":{"text":"","start":0,"end":' +
    '},"value":null,"low":,"high":,"unit":"USD","unit":"JPY","unit":"CNY","unit":"1","unit":"%","kind":"count","kind":"money",' +
    '"kind":"percent","factId":"","rule":"cjk.percent","confidence":0.9},"sentence":"',
);

/** What a facet row holds. */
export const pack = (facts: PackedFacts): Uint8Array => packed(facts);

/** What a row of an article's own records holds. */
export const packRecords = (records: readonly (Metric | Quote)[]): Uint8Array => packed(records);

/** The facts of a facet row. Throws where the format is unknown: the row was written by a newer release. */
export const unpack = (data: Uint8Array): PackedFacts => unpacked(data) as PackedFacts;

export const unpackRecords = <F extends Metric | Quote>(data: Uint8Array): F[] => unpacked(data) as F[];

/** Deflated JSON behind a byte that names the format. */
function packed(value: unknown): Uint8Array {
  return Buffer.concat([Uint8Array.of(1), deflateRawSync(JSON.stringify(value), { level: 9, dictionary })]);
}

function unpacked(data: Uint8Array): unknown {
  if (data[0] !== 1) throw new Error(`packed facts of format ${data[0]} are unknown to this release`);
  return JSON.parse(inflateRawSync(data.subarray(1), { dictionary }).toString("utf8"));
}
