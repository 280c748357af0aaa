import type { MarkPair } from "../../marks.ts";
import { noteEnd } from "../bounded.ts";
import type { VerbFinalLexicon } from "./lexicon.ts";

const particles = "のをがはもへやにで";

/**
 * Whether marks inside a reported clause hold a name or term and no words of the speaker:
 * a noun stands right before them (施設「…」は), or they hold a bare compound that a particle of case follows.
 */
export function isTerm(text: string, pair: MarkPair, lexicon?: VerbFinalLexicon): boolean {
  const after = noteEnd(text, pair.close + 1);
  const next = text[after];
  if (next === undefined) return false;
  if (lexicon && isNamed(text, after, lexicon)) return true;
  if (!particles.includes(next) && !text.startsWith("から", after)) return false;
  if (["にな", "にす", "であ", "です"].some((form) => text.startsWith(form, after))) return false;
  const before = text[pair.open - 1];
  if (before !== undefined && /[\p{Script=Han}\p{Script=Katakana}ー]/u.test(before)) return true;
  const words = text.slice(pair.open + 1, pair.close);
  // What somebody said has a particle or an ending in it; a name seldom has.
  return !/[はがをにもだいたるなくすむう]/.test(words);
}

/** 「X」などと呼ばれる, 「X」という名の: what follows only names. */
function isNamed(text: string, after: number, lexicon: VerbFinalLexicon): boolean {
  const at = text.startsWith("など", after) ? after + 2 : after;
  if (text[at] !== "と" || text.startsWith("ところ", at)) return false;
  const word = lexicon.naming.at(text, at + 1);
  if (!word) return false;
  // という声: somebody's words after all.
  const noun = ["いう", "いった"].find((form) => text.startsWith(form, at + 1));
  return noun === undefined || lexicon.thoughts.at(text, at + 1 + noun.length) === undefined;
}

const predicateEnds = "うくぐすつぬぶむるただいねよかんろき。？！?!";

/** Whether words between marks end as a sentence does. */
export const endsAsStatement = (text: string, mark: MarkPair): boolean =>
  predicateEnds.includes(text[mark.close - 1] as string);

/** More than a term: long, or with a verb's ending. */
export const isStatement = (text: string, mark: MarkPair): boolean =>
  mark.close - mark.open > 12 || endsAsStatement(text, mark);
