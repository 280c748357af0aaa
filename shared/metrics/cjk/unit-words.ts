import type { MetricKind } from "../../contract/records.ts";
import type { CjkMetricTables } from "../../language/cjk/metric-tables.ts";
import { otherSymbols, siCodes, siSymbols } from "../../language/common/si.data.ts";
import { unitSymbols } from "../../language/common/units.data.ts";
import type { UnitWord } from "./words.ts";

/** Words of the squares and cubes of a length in both languages. */
const powers: readonly (readonly [string, string])[] = [
  ["平方", "2"],
  ["立方", "3"],
];

/** The unit words of a language in its own script, with the prefixes of measures multiplied out. */
export function unitWords({ units, prefixes, prefixable }: CjkMetricTables): [string, UnitWord][] {
  const found: [string, UnitWord][] = [];
  const measure = (word: string, unit: string) => {
    found.push([word, { kind: "measure", unit }]);
    for (const [prefix, power] of powers)
      if (lengths.has(unit)) found.push([prefix + word, { kind: "measure", unit: unit + power }]);
  };
  for (const [base, forms] of Object.entries(prefixable))
    for (const word of split(forms)) {
      measure(word, base);
      for (const [prefix, words] of Object.entries(prefixes))
        for (const form of split(words)) measure(form + word, prefix + base);
    }
  for (const short of split(prefixes.k ?? "")) if (short.length > 1) measure(short, "km");
  for (const short of split(prefixes.c ?? "")) if (short.length > 1) measure(short, "cm");
  for (const short of split(prefixes.m ?? "")) if (short.length > 1) measure(short, "mm");
  for (const [kind, codes] of Object.entries(units))
    for (const [unit, forms] of Object.entries(codes))
      for (const word of split(forms))
        if (kind === "measure") measure(word, unit);
        else found.push([word, { kind: kind as MetricKind, unit }]);
  return found;
}

const lengths = new Set(["m", "km", "cm", "mm", "ft", "in", "yd", "mi"]);

/** Symbols in Latin letters: prefixes multiplied out, the tables' own codes for the rest. */
export function latinUnits(): [string, UnitWord][] {
  const found = new Map<string, string>();
  for (const [base, prefixes] of Object.entries(siSymbols))
    for (const prefix of split(prefixes)) {
      const p = prefix === "-" ? "" : prefix;
      const code = (p === "µ" ? "μ" : p) + (siCodes[base] ?? base);
      found.set(p + base, code);
    }
  for (const [symbol, code] of Object.entries({ ...unitSymbols, ...otherSymbols })) found.set(symbol, code);
  for (const symbol of ["KM", "CM", "KG", "MM", "KW", "KWH", "Km", "Kg", "HZ", "Gb"])
    found.set(symbol, upperCase[symbol] ?? symbol);
  return [...found].map(([symbol, unit]) => [symbol, { kind: "measure", unit }]);
}

const upperCase: Readonly<Record<string, string>> = {
  ...{ KM: "km", CM: "cm", KG: "kg", MM: "mm", KW: "kW", KWH: "kWh", Km: "km", Kg: "kg", HZ: "Hz", Gb: "Gb" },
};

const split = (words: string): string[] => words.split(" ").filter(Boolean);
