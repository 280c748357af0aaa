import type { Line } from "../layouts.ts";
import type { Random } from "../random.ts";
import { type Source, sentencesOf } from "../sources.ts";

/** What a page is built from: the article as it should come out, and makers of copies. */
export interface Draft {
  source: Source;
  lines: Line[];
  /** A copy of a line in the page's form. */
  copy: (index: number) => Line;
  /** A copy in its plain form. */
  plain: (index: number) => Line;
  random: Random;
}

type Build = (draft: Draft) => Line[] | undefined;

const furniture = {
  en: {
    more: ["Read more", "Advertisement", "Story continues below"],
    points: ["Key points", "In short", "Summary"],
    comments: ["Comments (2)", "I was there that day and can only agree.", "Does anybody know how this went on?"],
    caption: ["Picture: the view from the road, taken on the morning after (photo: R. Sandoval)"],
    other: [
      "Also in this section",
      "A winter on the ferry line",
      "Who pays for the town clock?",
      "The orchard that nobody planted",
    ],
  },
  ja: {
    more: ["続きを読む", "広告", "スポンサーリンク"],
    points: ["この記事の要点", "ポイント", "まとめ"],
    comments: [
      "コメント(2)",
      "その場に居合わせたので、よく分かります。",
      "この後どうなったのか、ご存じの方はいませんか。",
    ],
    caption: ["写真：翌朝、道路から見た現場の様子＝本社ヘリから、砂田撮影"],
    other: ["あわせて読みたい", "連絡船で過ごす冬", "町の時計は誰のものか", "誰も植えなかった果樹園"],
  },
  zh: {
    more: ["点击阅读全文", "广告", "查看更多"],
    points: ["核心提示", "要点", "内容提要"],
    comments: ["评论(2)", "当天我就在现场，说得一点不错。", "有人知道后来怎么样了吗？"],
    caption: ["图为次日早晨从公路上看到的现场。本报记者 沙之野 摄"],
    other: ["延伸阅读", "渡船上的冬天", "镇上的钟归谁管", "没人种下的果园"],
  },
};

const fresh = (text: string, copy = false): Line => ({ text, origins: [], copy });
const range = (from: number, to: number): number[] =>
  Array.from({ length: Math.max(0, to - from) }, (_, k) => from + k);

/** Paragraphs of the body, without headings, times and rows of tables. */
const paragraphs = ({ source, lines }: Draft): number[] =>
  range(source.body, lines.length).filter((i) => isParagraph(source, (lines[i] as Line).text));

const isParagraph = ({ language }: Source, text: string): boolean =>
  text.length >= (language === "en" ? 70 : 30) && /[.!?。！？"”」]$/.test(text);

/** Some paragraphs, no more than half of them: of a box with most of the text in it nobody can say that it is one. */
const pickSome = (draft: Draft, low: number, high: number, among = paragraphs(draft)): number[] =>
  draft.random.some(among, Math.min(draft.random.int(low, high), Math.floor(paragraphs(draft).length / 2)));

const insert = (lines: readonly Line[], at: number, more: readonly Line[]): Line[] => [
  ...lines.slice(0, at),
  ...more,
  ...lines.slice(at),
];

/** `count` paragraphs that follow each other, perhaps over a heading. */
function neighbours(draft: Draft, count: number): number[] | undefined {
  const all = paragraphs(draft);
  if (all.length < count + 2) return undefined;
  const at = draft.random.int(0, all.length - count);
  return all.slice(at, at + count);
}

/** A place before a paragraph in the middle of the text, away from the lines given. */
function elsewhere(draft: Draft, lines: readonly number[], gap = 1): number | undefined {
  const all = paragraphs(draft);
  const near = new Set(lines.flatMap((i) => range(all.indexOf(i) - gap, all.indexOf(i) + gap + 1)));
  const places = all.filter((_, k) => k > 1 && k < all.length && !near.has(k) && !near.has(k - 1));
  return places.length === 0 ? undefined : draft.random.pick(places);
}

const firstSentence = (text: string): string => (sentencesOf(text)[0] as string).trim();

/** Whole second render: every line again. */
const again = ({ lines, copy }: Draft): Line[] => lines.map((_, i) => copy(i));

export const scrapeLayouts = {
  "no copies": ({ lines }) => [...lines],
  "excerpt above headline": ({ lines, source, copy, random }) => [
    ...range(source.body, Math.min(lines.length, source.body + random.int(1, 3))).map(copy),
    ...lines,
  ],
  "paragraphs above headline": (draft) => [
    ...draft.random.shuffle(pickSome(draft, 1, 5)).map(draft.copy),
    ...draft.lines,
  ],
  "paragraph below headline": (draft) => {
    const all = paragraphs(draft).slice(2);
    return all.length < 2 ? undefined : insert(draft.lines, draft.source.body, [draft.copy(draft.random.pick(all))]);
  },
  "box below headline": (draft) => {
    const { lines, source, random } = draft;
    const chosen = pickSome(draft, 2, 4, paragraphs(draft).slice(1));
    if (chosen.length < 2) return undefined;
    const label = random.next() < 0.6 ? [fresh(random.pick(furniture[source.language].points))] : [];
    return insert(lines, source.body, [...label, ...chosen.map(draft.copy)]);
  },
  "points below headline": (draft) => {
    const { lines, source, random } = draft;
    const label = [fresh(random.pick(furniture[source.language].points))];
    const points = sentencesOfSome(draft);
    return points === undefined ? undefined : insert(lines, source.body, [...label, ...points]);
  },
  "points at end": (draft) => {
    const { lines, source, random } = draft;
    const points = sentencesOfSome(draft);
    return points === undefined
      ? undefined
      : [...lines, fresh(random.pick(furniture[source.language].points)), ...points];
  },
  "box at end": (draft) => [
    ...draft.lines,
    fresh(draft.random.pick(furniture[draft.source.language].points)),
    ...pickSome(draft, 2, 4).map(draft.copy),
  ],
  "shuffled at end": (draft) => [...draft.lines, ...draft.random.shuffle(pickSome(draft, 2, 5)).map(draft.copy)],
  "tail loaded again": ({ lines, copy, random }) => [
    ...lines,
    ...range(lines.length - random.int(1, 4), lines.length).map(copy),
  ],
  "two renders": (draft) => [...draft.lines, ...again(draft)],
  "two renders, the second without small lines": (draft) => [
    ...draft.lines,
    draft.copy(0),
    ...paragraphs(draft).map(draft.copy),
  ],
  "two renders, the second cut short": (draft) => {
    const all = paragraphs(draft);
    return [...draft.lines, ...all.slice(0, draft.random.int(2, Math.max(2, all.length - 1))).map(draft.copy)];
  },
  "two renders and furniture between": (draft) => {
    const { other, caption } = furniture[draft.source.language];
    return [...draft.lines, ...[...other, ...caption].map((text) => fresh(text)), ...again(draft)];
  },
  "three renders": (draft) => [...draft.lines, ...again(draft), ...again(draft)],
  "second render, every sentence a line": (draft) => [
    ...draft.lines,
    ...paragraphs(draft).flatMap((i) =>
      sentencesOf((draft.lines[i] as Line).text).map((text): Line => ({ text: text.trim(), origins: [i], copy: true })),
    ),
  ],
  "second render, paragraphs in pairs": (draft) => {
    const all = paragraphs(draft);
    const join = draft.source.language === "en" ? " " : "";
    const pairs = range(0, Math.ceil(all.length / 2)).map((k) => all.slice(2 * k, 2 * k + 2));
    return [
      ...draft.lines,
      ...pairs.map(
        (pair): Line => ({ text: pair.map((i) => draft.copy(i).text).join(join), origins: pair, copy: true }),
      ),
    ];
  },
  "every paragraph twice": (draft) => {
    const all = new Set(paragraphs(draft));
    return draft.lines.flatMap((line, i) => (all.has(i) ? [line, draft.copy(i)] : [line]));
  },
  "some paragraphs twice": (draft) => {
    const some = new Set(pickSome(draft, 1, 3));
    return draft.lines.flatMap((line, i) => (some.has(i) ? [line, draft.copy(i)] : [line]));
  },
  "threes in turn": (draft) => {
    const { lines, source } = draft;
    const out = lines.slice(0, source.body);
    for (let i = source.body; i < lines.length; i += 3) {
      const three = range(i, Math.min(lines.length, i + 3));
      out.push(...three.map((k) => lines[k] as Line), ...three.map(draft.copy));
    }
    return out;
  },
  "page break": (draft) => {
    const all = paragraphs(draft);
    const at = draft.random.pick(all.slice(1, -1));
    return insert(draft.lines, at + 1, [draft.copy(at)]);
  },
  "page break with headline": (draft) => {
    const at = draft.random.pick(paragraphs(draft).slice(1, -1));
    return insert(draft.lines, at + 1, [draft.plain(0), ...(draft.random.next() < 0.5 ? [draft.copy(at)] : [])]);
  },
  "stray paragraph": (draft) => {
    const [i] = neighbours(draft, 1) ?? [];
    const at = i === undefined ? undefined : elsewhere(draft, [i]);
    return i === undefined || at === undefined ? undefined : insert(draft.lines, at, [draft.copy(i)]);
  },
  "stray stretch": (draft) => {
    const some = neighbours(draft, draft.random.int(2, 3));
    const at = some === undefined ? undefined : elsewhere(draft, some);
    return some === undefined || at === undefined ? undefined : insert(draft.lines, at, some.map(draft.copy));
  },
  "box in the middle": (draft) => {
    const some = pickSome(draft, 2, 3);
    const at = elsewhere(draft, some);
    return some.length < 2 || at === undefined ? undefined : insert(draft.lines, at, some.map(draft.copy));
  },
  "section again at end": (draft) => {
    const section = sectionOf(draft);
    return section === undefined ? undefined : [...draft.lines, ...section.map(draft.copy)];
  },
  "section above headline": (draft) => {
    const section = sectionOf(draft);
    return section === undefined ? undefined : [...section.map(draft.copy), ...draft.lines];
  },
  "pull quotes": (draft) => {
    const { lines, source, random } = draft;
    const quoted = paragraphs(draft)
      .map((i) => [i, /["“「]([^"”」]{15,})["”」]/.exec((lines[i] as Line).text)?.[0]] as const)
      .filter(
        (entry): entry is readonly [number, string] => (entry[1]?.length ?? 0) > (source.language === "en" ? 45 : 22),
      );
    if (quoted.length === 0) return undefined;
    const [i, text] = random.pick(quoted);
    return insert(lines, Math.max(source.body + 1, i + random.int(-1, 2)), [{ text, origins: [i], copy: true }]);
  },
  "two run together": (draft) => {
    const two = neighbours(draft, 2);
    if (two === undefined) return undefined;
    const text = two.map((i) => draft.copy(i).text).join(draft.source.language === "en" ? " " : "");
    const merged = { text, origins: two, copy: true };
    return draft.random.next() < 0.5 ? [merged, ...draft.lines] : [...draft.lines, merged];
  },
  "one taken apart": (draft) => {
    const long = paragraphs(draft).filter((i) => sentencesOf((draft.lines[i] as Line).text).length > 1);
    if (long.length === 0) return undefined;
    const i = draft.random.pick(long);
    const parts = sentencesOf((draft.lines[i] as Line).text).map(
      (text): Line => ({ text: text.trim(), origins: [i], copy: true }),
    );
    return draft.random.next() < 0.5 ? [...parts, ...draft.lines] : [...draft.lines, ...parts];
  },
  "summary paragraph": (draft) => {
    const some = pickSome(draft, 3, 5);
    const text = some
      .map((i) => firstSentence((draft.lines[i] as Line).text))
      .join(draft.source.language === "en" ? " " : "");
    const line = { text, origins: some, copy: true };
    return draft.random.next() < 0.5 ? insert(draft.lines, draft.source.body, [line]) : [...draft.lines, line];
  },
  "comments that quote": (draft) => {
    const [i, j] = pickSome(draft, 2, 2);
    const [label, one, two] = furniture[draft.source.language].comments as [string, string, string];
    if (i === undefined || j === undefined) return undefined;
    return [...draft.lines, fresh(label), draft.copy(i), fresh(one), draft.copy(j), fresh(two)];
  },
  "furniture between": (draft) => {
    const text = draft.random.pick(furniture[draft.source.language].more);
    const places = new Set(draft.random.some(paragraphs(draft), draft.random.int(2, 4)));
    let first = true;
    return draft.lines.flatMap((line, i) => {
      if (!places.has(i)) return [line];
      const more = fresh(text, !first);
      first = false;
      return [line, more];
    });
  },
  "caption twice": (draft) => {
    const [i, j] = pickSome(draft, 2, 2);
    const text = furniture[draft.source.language].caption[0] as string;
    if (i === undefined || j === undefined) return undefined;
    return insert(insert(draft.lines, j + 1, [fresh(text, true)]), i + 1, [fresh(text)]);
  },
  "headline again": (draft) => {
    const { lines, source, random, copy } = draft;
    return insert(lines, random.pick([1, source.body, lines.length]), [copy(0)]);
  },
  "above headline and at end": (draft) => [
    ...pickSome(draft, 1, 2).map(draft.copy),
    ...draft.lines,
    ...pickSome(draft, 1, 2).map(draft.copy),
  ],
} satisfies Record<string, Build>;

export type ScrapeLayout = keyof typeof scrapeLayouts;

/** First sentences of paragraphs that have more of them, one a line. */
function sentencesOfSome(draft: Draft): Line[] | undefined {
  const { lines, source, random } = draft;
  const long = paragraphs(draft).filter((i) => {
    const sentences = sentencesOf((lines[i] as Line).text);
    return sentences.length > 1 && (sentences[0] as string).length > (source.language === "en" ? 45 : 20);
  });
  if (long.length < 2) return undefined;
  return random
    .some(long, random.int(2, 4))
    .map((i) => ({ text: firstSentence((lines[i] as Line).text), origins: [i], copy: true }));
}

/** A heading with the paragraphs below it. */
function sectionOf(draft: Draft): number[] | undefined {
  const { lines, source, random } = draft;
  const texts = new Set(paragraphs(draft));
  const starts = range(source.body + 1, lines.length - 1).filter(
    (i) => !texts.has(i) && texts.has(i + 1) && texts.has(i - 1),
  );
  if (starts.length === 0) return undefined;
  const from = random.pick(starts);
  let to = from + 1;
  while (texts.has(to)) to++;
  return range(from, to);
}
