import { readdirSync, readFileSync } from "node:fs";
import type { LanguageCode, Paragraph } from "../../../shared/contract/records.ts";

/** What a case says of one quote; what it does not name is not looked at. */
export interface Expected {
  type: string;
  text: string;
  start?: number;
  end?: number;
  paragraph?: number;
  /** Null where the text names nobody. */
  name?: string | null;
  mention?: string;
  resolved?: boolean;
  role?: string;
  /** Null where the quote must have none. */
  organization?: string | null;
  cue?: string;
  lemma?: string;
  addressee?: string;
  venue?: string;
  continues?: string;
}

export interface Case {
  about: string;
  text: string;
  quotes: Expected[];
}

/** One paragraph a line. */
export const paragraphsOf = (text: string): Paragraph[] =>
  text
    .split("\n")
    .map((line, index) => ({ index, text: line, line: index + 1, start: 0, end: line.length, fingerprint: "" }));

/** The case files of a language. */
export function caseFiles(language: LanguageCode): { name: string; cases: Case[] }[] {
  const folder = new URL(`../../fixtures/quotes/${language}/`, import.meta.url);
  return readdirSync(folder)
    .filter((file) => file.endsWith(".json"))
    .map((file) => ({
      name: `${language}/${file}`,
      cases: JSON.parse(readFileSync(new URL(file, folder), "utf8")) as Case[],
    }));
}
