import type { LanguageCode } from "../contract/records.ts";

/** Characters looked at; more does not change the answer. */
const sampleLength = 20_000;

/**
 * Tells ja, zh and en by script: kana make Japanese, Han without kana Chinese, Latin letters English.
 * One kana in twenty Han characters is enough, since a Japanese text has far more and a Chinese text next to none.
 */
export function detectLanguage(text: string): LanguageCode {
  let kana = 0;
  let han = 0;
  let latin = 0;
  const end = Math.min(text.length, sampleLength);
  for (let i = 0; i < end; i++) {
    const c = text.charCodeAt(i);
    if (c < 0x80) {
      if ((c >= 0x41 && c <= 0x5a) || (c >= 0x61 && c <= 0x7a)) latin++;
    } else if (c >= 0x3041 && c <= 0x30ff && c !== 0x30fb) kana++;
    else if (c >= 0x4e00 && c <= 0x9fff) han++;
  }
  if (kana + han === 0) return latin > 0 ? "en" : "und";
  // a Latin word has about five letters for what CJK writes in two characters
  if ((kana + han) * 3 < latin) return "en";
  return kana * 20 >= han ? "ja" : "zh";
}
