import fc from "fast-check";
import { expect, test } from "vitest";
import {
  dateOf,
  dayOf,
  isLeap,
  isoOf,
  monthLength,
  months,
  parseIso,
  weekdayOf,
} from "../../../../shared/metrics/period/calendar.ts";

test("days and dates are each other's inverse, in step with the platform's UTC calendar", () => {
  fc.assert(
    fc.property(fc.integer({ min: -700_000, max: 2_900_000 }), (day) => {
      const { year, month, date } = dateOf(day);
      expect(dayOf(year, month, date)).toBe(day);
      const platform = new Date(day * 86_400_000);
      expect([year, month, date]).toEqual([
        platform.getUTCFullYear(),
        platform.getUTCMonth() + 1,
        platform.getUTCDate(),
      ]);
      expect(weekdayOf(day)).toBe((platform.getUTCDay() + 6) % 7);
    }),
  );
});

test("leap years and lengths of months", () => {
  expect([1900, 2000, 2023, 2024].map(isLeap)).toEqual([false, true, false, true]);
  expect([monthLength(2024, 2), monthLength(2023, 2), monthLength(2023, 4)]).toEqual([29, 28, 30]);
});

test("months carry over the turn of the year", () => {
  const { from, to } = months(2023, 11, 4);
  expect([isoOf(from), isoOf(to)]).toEqual(["2023-11-01", "2024-02-29"]);
  expect(isoOf(dayOf(2024, 0, 1))).toBe("2023-12-01");
});

test("reads ISO dates and instants as written, nothing else", () => {
  expect(isoOf(parseIso("2024-02-29T23:59:00+09:00") as number)).toBe("2024-02-29");
  for (const text of ["2023-02-29", "2024-13-01", "15 July", "", undefined]) expect(parseIso(text)).toBeUndefined();
});
