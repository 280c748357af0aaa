import type { UnitSense } from "../../language/cjk/metric-tables.ts";
import { isHan } from "./characters.ts";
import { WordTable } from "./word-table.ts";
import type { UnitWord } from "./words.ts";

/** How far back a word may stand that tells the sense of a unit. */
const reach = 60;

/** Chooses the sense of unit words that have several: ポイント of an index or of a percentage, 度 of heat, angle or times. */
export class Senses {
  readonly #senses: ReadonlyMap<string, { sense: UnitSense; words: WordTable<string> }>;

  constructor(senses: Readonly<Record<string, UnitSense>>) {
    this.#senses = new Map(
      Object.entries(senses).flatMap(([forms, sense]) => {
        const cues = Object.entries(sense.words).flatMap(([name, words]) =>
          words.split(" ").map((cue): [string, string] => [cue, name]),
        );
        const known = { sense, words: new WordTable(cues) };
        return forms.split(" ").map((word): [string, typeof known] => [word, known]);
      }),
    );
  }

  /**
   * The unit of `word` after a number of `value`, both from `start` to `end`. The nearest telling word before it in its
   * sentence decides, else one right after it.
   */
  unitOf(word: string, text: string, start: number, end: number, value: number): UnitWord | undefined {
    const known = this.#senses.get(word);
    if (known === undefined) return undefined;
    const { sense, words } = known;
    const name =
      sense.exact?.[value] ??
      nearest(text, start, words) ??
      next(text, end, words) ??
      lone(sense, text, end) ??
      outright(sense, value);
    return sense.units[name];
  }
}

/** What the nearest word of `words` before `at` says, in the same sentence and not far. */
export function nearest(text: string, at: number, words: WordTable<string>): string | undefined {
  for (let end = at; end > Math.max(0, at - reach); end--) {
    if ("。！？\n".includes(text[end - 1] as string)) return undefined;
    const cue = words.endingAt(text, end);
    if (cue) return cue[1];
  }
  return undefined;
}

function next(text: string, end: number, words: WordTable<string>): string | undefined {
  for (let i = end; i < end + 8; i++) {
    const cue = words.startingAt(text, i);
    if (cue) return cue[1];
  }
  return undefined;
}

const lone = ({ alone }: UnitSense, text: string, end: number): string | undefined =>
  alone !== undefined && !isHan(text, end) ? alone : undefined;

const outright = ({ large, otherwise }: UnitSense, value: number): string =>
  large && (value >= large.from || !Number.isInteger(value)) ? large.sense : otherwise;
