import type { LanguageCode } from "../../shared/contract/records.ts";
import type { Extractor } from "../../shared/extractors/extractor.ts";
import { loadExtractor } from "../../shared/extractors/load-extractor.ts";

const [ja, en, zh, und] = await Promise.all((["ja", "en", "zh", "und"] as const).map(loadExtractor));
const extractors = { ja, en, zh, und } as Record<LanguageCode, Extractor>;

/** The extractor of a language, loaded already. */
export const extractorFor = (code: LanguageCode): Extractor => extractors[code];
