/** Days counted from 1970-01-01, in the proleptic Gregorian calendar; whole numbers only, no time zone. */
export type Day = number;

/** A stretch of days, both ends in it. */
export interface Stretch {
  from: Day;
  to: Day;
}

export const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

const lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

/** Days of a month, 1 to 12. */
export const monthLength = (year: number, month: number): number =>
  month === 2 && isLeap(year) ? 29 : (lengths[month - 1] as number);

/** The day of a date; month and day may lie outside their range and carry over (month 13 is the next January). */
export function dayOf(year: number, month: number, date: number): Day {
  const months = year * 12 + month - 1;
  const y = Math.floor(months / 12);
  const m = (months % 12) + (months % 12 < 0 ? 13 : 1);
  // years begin in March, so that the leap day is the last of its year
  const shifted = m <= 2 ? y - 1 : y;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * (m > 2 ? m - 3 : m + 9) + 2) / 5) + date - 1;
  return era * 146097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - 719468;
}

export function dateOf(day: Day): { year: number; month: number; date: number } {
  const shifted = day + 719468;
  const era = Math.floor(shifted / 146097);
  const dayOfEra = shifted - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const mp = Math.floor((5 * dayOfYear + 2) / 153);
  const month = mp < 10 ? mp + 3 : mp - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    date: dayOfYear - Math.floor((153 * mp + 2) / 5) + 1,
  };
}

/** 0 for Monday to 6 for Sunday. */
export const weekdayOf = (day: Day): number => (((day + 3) % 7) + 7) % 7;

const pad = (n: number, width: number): string => String(n).padStart(width, "0");

export function isoOf(day: Day): string {
  const { year, month, date } = dateOf(day);
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(date, 2)}`;
}

const isoDate = /^(\d{4})-(\d{2})-(\d{2})/;

/** The day that an ISO date or instant names as written; undefined for anything else. */
export function parseIso(text: string | undefined): Day | undefined {
  const found = text === undefined ? null : isoDate.exec(text);
  if (found === null) return undefined;
  const [year, month, date] = [Number(found[1]), Number(found[2]), Number(found[3])];
  return isDate(year, month, date) ? dayOf(year, month, date) : undefined;
}

export const isDate = (year: number, month: number, date: number): boolean =>
  month >= 1 && month <= 12 && date >= 1 && date <= monthLength(year, month);

/** `count` months from `month` of `year` (which may carry over), as days. */
export const months = (year: number, month: number, count = 1): Stretch => ({
  from: dayOf(year, month, 1),
  to: dayOf(year, month + count, 1) - 1,
});
