import type { Paragraph } from "../../contract/records.ts";
import { EndedNames } from "./ended-names.ts";
import { countBefore, type Place } from "./place.ts";
import type { Named, Register } from "./register.ts";
import type { SpeakerLexicon } from "./speaker/lexicon.ts";

/** Which organisation of the article somebody belongs to, where the words beside the name do not say it. */
export class Employers {
  readonly #lexicon: SpeakerLexicon;
  readonly #organizations: readonly Named[];
  readonly #names: EndedNames;
  /** How often sentences begin with a name; a headline counts twice. */
  readonly #counts = new Map<string, number>();
  readonly #main: string | undefined;

  constructor(
    paragraphs: readonly Paragraph[],
    { organizations }: Register,
    lexicon: SpeakerLexicon,
    isPerson: (name: string) => boolean,
  ) {
    this.#lexicon = lexicon;
    this.#organizations = organizations.filter(({ name }) => !isPerson(name) && !lexicon.standIns.at(name, 0));
    this.#names = new EndedNames(paragraphs, lexicon);
    this.#main = this.#mostNamed();
  }

  /** The organisation that a word like 同省 stands for; undefined where any organisation would do. */
  standFor(word: string, at: Place): string | undefined {
    const ends = this.#lexicon.standInEnds.get(word);
    return ends && this.#names.lastBefore(ends, at);
  }

  /** 白波町は…。仁科町長は…: whoever has an office has it at the organisation last named that has such. */
  byPost(role: string, at: Place): string | undefined {
    const ends = this.#endsOf(role);
    if (!ends) return undefined;
    const isCompany = ends.includes("");
    const before = countBefore(this.#organizations, at);
    const recent = this.#organizations.slice(Math.max(0, before - 4), before);
    const found = recent.findLast(({ name }) =>
      isCompany ? this.#isCompany(name) : ends.some((end) => name.endsWith(end)),
    );
    if (!isCompany) return found?.name ?? this.#names.lastBefore(ends, at);
    // A company named in passing is not the one that the article is about.
    const main = this.#counts.get(this.#main ?? "") ?? 0;
    const isPassing = found && found.paragraph !== at.paragraph && main >= 2 * (this.#counts.get(found.name) ?? 0);
    return found && !isPassing ? found.name : this.#main;
  }

  #endsOf(role: string): readonly string[] | undefined {
    const { posts } = this.#lexicon;
    for (const part of role.split(/\s*[兼、・]\s*/u)) {
      // 取締役専務執行役員: titles run together.
      for (let i = 0; i < part.length - 1; i++) {
        const ends = posts.get(part.slice(i));
        if (ends) return ends;
      }
    }
    return undefined;
  }

  /** What the article is about: the company that most of its sentences begin with, named at least twice. */
  #mostNamed(): string | undefined {
    for (const { name, paragraph } of this.#organizations)
      this.#counts.set(name, (this.#counts.get(name) ?? 0) + (paragraph === 0 ? 2 : 1));
    const [first, second] = [...this.#counts].filter(([name]) => this.#isCompany(name)).sort((a, b) => b[1] - a[1]);
    return first && first[1] > 1 && first[1] > (second?.[1] ?? 0) ? first[0] : undefined;
  }

  #isCompany(name: string): boolean {
    const { heads, publicEnds } = this.#lexicon;
    if (publicEnds.some((end) => end !== "" && name.endsWith(end))) return false;
    // クラブ, 調査会社: a common noun. ラウンド: any word in katakana begins a sentence once.
    const head = heads.before(name, name.length);
    if (head?.start === 0) return false;
    return head !== undefined || !/^[\u30a1-\u30fe]+$/u.test(name) || (this.#counts.get(name) ?? 0) > 1;
  }
}
