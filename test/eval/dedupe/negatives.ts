import type { Random } from "./random.ts";
import type { Source } from "./sources.ts";

/** Ways in which a paragraph of the same template says something else: these must never be merged. */
export const negativeKinds = ["figure", "date", "unit", "name", "polarity", "negation"] as const;
export type NegativeKind = (typeof negativeKinds)[number];

type Swaps = readonly (readonly [RegExp, readonly string[]])[];

const en: Record<Exclude<NegativeKind, "figure">, Swaps> = {
  date: [
    [/\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b/, ["Monday", "Thursday", "Sunday", "Friday"]],
    [
      /\b(?:January|February|March|April|May|June|July|August|September|October|November|December)\b/,
      ["January", "April", "August", "December"],
    ],
    [/\b(?:19|20)\d\d\b/, ["1998", "2007", "2023"]],
    [/\blast (?:year|autumn|week)\b/, ["this year", "next week"]],
  ],
  unit: [
    [/\bmillion\b/, ["billion", "thousand"]],
    [/\bper cent\b|%/, [" points"]],
    [/\bkilometres\b/, ["miles", "metres"]],
    [/\btonnes\b/, ["kilos", "pounds"]],
    [/\beuros?\b/, ["dollars", "francs"]],
    [/\$/, ["€", "£"]],
    [/\bmetres\b/, ["feet"]],
    [/\blitres?\b/, ["gallons"]],
    [/\byears\b/, ["months"]],
    [/\bhours\b/, ["minutes"]],
  ],
  name: [
    [/\b[A-Z][a-z]+ [A-Z][a-z]+\b/, ["Roland Meyer", "Ines Carvalho", "Oskar Lindqvist"]],
    [/(?<=\bthe )[A-Z][a-z]+\b/, ["Westbrook", "Larch"]],
    [/(?<=[a-z,] )[A-Z][a-z]{3,}\b(?! [A-Z])/, ["Harrow", "Delft", "Quincy"]],
  ],
  polarity: [
    [/\brose\b/, ["fell"]],
    [/\bfell\b/, ["rose"]],
    [/\bgrew\b/, ["shrank"]],
    [/\blower\b/, ["higher"]],
    [/\bhigher\b/, ["lower"]],
    [/\blargest\b/, ["smallest"]],
    [/\blowest\b/, ["highest"]],
    [/\baccept\b/, ["refuse"]],
    [/\bmore\b/, ["less"]],
    [/\bagreed\b/, ["refused"]],
    [/\bgained\b/, ["lost"]],
    [/\blost\b/, ["gained"]],
    [/\bopposed\b/, ["supported"]],
    [/\bcut\b/, ["raised"]],
    [/\bbefore\b/, ["after"]],
  ],
  negation: [
    [/\bwill not\b/, ["will"]],
    [/\bwill\b/, ["will not", "will never"]],
    [/\bwas not\b/, ["was"]],
    [/\bis\b/, ["is not", "isn't"]],
    [/\bwas\b/, ["was not", "wasn't"]],
    [/\bcan\b/, ["cannot"]],
    [/\bdid not\b/, ["did"]],
    [/\bare\b/, ["are not", "aren't"]],
    [/\bhas\b/, ["has never"]],
  ],
};

const ja: typeof en = {
  date: [
    [/(?<![0-9])\d{1,2}月/, ["2月", "11月"]],
    [/(?:19|20)\d\d年/, ["1999年", "2008年"]],
    [/昨年|去年/, ["今年", "来年"]],
    [/今年/, ["昨年"]],
    [/来年/, ["今年"]],
    [/(?<=[^0-9月])\d{1,2}日/, ["23日", "9日"]],
    [/春/, ["秋"]],
  ],
  unit: [
    [/億円/, ["万円", "億ドル"]],
    [/万円/, ["億円"]],
    [/円/, ["ドル", "元"]],
    [/%/, ["ポイント"]],
    [/メートル/, ["キロ"]],
    [/万人/, ["万世帯"]],
    [/人/, ["社"]],
    [/台/, ["両"]],
    [/本/, ["箱"]],
    [/分(?=余|の)/, ["秒"]],
  ],
  name: [
    [/[一-龥]{2,3}(?=氏|さん|教授|社長)/, ["高梨", "小宮山", "西園寺"]],
    [/(?<=、)[一-龥]{2}(?=市|町|県)/, ["豊岡", "鳴沢"]],
    [/東京/, ["名古屋"]],
    [/[A-Z][a-z]{3,}/, ["Mirae", "Tandem"]],
    [/[ァ-ヴー]{4,}/, ["ベトナム", "スペイン"]],
  ],
  polarity: [
    [/増/, ["減"]],
    [/減/, ["増"]],
    [/高/, ["低"]],
    [/上/, ["下"]],
    [/反対/, ["賛成"]],
    [/多/, ["少な"]],
    [/売/, ["買"]],
    [/黒字/, ["赤字"]],
    [/早/, ["遅"]],
    [/伸び/, ["落ち"]],
  ],
  negation: [
    [/した。/, ["しなかった。"]],
    [/する。/, ["しない。"]],
    [/ている。/, ["ていない。"]],
    [/ました。/, ["ませんでした。"]],
    [/ます。/, ["ません。"]],
    [/できない/, ["できる"]],
    [/ない/, ["る"]],
    [/だった。/, ["ではなかった。"]],
    [/れる。/, ["れない。"]],
  ],
};

const zh: typeof en = {
  date: [
    [/(?<![0-9])\d{1,2}月/, ["2月", "11月"]],
    [/(?:19|20)\d\d年/, ["1999年", "2008年"]],
    [/去年/, ["今年", "前年"]],
    [/今年/, ["去年"]],
    [/明年/, ["后年"]],
    [/\d{1,2}日/, ["23日", "9日"]],
    [/上月/, ["本月"]],
  ],
  unit: [
    [/亿元/, ["万元", "亿美元"]],
    [/万元/, ["亿元"]],
    [/元/, ["美元", "角"]],
    [/%/, ["个百分点"]],
    [/公里/, ["米", "英里"]],
    [/万亩/, ["万公顷"]],
    [/亿吨/, ["万吨"]],
    [/小时/, ["分钟"]],
    [/台/, ["套"]],
    [/位/, ["家"]],
  ],
  name: [
    [/(?<=[，。者理长员授])[一-龥]{3}(?=说|认为|指出|在)/, ["周建国", "谢雨桐", "欧阳文"]],
    [/美国|欧盟|东盟/, ["印度", "巴西"]],
    [/杭州/, ["长沙"]],
    [/澜水/, ["清江"]],
    [
      /邹德贵|邹小满|孟繁星|邱若谷|曾向东|费雅琴|柳青川|项建国|施海燕|陆启明|林佩珊|贺文渊/,
      ["周建国", "谢雨桐", "欧阳文"],
    ],
  ],
  polarity: [
    [/增长/, ["下降"]],
    [/下降/, ["增长"]],
    [/增加/, ["减少"]],
    [/减少/, ["增加"]],
    [/上涨/, ["下跌"]],
    [/下跌/, ["上涨"]],
    [/扩大/, ["收窄"]],
    [/高/, ["低"]],
    [/支持/, ["反对"]],
    [/早/, ["晚"]],
    [/多/, ["少"]],
  ],
  negation: [
    [/没有/, ["有"]],
    [/不会/, ["会"]],
    [/不/, [""]],
    [/将/, ["将不"]],
    [/是/, ["不是"]],
    [/能/, ["不能"]],
    [/有/, ["没有"]],
    [/会/, ["不会"]],
  ],
};

const tables = { en, ja, zh };

/** The same paragraph with one thing changed in substance; undefined where it has none of the kind. */
export function negative(
  text: string,
  kind: NegativeKind,
  language: Source["language"],
  random: Random,
): string | undefined {
  if (kind === "figure") {
    // the number of a list item says nothing
    const numbers = [...text.matchAll(/\d+(?!\. [A-Z])/g)].filter(({ index }) => index > 1);
    if (numbers.length > 0 && random.next() < 0.85) {
      const { 0: digits, index } = random.pick(numbers);
      const at = random.int(0, digits.length - 1);
      const old = Number(digits[at]);
      const other = String((old + random.int(1, at === 0 ? 8 : 9)) % 10 || (at === 0 ? 1 : 0));
      if (other === digits[at]) return undefined;
      return text.slice(0, index + at) + other + text.slice(index + at + 1);
    }
    const numerals = [
      ...text.matchAll(/[二三四五六七八九](?=[割倍年月人台家次层])|\b(?:two|three|four|five|six|seven|eleven)\b/g),
    ];
    if (numerals.length === 0) return undefined;
    const { 0: word, index } = random.pick(numerals);
    const other = /[a-z]/.test(word)
      ? random.pick(["nine", "twelve", "eight"])
      : random.pick([..."二三四五六七八九"].filter((n) => n !== word));
    return text.slice(0, index) + other + text.slice(index + word.length);
  }
  for (const [pattern, others] of random.shuffle(tables[language][kind])) {
    const found = pattern.exec(text);
    if (found === null) continue;
    const other = random.pick(others.filter((o) => o.trim() !== found[0]));
    if (other === undefined) continue;
    return text.slice(0, found.index) + other + text.slice(found.index + found[0].length);
  }
  return undefined;
}
