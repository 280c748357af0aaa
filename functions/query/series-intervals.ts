import type { SeriesPoint } from "../../shared/contract/api-answers.ts";

export type Interval = "day" | "week" | "month";

/** First day of the interval that an ISO date lies in. */
export function intervalOf(date: string, interval: Interval): string {
  if (interval === "day") return date;
  if (interval === "month") return `${date.slice(0, 7)}-01`;
  const day = new Date(`${date}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() - ((day.getUTCDay() + 6) % 7));
  return day.toISOString().slice(0, 10);
}

/** One point for each interval: the mean of its figures (of the middle of ranges), lowest and highest, words of the last. */
export function byInterval(points: readonly SeriesPoint[], interval: Interval): SeriesPoint[] {
  const groups = Map.groupBy(points, ({ date }) => intervalOf(date, interval));
  return [...groups].map(([date, group]) => {
    const ends = group.flatMap(({ value, low, high }) => {
      const least = low ?? value ?? high;
      const most = high ?? value ?? low;
      return least === undefined || least === null || most === undefined || most === null ? [] : [{ least, most }];
    });
    const mean = ends.reduce((sum, { least, most }) => sum + (least + most) / 2, 0) / ends.length;
    const last = group.at(-1) as SeriesPoint;
    return {
      ...last,
      date,
      value: ends.length === 0 ? null : mean,
      ...(ends.length === 0 ? {} : { low: least(ends), high: most(ends) }),
      figures: group.length,
    };
  });
}

const least = (ends: readonly { least: number }[]): number =>
  ends.reduce((low, end) => Math.min(low, end.least), Infinity);
const most = (ends: readonly { most: number }[]): number =>
  ends.reduce((high, end) => Math.max(high, end.most), -Infinity);
