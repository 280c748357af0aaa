import type { Random } from "../random.ts";
import type { Source } from "../sources.ts";

/** What another paragraph of the same words may differ in. */
export const alterations = [
  "digit",
  "magnitude",
  "time",
  "measure",
  "person",
  "place",
  "direction",
  "degree",
  "denial",
] as const;
export type Alteration = (typeof alterations)[number];

type Rules = readonly (readonly [RegExp, (match: string, random: Random) => string])[];

const to =
  (...others: string[]) =>
  (match: string, random: Random): string =>
    random.pick(others.filter((other) => other !== match));
const digits = (match: string, random: Random): string => {
  const at = random.int(0, match.length - 1);
  const digit = Number(match[at]);
  const other = (digit + random.int(1, 8)) % 10 || 9;
  return match.slice(0, at) + String(other === digit ? (digit % 8) + 1 : other) + match.slice(at + 1);
};
const anyDigits: Rules = [
  [/\d{2,}/, digits],
  [/\d/, digits],
];

const rules: Record<Source["language"], Record<Alteration, Rules>> = {
  en: {
    digit: anyDigits,
    magnitude: [
      [/\d{1,3}(?=,\d{3})/, (m) => `${m}0`],
      [/\d+(?=\.\d)/, (m) => `1${m}`],
      [/\bhalf\b/, to("a third of", "a quarter of")],
      [/\b(?:two|three|four|ten|forty|ninety)\b/, to("five", "twelve", "sixty")],
    ],
    time: [
      [/\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur)day\b/, to("Sunday", "Tuesday", "Friday")],
      [/\b(?:October|March|June|August|September|January|May|July)\b/, to("February", "November", "April")],
      [/\b(?:19|20)\d\d\b/, to("1987", "2012", "2003")],
      [/\btomorrow\b/, to("today", "yesterday")],
      [/\blast year\b/, to("this year")],
    ],
    measure: [
      [/\bper cent\b/, to("percentage points")],
      [/\bkilometres\b/, to("miles")],
      [/\$/, to("£", "€")],
      [/\byears\b/, to("months", "weeks")],
      [/\bkg\b/, to("lb")],
      [/\bhomes\b/, to("shops")],
      [/\bseasons\b/, to("matches")],
    ],
    person: [[/\b(?:Harboe|Velez|Aldaba|Ostler|Noll|Adeyemi|Trew|Brennan)\b/, to("Kimani", "Lefevre", "Sato")]],
    place: [
      [
        /\b(?:Jena|Chile|Gannet Bay|Port Lindsey|Heddle|Canal Square|Old Station|Calverton|Holm|Cape Morrow)\b/,
        to("Bristol", "Tromso", "Lagos"),
      ],
    ],
    direction: [
      [/\bput up\b/, to("cut")],
      [/\brisen\b/, to("fallen")],
      [/\bcheaper\b/, to("dearer")],
      [/\bbrighter\b/, to("darker")],
      [/\bgained\b/, to("lost")],
      [/\bclose\b/, to("open")],
      [/\bshut\b/, to("open")],
      [/\bfall\b/, to("rise")],
      [/\bfaster\b/, to("slower")],
      [/\bbefore\b/, to("after")],
      [/\bhighest\b/, to("lowest")],
      [/\bweaker\b/, to("stronger")],
    ],
    degree: [
      [/\bmore\b/, to("fewer", "less")],
      [/\bslightly less\b/, to("slightly more")],
      [/\ball\b/, to("none", "some")],
      [/\bevery\b/, to("no")],
      [/\bNobody\b/, to("Everybody")],
      [/\bonly\b/, to("not only")],
      [/\bright\b/, to("wrong")],
    ],
    denial: [
      [/\bwill\b/, to("will not", "won't")],
      [/\bcannot\b/, to("can")],
      [/\bwas no\b/, to("was a")],
      [/\bdo not\b/, to("do")],
      [/\bwas not\b/, to("was")],
      [/\bhas been\b/, to("has not been")],
      [/\bhave been\b/, to("have never been")],
      [/\bis\b/, to("is no longer", "is not")],
      [/\bhad\b/, to("had not")],
    ],
  },
  ja: {
    digit: anyDigits,
    magnitude: [
      [/\d(?=万)/, (m) => `${m}0`],
      [/億/, to("万")],
      [/(?<=[\d,])人/, to("百人")],
      [/半分/, to("三分の一")],
      [/[二三四五六七八九](?=[倍割度つ週十])/, to("四", "七", "八")],
    ],
    time: [
      [/\d{1,2}月/, to("2月", "12月")],
      [/(?:19|20)\d\d年/, to("1979年", "2014年")],
      [/昨年/, to("来年", "一昨年")],
      [/来年/, to("今年")],
      [/午前/, to("午後")],
      [/午後/, to("午前")],
      [/翌週/, to("翌月")],
      [/夏/, to("冬")],
      [/朝/, to("晩")],
    ],
    measure: [
      [/億円/, to("億ドル", "億元")],
      [/円/, to("ドル")],
      [/%/, to("ポイント")],
      [/センチ/, to("メートル")],
      [/秒/, to("分")],
      [/(?<=\d)人/, to("世帯")],
      [/(?<=\d)年/, to("カ月")],
    ],
    person: [
      [/汐見/, to("磯部", "野々村")],
      [/沼田/, to("荒巻", "三宅")],
      [/柿沼/, to("大河内", "倉持")],
      [/尾花/, to("八木橋", "真壁")],
    ],
    place: [[/岬町|北浜|港町|東京|川縁市|半島/, to("大阪", "西浜", "鳴海町")]],
    direction: [
      [/増/, to("減")],
      [/高い/, to("安い")],
      [/戻す/, to("移す")],
      [/解除/, to("発表")],
      [/再開/, to("中止")],
      [/値上げ/, to("値下げ")],
      [/早く/, to("遅く")],
      [/賛成/, to("反対")],
      [/上がる/, to("下がる")],
      [/落ちた/, to("上がった")],
    ],
    degree: [
      [/すべて/, to("ほとんど")],
      [/最大/, to("最小")],
      [/以上/, to("以下")],
      [/だけ/, to("以外")],
      [/最後/, to("最初")],
      [/初めて/, to("再び")],
      [/半数/, to("全員")],
    ],
    denial: [
      [/した。/, to("していない。", "しなかった。")],
      [/ている。/, to("ていない。")],
      [/はなかった。/, to("はあった。")],
      [/だった。/, to("ではなかった。")],
      [/なる。/, to("ならない。")],
      [/ません/, to("ます")],
      [/ます。/, to("ません。")],
      [/ない。/, to("ある。")],
      [/られる。/, to("られない。")],
    ],
  },
  zh: {
    digit: anyDigits,
    magnitude: [
      [/亿/, to("万")],
      [/万(?=元)/, to("千")],
      [/一半/, to("三成", "两成")],
      [/[二三四五六七八九](?=[百十次千个])/, to("四", "七", "八")],
    ],
    time: [
      [/\d{1,2}月/, to("2月", "12月")],
      [/(?:19|20)\d\d年/, to("1994年", "2007年")],
      [/去年/, to("前年", "今年")],
      [/今年/, to("明年")],
      [/明天/, to("后天", "今天")],
      [/上周/, to("本周")],
      [/\d{1,2}时/, to("9时", "22时")],
      [/周末/, to("周一")],
      [/年底/, to("年初")],
    ],
    measure: [
      [/元/, to("美元")],
      [/公里/, to("米")],
      [/(?<=\d)米/, to("厘米")],
      [/毫米/, to("厘米")],
      [/%/, to("个百分点")],
      [/(?<=[\d\u4e00-\u9fff])人(?=次)/, to("车")],
    ],
    person: [
      [/葛蔚/, to("薛敏", "孔令")],
      [/田小满/, to("郝建军", "黎晓")],
      [/蒋一苇/, to("秦大年", "褚风")],
      [/费大娘/, to("何大娘", "马大娘")],
    ],
    place: [[/临河|江州|潞城|武川|平陵|沂河|古渡|南湖|省城/, to("海宁", "徐闻", "岳西")]],
    direction: [
      [/下跌/, to("上涨")],
      [/收窄/, to("扩大")],
      [/关闭/, to("开启", "新建")],
      [/升级/, to("降级")],
      [/恢复/, to("停止")],
      [/停课/, to("复课")],
      [/停运/, to("开通")],
      [/高出/, to("低出")],
      [/少了/, to("多了")],
      [/涨到/, to("降到")],
      [/便宜/, to("昂贵")],
      [/反对/, to("支持")],
    ],
    degree: [
      [/全部|一律/, to("部分")],
      [/所有/, to("少数")],
      [/最(?=[高深热便])/, to("次")],
      [/只有/, to("超过")],
      [/第一/, to("第三", "第二")],
      [/唯一/, to("最大")],
    ],
    denial: [
      [/没有/, to("有")],
      [/不(?=[愿许会走])/, to("")],
      [/承诺/, to("拒绝")],
      [/无法/, to("可以")],
      [/愿意/, to("不愿意")],
      [/未/, to("已")],
      [/已(?=[于有])/, to("未")],
      [/会。/, to("不会。")],
      [/是(?=[一由])/, to("不是")],
      [/有(?=三百|一个|二百)/, to("没有")],
    ],
  },
};

/** The paragraph with one thing altered; undefined where it has nothing of the kind. */
export function alter(
  text: string,
  kind: Alteration,
  language: Source["language"],
  random: Random,
): string | undefined {
  for (const [pattern, other] of random.shuffle(rules[language][kind])) {
    const found = pattern.exec(text);
    if (found === null) continue;
    const put = other(found[0], random);
    if (put === found[0]) continue;
    return text.slice(0, found.index) + put + text.slice(found.index + found[0].length);
  }
  return undefined;
}
