import { normaliseDate } from "./object-metadata.ts";
import type { Block, Metadata } from "./source.ts";

const months =
  "Jan(?:uary|\\.)?|Feb(?:ruary|\\.)?|Mar(?:ch|\\.)?|Apr(?:il|\\.)?|May|June?\\.?|July?\\.?|Aug(?:ust|\\.)?|Sept?(?:ember)?\\.?|Oct(?:ober|\\.)?|Nov(?:ember|\\.)?|Dec(?:ember|\\.)?";
/** A full date with its year: 2024年10月8日, 2024-10-08, 2024/10/8, March 14, 2025, 14 March 2025. */
const date = `(\\d{4}\\s?年\\s?\\d{1,2}\\s?月\\s?\\d{1,2}\\s?日|\\d{4}([-/.])\\d{1,2}\\2\\d{1,2}|(?:${months}) \\d{1,2},? \\d{4}|\\d{1,2} (?:${months}) \\d{4})`;
const weekday =
  "(?:[,\\s]{0,2}[（(]?(?:[月火水木金土日]曜?日?|星期[一二三四五六日天]|(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?)[)）]?)?";
const clock =
  "(?:[,T\\s]{0,3}(?:at )?(?:午前|午后|午後|上午|下午)?\\d{1,2}[:：時时点點]\\d{0,2}分?(?::\\d{2})?\\s?(?:[ap]\\.?m\\.?|[A-Z]{2,4}|[+-]\\d{2}:?\\d{2})?)?";

/** A line that is a date and nothing else but its label, weekday, time of day and brackets. */
const wholeLine = new RegExp(
  `^[（(【［[]?(?:[\\p{L}]{1,12}\\s?[:：]\\s?)?(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day, )?${date}${weekday}${clock}\\s?(?:付|配信|掲載|公開|更新|发布|發布|讯)?[)）】］\\]]?$`,
  "iu",
);
/** EASTPORT, Calif.; 東京; 新华社北京: capitals, or no Latin letters at all. */
const place = "(?:[A-Z][A-Z.'’ -]{1,30}(?:, [A-Z][A-Za-z.]{1,14}){0,2}|[^\\d\\sA-Za-z（(【［[。.!?]{0,20})";
/** The place and date that a report begins with: EASTPORT, March 14, 2025 - ; （東京 2024年10月8日）; 新华社北京2024年10月8日电. */
const opening = new RegExp(
  `^[（(【［[]?${place}[,，\\s]{0,2}${date}\\s?(?:[)）】］\\]]|[-–—―]|(?:[（(][A-Za-z. ]{2,20}[)）] ?)?[-–—―]|[电電讯訊](?=[\\s（(记記]|$))`,
  "u",
);

/** Lines from the headline on in which a date is that of publication. */
const window = 5;
/** Longer lines are no lines of their own for a date. */
const longest = 60;

/** Whether a line is a full date, and nothing else but what goes with one. */
export const isDateLine = (text: string): boolean => text.length <= longest && wholeLine.test(text.trim());

/** The date of publication from a line of its own, or a report's opening, just behind the headline (or at the top). */
export function readDateline(blocks: readonly Block[], titleBlock: number | undefined): Metadata {
  const from = titleBlock ?? 0;
  const near = [...blocks.slice(from, from + window), ...blocks.slice(Math.max(0, from - 2), from)];
  for (const { text } of near) {
    const found = (text.length <= longest ? wholeLine.exec(text.trim()) : null) ?? opening.exec(text.slice(0, 120));
    const value =
      found === null ? undefined : normaliseDate((found[1] as string).replace(/\s(?=[年月日])|(?<=[年月])\s/g, ""));
    if (value !== undefined) return { publishedAt: { value, from: "byline" } };
  }
  return {};
}
