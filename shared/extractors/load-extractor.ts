import type { LanguageCode } from "../contract/records.ts";
import type { CjkPack, LatinPack } from "../language/pack.ts";
import type { Extractor } from "./extractor.ts";

const cjk = async (pack: CjkPack): Promise<Extractor> => (await import("./cjk-extractor.ts")).cjkExtractor(pack);
const latin = async (pack: LatinPack): Promise<Extractor> =>
  (await import("./latin-extractor.ts")).latinExtractor(pack);

/** The registry of languages: one is added by a folder, a line here and one among the article packs. */
const loaders: Record<Exclude<LanguageCode, "und">, () => Promise<Extractor>> = {
  ja: async () => cjk((await import("../language/ja/pack.ts")).ja),
  en: async () => latin((await import("../language/en/pack.ts")).en),
  zh: async () => cjk((await import("../language/zh/pack.ts")).zh),
};

/**
 * The extractor for a language; for `und` the English one, whose rules need Latin letters and do nothing elsewhere.
 * Tables and engines are loaded when an article first asks for them: an article has one language, and all of them are
 * half a megabyte of code that a starting function would read for nothing.
 */
export const loadExtractor = (code: LanguageCode): Promise<Extractor> => loaders[code === "und" ? "en" : code]();
