import type { Basis } from "../../contract/records.ts";

/** What stands before the time that a change is measured against. */
const joints =
  "from,than,than in,than at,than during,versus,vs,vs.,against,as against,compared with,compared to,compared with in,relative to,on,up on,down on";

/** Lengths of time: a week earlier, the previous week. */
const earlier = (unit: string): string[] =>
  ["a * earlier", "a * ago", "a * before", "one * earlier", "one * ago", "the * before", "the * earlier"]
    .concat(["the previous *", "the prior *", "the preceding *", "last *"])
    .map((pattern) => pattern.replace("*", unit));

const sameOf = "period,quarter,month,week,time,day,stage,point,half,months,three months,six months,nine months";
const ofYear =
  ", last year, of last year, in the previous year, of the previous year, a year earlier, a year ago, the year before, the previous year, one year earlier";

const lastYear = [
  ...earlier("year"),
  ...sameOf.split(",").flatMap((noun) => ofYear.split(",").map((year) => `the same ${noun}${year}`)),
  ..."a year previously,one year before,12 months earlier,12 months ago,12 months before,twelve months earlier,twelve months ago,this time last year,this time a year ago,last year's,the year-earlier period,the year-earlier quarter,the year-earlier month,the year-ago period,the year-ago quarter,the year-ago month,the prior-year period,the prior-year quarter,the corresponding period,the corresponding quarter,the corresponding month,the comparable period,the comparable quarter,the equivalent period,the like period,the same date last year,same period last year,same time last year".split(
    ",",
  ),
];

/** Every joint with every time, and the phrases that need none. */
const phrases = (times: readonly string[], alone: string): string =>
  [...joints.split(",").flatMap((joint) => times.map((time) => `${joint} ${time}`)), alone].join(",");

/** What a change of English is measured against. Phrases are parted by commas. */
export const bases: Readonly<Record<Basis, string>> = {
  year: phrases(
    lastYear,
    "year on year,year-on-year,year over year,year-over-year,y/y,y-o-y,yoy,on the year,on year,on-year,over the same period last year,on an annual basis,in annual terms,over the year,over the past year,over the last year,a year earlier,a year ago,annual growth,annual rise,annual increase,annual decline,annual fall,annual gain,annual drop",
  ),
  quarter: phrases(
    [
      ...earlier("quarter"),
      ..."the first quarter,the second quarter,the third quarter,the fourth quarter,the final quarter,the previous three months,the prior three months,the preceding three months".split(
        ",",
      ),
    ],
    "quarter on quarter,quarter-on-quarter,quarter over quarter,quarter-over-quarter,q/q,q-o-q,qoq,on the quarter,on quarter,over the quarter,in the previous quarter,quarterly rise,quarterly fall,quarterly increase,quarterly decline,quarterly growth,sequentially",
  ),
  month: phrases(
    earlier("month"),
    "month on month,month-on-month,month over month,month-over-month,m/m,m-o-m,mom,on the month,on month,over the month,over the past month,monthly rise,monthly fall,monthly gain,monthly drop,monthly increase,monthly decline,monthly growth",
  ),
  week: phrases(
    [...earlier("week"), "the previous week's close"],
    "week on week,week-on-week,week over week,week-over-week,w/w,on the week,weekly gain,weekly loss,weekly rise,weekly fall,weekly drop",
  ),
  day: phrases(
    "a day earlier,one day earlier,the day before,the previous day,the prior day,yesterday,the previous session,the prior session,the previous close,the previous day's close,its previous close,the previous trading day,the last close,its last close,the previous finish".split(
      ",",
    ),
    "day on day,day-on-day,day over day,d/d,on the day",
  ),
};
