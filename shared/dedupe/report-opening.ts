/** The place, agency or paper that a report begins with: NEW YORK, Jan 17 - ; 【ロンドン＝山本】; 新华社北京5月3日电. */
const openings: readonly RegExp[] = [
  /^[A-Z][A-Z.'’ -]{2,30}(?:, [A-Z][A-Za-z. ]{1,20})?(?:, [A-Z][a-z]{2,8}\.? \d{1,2})? ?(?:\([A-Za-z. ]{2,24}\) ?)?[-–—]/,
  /^【[^】]{1,16}[=＝・][^】]{1,12}】/,
  /^[（([［][^）)\]］]{0,20}(?:共同|時事|ロイター|AFP|AP|ＡＦＰ|ＡＰ)[^）)\]］]{0,8}[）)\]］]/,
  /^[（(【]?(?:本报|本報|新华社|新華社|中新社|中新网|人民网|央视网)[^，。：、]{0,16}[讯訊电電]/,
];

/** Whether the paragraph opens a report, so that it belongs right below the headline. */
export const opensReport = (text: string): boolean => {
  const head = text.slice(0, 100);
  return openings.some((opening) => opening.test(head));
};
