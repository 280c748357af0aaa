import { Command, Option } from "commander";
import { get, type Parameters, rows } from "../client/api.ts";
import { findTarget, type TargetOptions } from "../client/target.ts";
import { CliError, exitCodes } from "../exit-codes.ts";
import { flatCsv } from "../output/csv.ts";
import { paint } from "../output/paint.ts";
import { type Column, tableLines } from "../output/table.ts";
import { writeOut } from "../output/write-out.ts";
import { wholeNumber, withTarget } from "./target-options.ts";

const help = `
What to ask for: articles, metrics, quotes, speakers, series, stats. Filters are those of the API (see /v1/openapi.json);
-w gives any of them that has no option of its own. JSON lines hold every field, CSV too, the table the main ones.

Examples:
  $ quotient query metrics --subject 売上高 --unit JPY
  $ quotient query metrics --where 'value[gte]=1000000' --where role=change
  $ quotient query quotes --speaker "Joanna Voss" --format jsonl
  $ quotient query series --subject ChatGPT --unit %
  $ quotient query articles --state rejected --env prod
  $ quotient query metrics --from 2026-04-01 --limit 5000 --format csv > figures.csv
`;

const resources = ["articles", "metrics", "quotes", "speakers", "series", "stats"] as const;
type Resource = (typeof resources)[number];

/** The filters that are asked for most, as options of their own. */
const filters = {
  subject: "a term of what is measured, in any language",
  unit: "%, JPY, USD, 1 (counts), km …",
  kind: "percent, money, count, multiple, duration …",
  speaker: "who said it",
  organization: "the speaker's organisation",
  type: "direct, indirect or mixed",
  language: "ja, en or zh",
  source: "where the article was published",
  state: "extracted, rejected … (articles)",
  q: "words of the title (articles), how the name begins (speakers)",
  from: "published at this date or later",
  to: "published before this date",
  sort: "-publishedAt (latest first) or publishedAt; for series date or -date",
} as const;

/** Columns of the terminal table for each list, and where their cells come from. */
const columns: Record<Exclude<Resource, "stats">, (Column & { cell: (row: Row) => unknown })[]> = {
  articles: [
    { title: "published", cell: (row) => String(row.publishedAt ?? "").slice(0, 10) },
    { title: "title", cell: (row) => row.title ?? row.key },
    { title: "source", max: 24, cell: (row) => row.source },
    { title: "metrics", right: true, cell: (row) => (row.counts as Row | undefined)?.metrics },
    { title: "quotes", right: true, cell: (row) => (row.counts as Row | undefined)?.quotes },
    { title: "state", cell: (row) => row.state },
    { title: "id", cell: (row) => row.id },
  ],
  metrics: [
    { title: "published", cell: published },
    { title: "text", cell: (row) => row.text },
    { title: "value", right: true, cell: (row) => row.value ?? `${row.low}–${row.high}` },
    { title: "unit", cell: (row) => (row.unit === "1" ? (row.counter ?? "1") : row.unit) },
    { title: "role", cell: (row) => [row.role, row.direction].filter(Boolean).join(" ") },
    { title: "subject", cell: (row) => (row.subject as Row | undefined)?.text },
    { title: "article", cell: article },
  ],
  quotes: [
    { title: "published", cell: published },
    { title: "speaker", max: 28, cell: (row) => (row.speaker as Row | null)?.name },
    { title: "role", max: 24, cell: (row) => row.role },
    { title: "words", cell: (row) => row.text },
    { title: "article", max: 32, cell: article },
  ],
  speakers: [
    { title: "name", cell: (row) => row.name },
    { title: "roles", cell: (row) => (row.roles as string[] | undefined)?.join(", ") },
    { title: "organizations", cell: (row) => (row.organizations as string[] | undefined)?.join(", ") },
    { title: "quotes", right: true, cell: (row) => row.quotes },
    { title: "articles", right: true, cell: (row) => row.articles },
    { title: "latest", cell: (row) => String(row.latest ?? "").slice(0, 10) },
  ],
  series: [
    { title: "date", cell: (row) => row.date },
    { title: "value", right: true, cell: (row) => row.value ?? `${row.low}–${row.high}` },
    { title: "role", cell: (row) => [row.role, row.direction].filter(Boolean).join(" ") },
    { title: "subject", cell: (row) => row.subject },
    { title: "text", cell: (row) => row.text },
    { title: "sentence", cell: (row) => row.sentence },
  ],
};

type Row = Record<string, unknown>;

function published(row: Row): string {
  return String((row.article as Row | undefined)?.publishedAt ?? row.publishedAt ?? "").slice(0, 10);
}

function article(row: Row): unknown {
  return (row.article as Row | undefined)?.title ?? row.articleId;
}

type Options = TargetOptions &
  Partial<Record<keyof typeof filters, string>> & {
    where: string[];
    limit: number;
    format?: "table" | "jsonl" | "csv";
  };

/** `quotient query`: asks the API of a stack; a table on a terminal, JSON lines elsewhere. */
export const queryCommand = (): Command => {
  const command = new Command("query").description("ask a stack for articles, metrics, quotes, speakers or a series");
  command.argument("<what>", `one of ${resources.join(", ")}`);
  for (const [name, what] of Object.entries(filters)) command.option(`--${name} <value>`, what);
  command
    .option(
      "-w, --where <name=value>",
      "any other filter of the API; may be given again",
      (value, all: string[]) => [...all, value],
      [],
    )
    .option("-n, --limit <n>", "how many rows at most", wholeNumber(1, 100_000), 50)
    .addOption(
      new Option("-f, --format <format>", "how to write rows (default: table on a terminal)").choices([
        "table",
        "jsonl",
        "csv",
      ]),
    )
    .addHelpText("after", help);
  return withTarget(command).action(async (what: string, options: Options) => {
    const resource = resources.find((name) => name === what);
    if (resource === undefined)
      throw new CliError(`cannot query ${what}; there are ${resources.join(", ")}.`, exitCodes.usage);
    const target = await findTarget(options);
    if (resource === "stats") {
      await writeOut(`${JSON.stringify((await get<{ data: unknown }>(target, "/v1/stats")).data, null, 2)}\n`);
      return;
    }
    const found: Row[] = [];
    const format = options.format ?? (process.stdout.isTTY === true ? "table" : "jsonl");
    for await (const row of rows(target, `/v1/${resource}`, parametersOf(options), options.limit))
      if (format === "jsonl") await writeOut(`${JSON.stringify(row)}\n`);
      else found.push(row);
    if (format === "csv") await writeOut(flatCsv(found));
    if (format === "table") await writeTable(resource, found);
  });
};

function parametersOf(options: Options): Parameters {
  const parameters: Parameters = Object.fromEntries(
    (Object.keys(filters) as (keyof typeof filters)[]).map((name) => [name, options[name]]),
  );
  for (const condition of options.where) {
    const at = condition.indexOf("=");
    if (at < 1) throw new CliError(`--where ${condition}: name=value is expected.`, exitCodes.usage);
    parameters[condition.slice(0, at)] = condition.slice(at + 1);
  }
  return parameters;
}

async function writeTable(resource: Exclude<Resource, "stats">, found: readonly Row[]): Promise<void> {
  if (found.length === 0) {
    await writeOut("Nothing found.\n");
    return;
  }
  const shown = columns[resource];
  const cells = found.map((row) => shown.map((column) => String(column.cell(row) ?? "")));
  const [head, ...lines] = tableLines(shown, cells, process.stdout.columns ?? 120);
  await writeOut(`${[paint(process.stdout).dim(head as string), ...lines].join("\n")}\n`);
}
