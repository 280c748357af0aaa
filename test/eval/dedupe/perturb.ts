import type { Random } from "./random.ts";
import { type Source, sentencesOf } from "./sources.ts";

/** Ways in which a copy differs from its original without saying anything else. */
export const perturbations = [
  "none",
  "width",
  "spacing",
  "punctuation",
  "markup",
  "plus sentence",
  "minus sentence",
  "noise",
] as const;
export type Perturbation = (typeof perturbations)[number];

const wide = (text: string): string =>
  text.replace(/[0-9A-Za-z%]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0));
const narrow = (text: string): string =>
  text.replace(/[０-９Ａ-Ｚａ-ｚ％]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0));

const added: Record<Source["language"], string[]> = {
  en: [
    "The full text was made public later in the day.",
    "Neighbours had known about it for some time.",
    "It was not the first discussion of the kind.",
    "More details are to follow in the coming days.",
  ],
  ja: [
    "詳しい内容は後日あらためて公表される。",
    "関係者は以前から事情を知っていたという。",
    "同様の議論はこれまでも繰り返されてきた。",
    "引き続き取材を進めていく。",
  ],
  zh: [
    "更详细的内容将在日后公布。",
    "附近的居民对此早有耳闻。",
    "类似的讨论过去也曾多次出现。",
    "本报将继续关注事态进展。",
  ],
};

const letters: Record<Source["language"], string> = {
  en: "abcdefghijklmnopqrstuvwxyz",
  ja: "あいうえおかきくけこさしすせそたちつてとなにのはひふまみもやゆらりるれわ山川田本手目口木石花",
  zh: "的是在有和就人都一个上也到说要去你会着看好自己这那里年得为后能子时下过对生可以",
};

/** A copy of the text, changed in its form, or undefined where this change cannot be made. */
export function perturb(
  text: string,
  how: Perturbation,
  language: Source["language"],
  random: Random,
): string | undefined {
  switch (how) {
    case "none":
      return text;
    case "width":
      return /[０-９Ａ-Ｚａ-ｚ％]/.test(text) ? narrow(text) : wide(text);
    case "spacing":
      if (language === "en") return text.replace(/ /g, () => (random.next() < 0.3 ? "  " : " "));
      return text.replace(/ ?([0-9A-Za-z.,%]+) ?/g, (whole, inner: string) =>
        whole.startsWith(" ") || whole.endsWith(" ") ? inner : ` ${inner} `,
      );
    case "punctuation":
      if (language === "en")
        return text
          .replace(/"([^"]*)"/g, "“$1”")
          .replace(/'/g, "’")
          .replace(/, /g, () => (random.next() < 0.5 ? " – " : ", "))
          .replace(/; /g, ", ");
      return text
        .replace(/、/g, "，")
        .replace(/「/g, "『")
        .replace(/」/g, "』")
        .replace(/，/g, language === "zh" ? "、" : "，");
    case "markup": {
      const ways = [
        (t: string) => `**${t}**`,
        (t: string) => `<p>${t}</p>`,
        (t: string) => `> ${t}`,
        (t: string) => `${t}[3]`,
        (t: string) => `_${t}_`,
        (t: string) => `- ${t}`,
      ];
      return random.pick(ways)(text);
    }
    case "plus sentence": {
      const more = random.pick(added[language]);
      if (sentencesOf(text).length < 2) return undefined;
      const space = language === "en" ? " " : "";
      return random.next() < 0.7 ? `${text}${space}${more}` : `${more}${space}${text}`;
    }
    case "minus sentence": {
      const sentences = sentencesOf(text);
      if (sentences.length < 3) return undefined;
      const gone = random.int(0, sentences.length - 1);
      return sentences
        .filter((_, i) => i !== gone)
        .join("")
        .trim();
    }
    case "noise":
      return noise(text, 0.06, letters[language], random);
  }
}

/** Letters that are lost, doubled, swapped or misread, at this rate; figures and spaces are left alone. */
export function noise(text: string, rate: number, alphabet: string, random: Random): string {
  let out = "";
  for (let i = 0; i < text.length; i++) {
    const c = text[i] as string;
    if (!/\p{L}/u.test(c) || /[一二三四五六七八九十百千万億亿半]/.test(c) || random.next() >= rate) {
      out += c;
      continue;
    }
    const way = random.int(0, 3);
    if (way === 0) out += random.pick([...alphabet]);
    else if (way === 1) out += c + random.pick([...alphabet]);
    else if (way === 2 && /\p{L}/u.test(text[i + 1] ?? "")) {
      out += (text[i + 1] as string) + c;
      i++;
    }
  }
  return out;
}
