import { type AnswerFormat, answerFormats } from "../../../shared/contract/api-parameters.ts";
import { HttpProblem } from "../../middleware/http-problem.ts";

export const mediaTypes: Readonly<Record<AnswerFormat, string>> = {
  json: "application/json",
  ndjson: "application/x-ndjson",
  csv: "text/csv",
};

/** The format of a list: what `format` says, else the best of what the header Accept takes, JSON where all are equal. */
export function formatOf(format: AnswerFormat | undefined, accept: string | undefined): AnswerFormat {
  if (format !== undefined) return format;
  if (accept === undefined || accept.trim() === "") return "json";
  const ranges = accept.split(",").map(readRange);
  const weightOf = (type: string): number => {
    const fitting = ranges.filter(
      ({ range }) => range === type || range === "*/*" || range === `${type.split("/")[0]}/*`,
    );
    // The most specific range decides (RFC 9110, 12.5.1).
    return fitting.sort((a, b) => stars(a.range) - stars(b.range))[0]?.weight ?? 0;
  };
  const best = answerFormats
    .map((name) => ({ name, weight: weightOf(mediaTypes[name]) }))
    .sort((a, b) => b.weight - a.weight)[0];
  if (best === undefined || best.weight === 0)
    throw new HttpProblem("not-acceptable", `This list comes as ${Object.values(mediaTypes).join(", ")}.`, {
      allowed: Object.values(mediaTypes),
    });
  return best.name;
}

const stars = (range: string): number => range.split("*").length;

function readRange(text: string): { range: string; weight: number } {
  const [range = "", ...options] = text.split(";").map((part) => part.trim().toLowerCase());
  const weight = options.find((option) => option.startsWith("q="));
  const value = weight === undefined ? 1 : Number(weight.slice(2));
  return { range, weight: Number.isFinite(value) ? value : 0 };
}
