import type { LatinPeriodTables } from "../../language/period-tables.ts";
import { type Day, dateOf, type Stretch } from "./calendar.ts";
import {
  isYearToken,
  type LatinPoint,
  type LatinReader,
  readMonthName,
  readNumber,
  readShortQuarter,
} from "./latin-point.ts";
import { readPart, readPointed, readSeason, readWeekend } from "./latin-pointed.ts";
import { readFiscal, readOrdinal, readSpanTo } from "./latin-span.ts";
import { isWordCode, nextToken, readToken, type Token, wordBefore } from "./latin-words.ts";
import type { FoundTime } from "./mention.ts";
import { resolveTime, type TimeContext } from "./resolve.ts";
import { SentenceState } from "./sentence-state.ts";

type Kind =
  | "season"
  | "weekend"
  | "month"
  | "weekday"
  | "pointer"
  | "ordinal"
  | "part"
  | "word"
  | "fiscal"
  | "quarter"
  | "span"
  | "number";

const kindsByTables = new WeakMap<LatinPeriodTables, Map<string, Kind>>();

/** The words at which a mention may begin, with what reads them. */
function kindsOf(tables: LatinPeriodTables): Map<string, Kind> {
  const known = kindsByTables.get(tables);
  if (known !== undefined) return known;
  const kinds = new Map<string, Kind>();
  const add = (words: Iterable<string>, kind: Kind): void => {
    for (const word of words) kinds.set(word, kind);
  };
  add(Object.keys(tables.numbers), "number");
  add(["year", "quarter", "half", "week"], "span");
  add(Object.keys(tables.seasons), "season");
  add([tables.weekend], "weekend");
  add(Object.keys(tables.months), "month");
  add(Object.keys(tables.weekdays), "weekday");
  add(Object.keys(tables.ordinals), "ordinal");
  add(Object.keys(tables.parts), "part");
  add(Object.keys(tables.pointers), "pointer");
  add(Object.keys(tables.words), "word");
  add(["fiscal", "financial", "fy"], "fiscal");
  add(["q", "h"], "quarter");
  kindsByTables.set(tables, kinds);
  return kinds;
}

/** Times in one paragraph of English, in order, without overlap. One pass over its words. */
export function findLatinTimes(text: string, tables: LatinPeriodTables, published: Day | undefined): FoundTime[] {
  const found: FoundTime[] = [];
  const kinds = kindsOf(tables);
  const reader: LatinReader = { text, tables, published };
  const state = new SentenceState(
    text,
    ".!?\n",
    [...tables.forward].map((word) => ` ${word} `),
    published,
  );
  let i = 0;
  while (i < text.length) {
    if (!isWordCode(text.charCodeAt(i))) {
      i++;
      continue;
    }
    const token = readToken(text, i) as Token;
    const point = readAt(reader, token, kinds);
    if (point === undefined) {
      i = afterWord(text, token.end);
      continue;
    }
    state.moveTo(i);
    const time = resolved(reader, token.start, point, state);
    found.push(time);
    i = time.end;
  }
  return found;
}

/** Past the rest of a word or number that is no time: GPT3, 1,200.5, 30th. */
function afterWord(text: string, at: number): number {
  let i = at;
  while (i < text.length) {
    const c = text.charCodeAt(i);
    const next = text.charCodeAt(i + 1);
    if (isWordCode(c)) i++;
    else if ((c === 0x2e || c === 0x2c) && next >= 0x30 && next <= 0x39 && i > 0 && text.charCodeAt(i - 1) <= 0x39) i++;
    else break;
  }
  return i;
}

function readAt(reader: LatinReader, token: Token, kinds: Map<string, Kind>): LatinPoint | undefined {
  const { tables } = reader;
  if (token.digits > 0)
    return readSpanTo(reader, token) ?? readNumber(reader, token) ?? readDigitOrdinal(reader, token);
  switch (kinds.get(token.word)) {
    case "month":
      return readMonthName(reader, token);
    case "weekday":
      return token.capital ? { fields: { weekday: tables.weekdays[token.word] as number }, end: token.end } : undefined;
    case "pointer":
      return readPointed(reader, tables.pointers[token.word] as number, token);
    case "ordinal":
      return readOrdinal(reader, tables.ordinals[token.word] as number, token.end);
    case "part":
      return readPart(reader, token);
    case "word":
      return readDayWord(reader, token);
    case "season":
      return readSeason(reader, token);
    case "weekend":
      return readWeekend(reader, token);
    case "fiscal":
      return readFiscal(reader, token);
    case "quarter":
      return token.word === "q" && token.capital ? readShortQuarter(reader, token.start) : readShortHalf(reader, token);
    case "span":
      return readSpanTo(reader, token);
    case "number":
      return readSpanTo(reader, token);
    default:
      return undefined;
  }
}

/** 3rd quarter, 1st half. */
function readDigitOrdinal(reader: LatinReader, token: Token): LatinPoint | undefined {
  const ordinal = reader.tables.ordinals[reader.text.slice(token.start, token.end + 2).toLowerCase()];
  return ordinal === undefined ? undefined : readOrdinal(reader, ordinal, token.end + 2);
}

function readDayWord(reader: LatinReader, token: Token): LatinPoint | undefined {
  const meaning = reader.tables.words[token.word];
  if (meaning === undefined) return undefined;
  if (reader.published === undefined) return { fields: { unresolved: true }, end: token.end };
  const day = reader.published + meaning.delta;
  return { fields: { stretch: { from: day, to: day } }, end: token.end };
}

/** H1 2024. */
function readShortHalf(reader: LatinReader, token: Token): LatinPoint | undefined {
  const { text } = reader;
  const digit = text.charCodeAt(token.end) - 0x30;
  if (!token.capital || token.word !== "h" || (digit !== 1 && digit !== 2)) return undefined;
  if (isWordCode(text.charCodeAt(token.end + 1))) return undefined;
  const year = nextToken(text, token.end + 1, " ");
  const known = year?.digits === 4 && year.value >= 1900 && year.value <= 2199 ? year : undefined;
  return { fields: { half: digit, ...(known ? { year: known.value } : {}) }, end: known?.end ?? token.end + 1 };
}

const joins = new Set(["to", "through", "until", "till"]);

function resolved(reader: LatinReader, start: number, point: LatinPoint, state: SentenceState): FoundTime {
  const { text, tables, published } = reader;
  const context: TimeContext = {
    published,
    fiscalStart: 1,
    year: state.year,
    month: state.month,
    monthYear: state.monthYear,
    forward: () =>
      state.forward() &&
      (point.fields.weekday === undefined ? state.looksAhead(start, point.end) : state.leadsAhead(start, point.end)),
  };
  let end = point.end;
  let stretch = nearest(resolveTime(point.fields, context), point, context);
  // "the lowest since 2009": the text does not go on in that year
  const since = point.fields.year != null && point.fields.month === undefined && isFar(text, start, tables);
  if (point.calendar !== false && !since) state.remember(point.fields, stretch);
  const { year, month, date } = point.fields;
  const last =
    month != null
      ? readRangeEnd(reader, start, end, date === undefined ? undefined : month)
      : year != null && Object.keys(point.fields).length === 1
        ? readLastYear(reader, start, end)
        : undefined;
  if (last !== undefined) {
    const later = { ...(point.fields.year === undefined ? {} : { year: point.fields.year }), ...last.fields };
    const to = resolveTime(later, { ...context, year: state.year });
    const known = last.fields.year ?? point.fields.year;
    let from =
      month != null && typeof known === "number" ? resolveTime({ ...point.fields, year: known }, context) : stretch;
    // written in March, "between January and June" ended last June and so began last January
    if (known === undefined && from !== undefined && to !== undefined && to.to < from.from)
      from = resolveTime({ ...point.fields, year: dateOf(to.to).year }, context);
    if (from !== undefined && to !== undefined && to.to >= from.from) {
      stretch = { from: from.from, to: to.to };
      end = last.end;
    } else if (from === undefined || to === undefined) {
      end = last.end;
      stretch = undefined;
    }
  }
  state.last = stretch ?? state.last;
  const before = wordBefore(text, start);
  return {
    start,
    end,
    calendar: point.calendar ?? true,
    base: point.base ?? (tables.opens.has(before) && before === "since"),
    kind: point.hourOnly ? "hour" : point.calendar === false ? "duration" : "date",
    ...(stretch === undefined ? {} : { stretch }),
  };
}

const isFar = (text: string, start: number, tables: LatinPeriodTables): boolean => {
  const before = wordBefore(text, start);
  return tables.opens.has(before) || /^(?:than|until|till|through|to)$/.test(before);
};

/** How far back a day without a year may lie before the next one is nearer, in days. */
const longAgo = 270;

/** "on 1 April" in a report of March is the one to come. */
function nearest(stretch: Stretch | undefined, { fields }: LatinPoint, context: TimeContext): Stretch | undefined {
  const { published, year } = context;
  if (stretch === undefined || published === undefined || year !== undefined) return stretch;
  if (typeof fields.month !== "number" || fields.date === undefined || fields.year !== undefined) return stretch;
  return published - stretch.from > longAgo
    ? resolveTime({ ...fields, year: dateOf(stretch.from).year + 1 }, context)
    : stretch;
}

/** "between 2019 and 2023", "from 2019 to 2023", "2019-2023". */
function readLastYear(reader: LatinReader, start: number, at: number): LatinPoint | undefined {
  const { text } = reader;
  const dash = text[at] === "-" || text[at] === "–";
  let next = dash ? nextToken(text, at + 1, "") : nextToken(text, at, " ");
  if (!dash) {
    const before = wordBefore(text, start);
    const joined =
      next !== undefined && (joins.has(next.word) ? before === "from" : next.word === "and" && before === "between");
    if (next === undefined || !joined) return undefined;
    next = nextToken(text, next.end, " ");
  }
  if (next === undefined || !isYearToken(text, next)) return undefined;
  return { fields: { year: next.value }, end: next.end };
}

/** "January to March", "between May and July", "March 3-9", "Sept. 2 through Sept. 6", "April-June". */
function readRangeEnd(
  reader: LatinReader,
  start: number,
  at: number,
  month: number | undefined,
): LatinPoint | undefined {
  const { text } = reader;
  const dash = text[at] === "-" || text[at] === "–" || text[at] === "—";
  let next = dash ? nextToken(text, at + 1, " ") : nextToken(text, at, " ");
  if (!dash) {
    const between = next?.word === "and" && wordBefore(text, start) === "between";
    if (next === undefined || !(joins.has(next.word) || between)) return undefined;
    next = nextToken(text, next.end, " ");
  }
  if (next === undefined) return undefined;
  if (next.digits > 0) {
    const dated = readNumber(reader, next);
    if (dated?.fields.date !== undefined) return dated;
    // "March 3-9": a bare day goes on in the month before
    const date = next.value;
    const bare = month !== undefined && date >= 1 && date <= 31 && !isWordCode(text.charCodeAt(next.end));
    return bare && text[next.end] !== "%" ? { fields: { month, date }, end: next.end } : undefined;
  }
  return readMonthName(reader, next);
}
