import type { LatinPack } from "../pack.ts";
import { abbreviations } from "./abbreviations.data.ts";

export const en: LatinPack = {
  code: "en",
  script: "latin",
  sentences: { enders: ".!?", closers: "\"'”’)]", needsSpace: true, abbreviations },
  article: { bylineLabels: { source: "source", by: "author", author: "author", published: "publishedAt" } },
  periods: {},
  metrics: {},
  quotes: {},
};
