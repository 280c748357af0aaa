import type { Paragraph } from "../../contract/records.ts";
import { countBefore, isBefore, type Place } from "./place.ts";
import type { SpeakerLexicon } from "./speaker/lexicon.ts";
import { isHan, isKatakana, isLatin } from "./speaker/name.ts";

const longest = 24;
/** Signs that begin no name, but a word for some or the same organisation: 同省, 各省, 全県. */
const notFirst = "同各両全当本他諸某該每毎貴我";

/** The names of an article by the word that they end in, each list made when first asked for, in one pass. */
export class EndedNames {
  readonly #paragraphs: readonly Paragraph[];
  readonly #lexicon: SpeakerLexicon;
  readonly #byEnd = new Map<string, (Place & { name: string })[]>();

  constructor(paragraphs: readonly Paragraph[], lexicon: SpeakerLexicon) {
    this.#paragraphs = paragraphs;
    this.#lexicon = lexicon;
  }

  /** The name last written before a place that ends in one of some words: 経済産業省 for 省. */
  lastBefore(ends: readonly string[], at: Place): string | undefined {
    let last: (Place & { name: string }) | undefined;
    for (const end of ends) {
      const named = this.#named(end);
      const found = named[countBefore(named, at) - 1];
      if (found && (!last || isBefore(last, found))) last = found;
    }
    return last?.name;
  }

  #named(end: string): (Place & { name: string })[] {
    let found = this.#byEnd.get(end);
    if (!found) {
      found = this.#paragraphs.flatMap(({ text }, paragraph) => {
        const places: (Place & { name: string })[] = [];
        for (let at = text.indexOf(end); at >= 0; at = text.indexOf(end, at + end.length)) {
          const to = at + end.length;
          const start = this.#startOf(text, at, to);
          if (start !== undefined) places.push({ paragraph, start, end: to, name: text.slice(start, to) });
        }
        return places;
      });
      this.#byEnd.set(end, found);
    }
    return found;
  }

  #startOf(text: string, at: number, to: number): number | undefined {
    if (isPartOfWord(text.charCodeAt(to))) return undefined;
    let start = at;
    while (start > 0 && at - start < longest && isPartOfWord(text.charCodeAt(start - 1))) start--;
    if (at - start < 1 || at - start >= longest || notFirst.includes(text[start] as string)) return undefined;
    // 美術館, 研究所: a common noun, while 警視庁 is a name.
    const isCommon = this.#lexicon.heads.at(text, start, to)?.end === to && !"省庁".includes(text[to - 1] as string);
    return isCommon || this.#lexicon.notOrganizations.before(text, to, start) ? undefined : start;
  }
}

const isPartOfWord = (code: number): boolean => isHan(code) || isKatakana(code) || isLatin(code);
