import type { LatinPeriodTables } from "../period-tables.ts";

const byNumber = (names: string, first: number): Record<string, number> =>
  Object.fromEntries(
    names.split(" ").flatMap((group, i) => group.split("/").map((name) => [name, i + first] as const)),
  );

const list = (words: string): ReadonlySet<string> => new Set(words.split(" "));

/** Times in English. */
export const periods: LatinPeriodTables = {
  months: byNumber(
    "january/jan february/feb march/mar april/apr may june/jun july/jul august/aug september/sept/sep october/oct november/nov december/dec",
    1,
  ),
  weekdays: byNumber("monday tuesday wednesday thursday friday saturday sunday", 0),
  ambiguous: list("may march mar jan jun sep dec oct nov apr aug feb jul sept august"),
  ordinals: byNumber("first/1st second/2nd third/3rd fourth/4th", 1),
  numbers: byNumber("one two three four five six seven eight nine ten eleven twelve", 1),
  units: {
    year: "year",
    years: "year",
    month: "month",
    months: "month",
    week: "week",
    weeks: "week",
    day: "day",
    days: "day",
    quarter: "quarter",
    quarters: "quarter",
  },
  pointers: { last: -1, previous: -1, past: -1, this: 0, current: 0, next: 1, coming: 1 },
  words: {
    yesterday: { unit: "day", delta: -1 },
    today: { unit: "day", delta: 0 },
    tonight: { unit: "day", delta: 0 },
    tomorrow: { unit: "day", delta: 1 },
  },
  parts: {
    early: "early",
    mid: "mid",
    "mid-": "mid",
    late: "late",
    end: "end",
    start: "start",
    beginning: "start",
    middle: "mid",
    "year-end": "end",
  },
  spans: { quarter: 3 },
  seasons: { spring: 3, summer: 6, autumn: 9, fall: 9, winter: 12 },
  weekend: "weekend",
  owners: list("its their his her our my full-year year"),
  ofYear: list(
    "sales earnings profits revenues results exports imports emissions deliveries shipments losses costs accounts levels estimates",
  ),
  beforeYear: list(
    "calendar financial in since by until till from during before after through throughout between late early mid fiscal year end circa for of to than and the or ended ending around",
  ),
  afterYear: list(
    "to and or the when as with but was were is had has have that which after before from by for in at on while because since until compared versus a an its it he she they we than through would will could also",
  ),
  forward: list("will next expects expected forecast plans planned scheduled due ahead upcoming"),
  reports: list(
    "said says reported announced told wrote published released showed disclosed added testified warned argued claimed noted stated confirmed revealed acknowledged conceded insisted stressed explained declared tweeted posted",
  ),
  opens: list("since after from before until"),
};
