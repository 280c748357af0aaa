import type { Random } from "./random.ts";
import { type Source, sentencesOf } from "./sources.ts";

/** One line of a generated page. */
export interface Line {
  text: string;
  /** Lines of the source that it says, by index; empty for what stands in none. */
  origins: number[];
  /** Whether the line is to be dropped. */
  copy: boolean;
}

/** What a layout builds from: the article's lines and a maker of copies. */
export interface Draft {
  source: Source;
  /** The article as it should come out. */
  lines: Line[];
  /** A copy of a line, perturbed. */
  copy: (index: number) => Line;
  random: Random;
}

export const layoutNames = [
  "leading copies",
  "leading run",
  "trailing copies",
  "trailing run",
  "teasers before headline",
  "digest after headline",
  "digest at end",
  "double render",
  "partial double render",
  "triple render",
  "interleaved",
  "immediate repeats",
  "pull quotes",
  "related block",
  "captions",
  "headline repeated",
  "mid recap",
  "mid digest",
  "split copy",
  "merged copy",
  "summary of sentences",
  "leading and trailing",
  "page overlap",
  "mid copy",
] as const;
export type LayoutName = (typeof layoutNames)[number];

const labels = {
  en: { key: "Key points", related: "Related stories", caption: "Photo: the site seen from the western gate" },
  ja: { key: "この記事のポイント", related: "関連記事", caption: "写真：西側の入り口から見た現場の様子" },
  zh: { key: "本文要点", related: "相关报道", caption: "图：从西门方向看到的现场" },
};
const headlines = {
  en: ["Why the old mill stands empty", "Council to meet on tram fares", "A winter without snow"],
  ja: ["古い製粉所はなぜ空き家のままか", "路面電車の運賃、議会で審議へ", "雪のない冬がやってきた"],
  zh: ["老磨坊为何一直空着", "电车票价将提交议会讨论", "一个没有雪的冬天"],
};

const fresh = (text: string, copy = false): Line => ({ text, origins: [], copy });

/** Lines of the body long enough to be copied. */
const candidates = ({ source, lines }: Draft): number[] =>
  lines
    .map((_, i) => i)
    .filter((i) => i >= source.body && (lines[i] as Line).text.length >= (source.language === "en" ? 60 : 25));

/** Places apart from each other, as many as there are up to `count`. */
function apart(draft: Draft, count: number): number[] {
  const chosen: number[] = [];
  for (const i of draft.random.shuffle(candidates(draft))) {
    if (chosen.every((other) => Math.abs(other - i) > 1)) chosen.push(i);
    if (chosen.length === count) break;
  }
  return chosen;
}

/** The first of `count` neighbouring lines, all long enough. */
function stretch(draft: Draft, count: number, from = 0, to = Number.POSITIVE_INFINITY): number | undefined {
  const fit = new Set(candidates(draft));
  const starts = [...fit].filter(
    (i) => i >= from && i + count <= to && Array.from({ length: count }, (_, k) => i + k).every((i) => fit.has(i)),
  );
  return starts.length === 0 ? undefined : draft.random.pick(starts);
}

const insert = (lines: readonly Line[], at: number, more: readonly Line[]): Line[] => [
  ...lines.slice(0, at),
  ...more,
  ...lines.slice(at),
];

/** The page, or undefined where the article does not lend itself to the layout. */
export function layOut(name: LayoutName, draft: Draft): Line[] | undefined {
  const { lines, copy, random, source } = draft;
  const { language, body } = source;
  const end = lines.length;
  switch (name) {
    case "leading copies":
      return [...apart(draft, random.int(1, 5)).map(copy), ...lines];
    case "leading run": {
      const count = random.int(2, 4);
      const at = stretch(draft, count);
      return at === undefined ? undefined : [...Array.from({ length: count }, (_, k) => copy(at + k)), ...lines];
    }
    case "trailing copies":
      return [...lines, ...apart(draft, random.int(1, 5)).map(copy)];
    case "trailing run": {
      const count = random.int(2, 4);
      const at = stretch(draft, count);
      return at === undefined ? undefined : [...lines, ...Array.from({ length: count }, (_, k) => copy(at + k))];
    }
    case "teasers before headline":
      return [
        ...apart(draft, random.int(1, 4)).map((i) => {
          const { text } = lines[i] as Line;
          const cut = Math.max(language === "en" ? 40 : 20, Math.floor(text.length * (0.3 + random.next() * 0.4)));
          return { text: `${text.slice(0, cut)}${random.pick(["…", "...", "……"])}`, origins: [i], copy: true };
        }),
        ...lines,
      ];
    case "digest after headline": {
      const chosen = apart(draft, random.int(2, 4)).filter((i) => i > body);
      if (chosen.length < 2) return undefined;
      return insert(lines, body, chosen.sort((a, b) => a - b).map(copy));
    }
    case "digest at end": {
      const chosen = apart(draft, random.int(2, 4)).sort((a, b) => a - b);
      if (chosen.length < 2) return undefined;
      return [...lines, ...(random.next() < 0.5 ? [fresh(labels[language].key)] : []), ...chosen.map(copy)];
    }
    case "double render":
      return [...lines, ...lines.map((_, i) => copy(i))];
    case "partial double render":
      return [...lines, ...lines.slice(0, random.int(Math.ceil(end / 3), end - 1)).map((_, i) => copy(i))];
    case "triple render":
      return [...lines, ...lines.map((_, i) => copy(i)), ...lines.map((_, i) => copy(i))];
    case "interleaved": {
      const out = lines.slice(0, body);
      for (let i = body; i < end; i += 2) {
        const pair = [i, i + 1].filter((k) => k < end);
        out.push(...pair.map((k) => lines[k] as Line), ...pair.map(copy));
      }
      return out;
    }
    case "immediate repeats": {
      const chosen = new Set(apart(draft, random.int(1, 4)));
      return lines.flatMap((line, i) => (chosen.has(i) ? [line, copy(i)] : [line]));
    }
    case "pull quotes": {
      const chosen = apart(draft, random.int(1, 3)).filter((i) => sentencesOf((lines[i] as Line).text).length > 1);
      let out = [...lines];
      for (const i of chosen) {
        const sentence = random.pick(sentencesOf((lines[i] as Line).text)).trim();
        if (sentence.length < (language === "en" ? 45 : 20)) continue;
        const at = Math.min(out.length, out.indexOf(lines[i] as Line) + random.int(-1, 3));
        out = insert(out, Math.max(body, at), [{ text: sentence, origins: [i], copy: true }]);
      }
      return out.length > end ? out : undefined;
    }
    case "related block": {
      const block = [labels[language].related, ...random.some(headlines[language], 2)];
      const at = random.int(body + 2, end - 2);
      return [
        ...insert(
          lines,
          at,
          block.map((text) => fresh(text)),
        ),
        ...block.map((text) => fresh(text, true)),
      ];
    }
    case "captions": {
      const [first, second] = random.some(
        lines.map((_, i) => i).filter((i) => i > body),
        2,
      );
      if (second === undefined || first === undefined) return undefined;
      const { caption } = labels[language];
      return insert(insert(lines, second, [fresh(caption, true)]), first, [fresh(caption)]);
    }
    case "headline repeated":
      return insert(lines, random.pick([1, random.int(body + 1, end - 1), end]), [{ ...copy(0) }]);
    case "mid recap": {
      const count = random.int(1, 3);
      const at = stretch(draft, count, 0, end - 5);
      if (at === undefined) return undefined;
      const to = random.int(at + count + 2, end - 2);
      if (to <= at + count + 1) return undefined;
      return insert(
        lines,
        to,
        Array.from({ length: count }, (_, k) => copy(at + k)),
      );
    }
    case "mid digest": {
      const chosen = apart(draft, random.int(2, 3));
      const places = lines
        .map((_, i) => i)
        .filter((i) => i > body && i < end - 1 && chosen.every((c) => Math.abs(c - i) > 1 && c + 1 !== i));
      if (chosen.length < 2 || places.length === 0) return undefined;
      return insert(lines, random.pick(places), chosen.map(copy));
    }
    case "split copy": {
      const fit = candidates(draft).filter((i) => sentencesOf((lines[i] as Line).text).length > 1);
      if (fit.length === 0) return undefined;
      const i = random.pick(fit);
      const { text } = copy(i);
      const sentences = sentencesOf(text);
      // a sentence that was added is no part of the original
      if (sentences.length < 2 || sentences.length > sentencesOf((lines[i] as Line).text).length) return undefined;
      const cut = random.int(1, sentences.length - 1);
      const halves = [sentences.slice(0, cut), sentences.slice(cut)].map((half) => ({
        text: half.join("").trim(),
        origins: [i],
        copy: true,
      }));
      return random.next() < 0.5 ? [...halves, ...lines] : [...lines, ...halves];
    }
    case "merged copy": {
      const at = stretch(draft, 2);
      if (at === undefined) return undefined;
      const text = `${copy(at).text}${language === "en" ? " " : ""}${copy(at + 1).text}`;
      const merged = { text, origins: [at, at + 1], copy: true };
      return random.next() < 0.5 ? [merged, ...lines] : [...lines, merged];
    }
    case "summary of sentences": {
      const chosen = apart(draft, random.int(2, 4)).sort((a, b) => a - b);
      if (chosen.length < 2) return undefined;
      const sentences = chosen.map((i) => (sentencesOf((lines[i] as Line).text)[0] as string).trim());
      const summary = { text: sentences.join(language === "en" ? " " : ""), origins: chosen, copy: true };
      return random.next() < 0.5 ? insert(lines, body, [summary]) : [...lines, summary];
    }
    case "leading and trailing":
      return [...apart(draft, random.int(1, 3)).map(copy), ...lines, ...apart(draft, random.int(1, 3)).map(copy)];
    case "mid copy": {
      const count = random.int(1, 2);
      const at = stretch(draft, count);
      if (at === undefined) return undefined;
      const places = lines.map((_, i) => i).filter((i) => i > body && i < end && (i < at - 1 || i > at + count + 1));
      if (places.length === 0) return undefined;
      return insert(
        lines,
        random.pick(places),
        Array.from({ length: count }, (_, k) => copy(at + k)),
      );
    }
    case "page overlap": {
      const at = random.int(body + 2, end - 2);
      return insert(lines, at + 1, [copy(at)]);
    }
  }
}
