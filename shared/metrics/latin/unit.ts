import { currencyCodes } from "../../language/common/currency.data.ts";
import { unitSymbols } from "../../language/common/units.data.ts";
import type { Lexicon, UnitMeaning } from "./lexicon.ts";
import type { Token } from "./tokens.ts";

/** A unit as it stands after a number. */
export interface FoundUnit extends UnitMeaning {
  /** Index of the token after it. */
  to: number;
  end: number;
}

/** A text as the readers share it. */
export interface Reading {
  text: string;
  tokens: readonly Token[];
  lexicon: Lexicon;
}

/** The unit that begins at token `at`, right after a number; `touches` where nothing parts them. */
export function readUnit(reading: Reading, at: number, touches: boolean): FoundUnit | undefined {
  const { tokens, lexicon } = reading;
  const token = tokens[at];
  if (token === undefined) return undefined;
  const found = token.type === "sign" ? readSign(reading, at, touches) : readSymbol(reading, at, touches);
  const phrase = lexicon.units.startingAt(tokens, at);
  if (found && !(phrase && phrase.to > found.to)) return found;
  if (phrase) {
    const written = reading.text.slice(token.start, token.end);
    const risky = phrase.to === at + 1 && lexicon.tables.units.touching.has(written) && !touches;
    if (!risky) return { ...phrase.value, to: phrase.to, end: (tokens[phrase.to - 1] as Token).end };
  }
  return readCode(reading, at);
}

/** %, ‰, ¢, €, 30' and 6.1″. */
function readSign({ text, tokens, lexicon }: Reading, at: number, touches: boolean): FoundUnit | undefined {
  const { low, end } = tokens[at] as Token;
  if (low === "%" || low === "％") {
    // "5%-points" is a difference of percentages
    const point = tokens[at + 1]?.low === "-" && (tokens[at + 2]?.low === "points" || tokens[at + 2]?.low === "point");
    return point
      ? { kind: "percentage-point", unit: "pp", to: at + 3, end: (tokens[at + 2] as Token).end }
      : { kind: "percent", unit: "%", to: at + 1, end };
  }
  const part = lexicon.tables.units.currencyParts[low];
  if (part) return { kind: "money", unit: part[0], factor: part[1], to: at + 1, end };
  const currency = lexicon.signs.get(low);
  if (currency !== undefined && !(tokens[at + 1]?.type === "number" && tokens[at + 1]?.touches))
    return { kind: "money", unit: currency, to: at + 1, end };
  if (low === "°" && touchesLetter(tokens[at + 1], "c")) return temperature("°C", tokens, at);
  if (low === "°" && touchesLetter(tokens[at + 1], "f")) return temperature("°F", tokens, at);
  if (low === "°") return { kind: "measure", unit: "deg", to: at + 1, end };
  const symbol = unitSymbols[low];
  if (symbol !== undefined) return { kind: "measure", unit: symbol, to: at + 1, end };
  // feet and inches; an apostrophe that closes a quotation follows no bare number in the same way
  if (!touches || isWordStart(text, end)) return undefined;
  if (low === "′" || (low === "'" && closes(text, end))) return { kind: "measure", unit: "ft", to: at + 1, end };
  if (low === "″") return { kind: "measure", unit: "in", to: at + 1, end };
  return undefined;
}

const touchesLetter = (token: Token | undefined, letter: string): boolean => token?.low === letter;
const temperature = (unit: string, tokens: readonly Token[], at: number): FoundUnit => ({
  kind: "measure",
  unit,
  to: at + 2,
  end: (tokens[at + 1] as Token).end,
});
const isWordStart = (text: string, at: number): boolean => /[\p{L}\d]/u.test(text[at] ?? "");
const closes = (text: string, at: number): boolean => /[\s.,;:)]|^$/.test(text[at] ?? "");

const symbolSign = new Set(["²", "³", "/", "°", "·", "µ", "μ", "℃", "2", "3"]);

/** A symbol of letters, case and all: kWh, m², kV/cm, sq m written as sqm. Looks at few characters. */
function readSymbol({ text, tokens, lexicon }: Reading, at: number, touches: boolean): FoundUnit | undefined {
  const first = tokens[at] as Token;
  if (first.end - first.start > 6) return undefined;
  let last = at;
  while (last + 1 < tokens.length && last < at + 4) {
    const next = tokens[last + 1] as Token;
    const fits = next.touches && (symbolSign.has(next.low) || (next.type === "word" && tokens[last]?.low === "/"));
    if (!fits) break;
    last++;
  }
  for (let i = last; i >= at; i--) {
    const { end } = tokens[i] as Token;
    const written = text.slice(first.start, end);
    const unit = unitSymbols[written] ?? joined(written);
    if (unit === undefined) continue;
    if (i === at && lexicon.tables.units.touching.has(written) && !touches) continue;
    return { kind: "measure", unit, to: i + 1, end };
  }
  return undefined;
}

/** kV/cm: two known symbols. */
function joined(written: string): string | undefined {
  const slash = written.indexOf("/");
  if (slash <= 0) return undefined;
  const [top, bottom] = [unitSymbols[written.slice(0, slash)], unitSymbols[written.slice(slash + 1)]];
  return top !== undefined && bottom !== undefined ? `${top}/${bottom}` : undefined;
}

/** An ISO 4217 code after its amount, in capitals: 95.20 SEK. */
function readCode({ text, tokens }: Reading, at: number): FoundUnit | undefined {
  const token = tokens[at] as Token;
  if (token.end - token.start !== 3) return undefined;
  const written = text.slice(token.start, token.end);
  return currencyCodes.has(written) ? { kind: "money", unit: written, to: at + 1, end: token.end } : undefined;
}

/**
 * What an amount is counted by: "per X" and "/X" join any unit; "a X" joins money with any ($90 a month, $75 a barrel).
 * An output ("barrels a day") keeps its plain unit: there the article names how often, not the unit.
 */
export function readRate(
  reading: Reading,
  at: number,
  unit: UnitMeaning,
): { by: string; to: number; end: number } | undefined {
  if (unit.kind !== "money" && unit.kind !== "measure") return undefined;
  const { tokens, lexicon } = reading;
  const first = tokens[at];
  if (first === undefined) return undefined;
  const hyphen = first.low === "-" && first.touches ? 1 : 0;
  const join = (tokens[at + hyphen] as Token | undefined)?.low ?? "";
  const per = join === "per" || join === "/";
  const often = join === "each" || join === "every";
  if (!per && !often && !(lexicon.tables.units.per.has(join) && unit.kind === "money")) return undefined;
  let next = at + hyphen + 1;
  if (tokens[next]?.low === "-") next++;
  const by = readUnit(reading, next, false);
  if (by && (by.kind === "duration" || (by.kind === "measure" && !often))) {
    const told = !per && by.kind === "duration" && lexicon.tables.cues.afterLength.has(tokens[by.to]?.low ?? "");
    return told ? undefined : { by: by.unit, to: by.to, end: by.end };
  }
  const noun = tokens[next];
  const named = noun?.type === "word" && noun.touches === (join === "/");
  if (named && join === "per" && unit.kind === "money" && isCountable(reading, next))
    return { by: noun.low, to: next + 1, end: noun.end };
  if (!often && noun?.type === "word" && lexicon.tables.cues.perNouns.has(noun.low))
    return { by: noun.low, to: next + 1, end: noun.end };
  return undefined;
}

/** "$1,000 per pill": any noun but a number or a determiner. */
function isCountable({ tokens, lexicon }: Reading, at: number): boolean {
  const { low = "", capital = true, end = 0, start = 0 } = tokens[at] ?? {};
  const { determiners, prepositions, pronouns } = lexicon.tables.clause;
  const { ones, tens } = lexicon.tables.numbers;
  if (capital || end - start < 3 || tokens[at + 1]?.low === "-") return false;
  return !(determiners.has(low) || prepositions.has(low) || pronouns.has(low) || low in ones || low in tens);
}
