import type { Random } from "../random.ts";
import { type Source, sentencesOf } from "../sources.ts";

type Language = Source["language"];

/** Forms in which a site brings the same paragraph a second time. */
export const forms = [
  "as it stands",
  "full width",
  "ideographic spaces",
  "invisible characters",
  "entities and tags",
  "markdown",
  "other quotes and dashes",
  "listed",
  "labelled",
  "cut with an ellipsis",
  "first sentence missing",
  "inner sentence missing",
  "sentence before",
  "sentence after",
  "scanned, 2 % amiss",
  "scanned, 5 % amiss",
  "scanned, 9 % amiss",
] as const;
export type Form = (typeof forms)[number];

const asides: Record<Language, string[]> = {
  en: [
    "We reported on this earlier.",
    "A spokesman declined to go into detail.",
    "This page is updated as we learn more.",
  ],
  ja: ["この件は本紙が先に報じた。", "担当者は詳細の説明を控えた。", "新しい情報が入り次第お伝えする。"],
  zh: ["本报此前对此曾有报道。", "有关负责人未透露更多细节。", "事件的最新进展将随时更新。"],
};
const labels: Record<Language, string[]> = {
  en: ["At a glance: ", "Recap: ", "[Update] "],
  ja: ["【要約】", "おさらい：", "【更新】"],
  zh: ["【摘要】", "回顾：", "【更新】"],
};

/** What a scanner takes for what. */
const misread: Record<Language, Record<string, string>> = {
  en: { m: "rn", l: "i", e: "c", h: "b", u: "n", d: "cl", i: "l", c: "e", a: "o", t: "f", g: "q", v: "y" },
  ja: {
    は: "ほ",
    め: "ぬ",
    る: "ろ",
    れ: "わ",
    ソ: "ン",
    シ: "ツ",
    き: "さ",
    末: "未",
    土: "士",
    人: "入",
    か: "が",
    い: "り",
    た: "だ",
  },
  zh: {
    人: "入",
    大: "太",
    天: "夫",
    己: "已",
    日: "曰",
    土: "士",
    干: "千",
    书: "韦",
    车: "东",
    市: "巿",
    的: "旳",
    问: "间",
    了: "丁",
  },
};
const figures = /[一二三四五六七八九十百千万億亿两半]/;

const space = (language: Language): string => (language === "en" ? " " : "");

/** A copy of the text in this form; undefined where the text has nothing of the kind. */
export function reform(text: string, form: Form, language: Language, random: Random): string | undefined {
  const sentences = sentencesOf(text);
  switch (form) {
    case "as it stands":
      return text;
    case "full width":
      return /[０-９Ａ-Ｚａ-ｚ]/.test(text)
        ? text.normalize("NFKC")
        : text.replace(/[0-9%(),:]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0));
    case "ideographic spaces":
      return language === "en"
        ? text.replace(/([.!?]) /g, "$1\u3000").replace(/ /g, (c) => (random.next() < 0.1 ? "\u00a0" : c))
        : `\u3000${text.replace(/([。！？])(?=.)/g, "$1\u3000").replace(/(\d)(?=[^\d,.%])/g, "$1 ")}`;
    case "invisible characters":
      return [...text].map((c) => (/\p{L}/u.test(c) && random.next() < 0.05 ? `${c}\u200b` : c)).join("");
    case "entities and tags": {
      const escaped = text.replace(/"/g, "&quot;").replace(/'/g, "&#39;");
      return random.pick([
        `<p class="body">${escaped}</p>`,
        `${escaped}<br>`,
        `&nbsp;${escaped}&nbsp;`,
        `<span>${sentences[0]?.trim()}</span>${space(language)}${sentences.slice(1).join("")}`,
      ]);
    }
    case "markdown":
      return random.pick([
        `> ${text}`,
        `**${sentences[0]?.trim()}**${space(language)}${sentences.slice(1).join("")}`,
        `*${text}*`,
      ]);
    case "other quotes and dashes":
      return language === "en"
        ? text
            .replace(/"([^"]*)"/g, "'$1'")
            .replace(/, /g, " - ")
            .replace(/%/g, " %")
        : text
            .replace(/[「“]([^」”]*)[」”]/g, language === "ja" ? "“$1”" : "「$1」")
            .replace(/[、，]/g, ",")
            .replace(/[。]/g, "．");
    case "listed":
      return random.pick([`・${text}`, `- ${text}`, `● ${text}`, `* ${text}`, `▶ ${text}`]);
    case "labelled":
      return `${random.pick(labels[language])}${text}`;
    case "cut with an ellipsis": {
      const at = Math.floor(text.length * (0.35 + random.next() * 0.5));
      return at < (language === "en" ? 45 : 22)
        ? undefined
        : `${text.slice(0, at).trimEnd()}${random.pick(["…", "...", "……", " […]"])}`;
    }
    case "first sentence missing":
      return sentences.length < 3 ? undefined : sentences.slice(1).join("").trim();
    case "inner sentence missing":
      return sentences.length < 3
        ? undefined
        : sentences
            .filter((_, i) => i !== 1)
            .join("")
            .trim();
    case "sentence before":
      return `${random.pick(asides[language])}${space(language)}${text}`;
    case "sentence after":
      return `${text}${space(language)}${random.pick(asides[language])}`;
    case "scanned, 2 % amiss":
      return scan(text, 0.02, language, random);
    case "scanned, 5 % amiss":
      return scan(text, 0.05, language, random);
    case "scanned, 9 % amiss":
      return scan(text, 0.09, language, random);
  }
}

/** Letters misread at this rate: mostly for one of the same shape, some lost, doubled, swapped or taken for any other. */
function scan(text: string, rate: number, language: Language, random: Random): string {
  const letters = [...text].filter((c) => /\p{L}/u.test(c) && !figures.test(c));
  let out = "";
  for (let i = 0; i < text.length; i++) {
    const c = text[i] as string;
    if (!/\p{L}/u.test(c) || figures.test(c) || random.next() >= rate) {
      out += c;
      continue;
    }
    const way = random.next();
    const other = misread[language][c];
    if (way < 0.5) out += other ?? random.pick(letters).toLowerCase();
    else if (way < 0.65) out += c + c;
    else if (way < 0.8 && /\p{L}/u.test(text[i + 1] ?? "") && !figures.test(text[i + 1] as string)) {
      out += `${text[i + 1]}${c}`;
      i++;
    }
  }
  return out;
}
