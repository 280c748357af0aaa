import { en, type Words } from "./en.data.ts";
import { ja } from "./ja.data.ts";

/** Languages of the interface: one is added by a data file and a line here. */
export const interfaces: Readonly<Record<string, { name: string; words: Words }>> = {
  en: { name: "English", words: en },
  ja: { name: "日本語", words: ja },
};

const stored = "quotient-language";

/** The language that the reader chose, else the first of the browser's that there is, else English. */
export function interfaceLanguage(): string {
  const wanted = [localStorage.getItem(stored) ?? "", ...navigator.languages.map((tag) => tag.slice(0, 2))];
  return wanted.find((tag) => tag in interfaces) ?? "en";
}

export const chooseLanguage = (language: string): void => localStorage.setItem(stored, language);

/** The words for a key in the reader's language, `{name}` filled in. */
export function t(key: keyof Words, values: Record<string, string | number> = {}): string {
  const words = interfaces[interfaceLanguage()]?.words ?? en;
  return words[key].replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}
