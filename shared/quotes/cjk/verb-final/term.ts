import type { MarkPair } from "../../marks.ts";
import { noteEnd } from "../bounded.ts";

const particles = "のをがはもへやにで";

/**
 * Whether marks inside a reported clause hold a name or term and no words of the speaker:
 * a noun stands right before them (施設「…」は), or they hold a bare compound that a particle of case follows.
 */
export function isTerm(text: string, pair: MarkPair): boolean {
  const after = noteEnd(text, pair.close + 1);
  const next = text[after];
  if (next === undefined || !particles.includes(next)) return false;
  if (["にな", "にす", "であ", "です"].some((form) => text.startsWith(form, after))) return false;
  const before = text[pair.open - 1];
  if (before !== undefined && /[\p{Script=Han}\p{Script=Katakana}ー]/u.test(before)) return true;
  const words = text.slice(pair.open + 1, pair.close);
  // What somebody said has a particle or an ending in it; a name seldom has.
  return !/[はがをにもだいたるなくすむう]/.test(words);
}

const predicateEnds = "うくぐすつぬぶむるただいねよかんろき。？！?!";

/** Whether words between marks end as a sentence does. */
export const endsAsStatement = (text: string, mark: MarkPair): boolean =>
  predicateEnds.includes(text[mark.close - 1] as string);

/** More than a term: long, or with a verb's ending. */
export const isStatement = (text: string, mark: MarkPair): boolean =>
  mark.close - mark.open > 12 || endsAsStatement(text, mark);
