/** Han digits, everyday and formal. */
export const hanDigits: Readonly<Record<string, number>> = {
  ...{ 〇: 0, 零: 0, "○": 0, 一: 1, 二: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9, 两: 2, 兩: 2, 倆: 2 },
  ...{ 壱: 1, 壹: 1, 弐: 2, 贰: 2, 貳: 2, 参: 3, 叁: 3, 參: 3, 肆: 4, 伍: 5, 陆: 6, 陸: 6, 柒: 7, 捌: 8, 玖: 9 },
};

/** Digits of the formal hand that are everyday characters too (陆地, 参加, 参, 伍): they only go on a number. */
export const formalDigits = "壱壹弐贰貳参叁參肆伍陆陸柒捌玖○零";

/** Magnitudes within a group of four digits. */
export const smallMagnitudes: Readonly<Record<string, number>> = {
  ...{ 十: 10, 百: 100, 千: 1000, 拾: 10, 佰: 100, 仟: 1000 },
};

/** Magnitudes that close a group of four digits. */
export const largeMagnitudes: Readonly<Record<string, number>> = {
  ...{ 万: 1e4, 萬: 1e4, 億: 1e8, 亿: 1e8, 兆: 1e12, 京: 1e16 },
};

/** Magnitudes that are prefixes where these follow: 万千瓦, 兆赫, 10兆字节. */
export const prefixBefore: Readonly<Record<string, string>> = {
  千: "瓦米克伏卡帕焦赫安升欧噸吨",
  百: "帕",
  兆: "瓦赫帕焦伏字比欧",
};

/** "Some" in the place of a digit: 数十, 几百, 十数人. */
export const vagueDigits = "数數几幾何";

/** "And more" within a number: 500余万, 百余り万. */
export const moreWithin: readonly string[] = ["余り", "あまり", "余", "餘", "多", "来"];
