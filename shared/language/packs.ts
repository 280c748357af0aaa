import type { LanguageCode } from "../contract/records.ts";
import { en } from "./en/pack.ts";
import { ja } from "./ja/pack.ts";
import type { LanguagePack } from "./pack.ts";
import { zh } from "./zh/pack.ts";

/** The registry of languages: one is added by a folder, a line here and one among the article packs. */
export const packs: readonly LanguagePack[] = [ja, en, zh];

/** The pack for a language; for `und` the English one, whose rules need Latin letters and do nothing elsewhere. */
export const packFor = (code: LanguageCode): LanguagePack => packs.find((pack) => pack.code === code) ?? en;
