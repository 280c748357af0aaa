import { paint } from "../output/paint.ts";
import { tableLines } from "../output/table.ts";
import { truncate } from "../output/width.ts";
import type { UploadResult } from "./upload-files.ts";

/** Up to so many articles are listed one by one; beyond, only those that want attention. */
const mostListed = 40;

/** The results of an upload as lines for a terminal of `columns` columns. */
export function reportLines(results: readonly UploadResult[], columns: number): string[] {
  const colours = paint(process.stdout);
  const articles = results.filter(({ state }) => state === "extracted");
  const lines: string[] = [];
  if (articles.length > 0 && articles.length <= mostListed) {
    const number = (value: number | undefined): string => String(value ?? "");
    const [head, ...rows] = tableLines(
      [
        { title: "file" },
        { title: "title" },
        { title: "kept", right: true },
        { title: "dropped", right: true },
        { title: "metrics", right: true },
        { title: "quotes", right: true },
        { title: "article" },
      ],
      articles.map(({ file, title = "", counts, articleId = "" }) => [
        file,
        title,
        number(counts?.paragraphs),
        number(counts?.duplicates),
        number(counts?.metrics),
        number(counts?.quotes),
        articleId,
      ]),
      columns,
    );
    lines.push(colours.dim(head as string), ...rows);
  }
  for (const { state, file, failure } of results)
    if (failure !== undefined)
      lines.push(truncate(`${state} ${file}: ${failure.message}`, columns).replace(state, colours.red(state)));
  lines.push(summaryLine(results));
  return lines;
}

const several = (number: number, word: string): string => `${number} ${word}${number === 1 ? "" : "s"}`;

/** `12 articles extracted (3 unchanged), 1 rejected; 40 paragraphs dropped, 120 metrics, 33 quotes`. */
export function summaryLine(results: readonly UploadResult[]): string {
  const of = (state: UploadResult["state"]): UploadResult[] => results.filter((result) => result.state === state);
  const extracted = of("extracted");
  const sent = of("sent");
  const unchanged = [...extracted, ...sent].filter((result) => result.unchanged === true).length;
  const same = unchanged === 0 ? "" : ` (${unchanged} unchanged)`;
  const parts = [
    ...(sent.length > 0 && extracted.length === 0
      ? [`${several(sent.length, "article")} sent${same}`]
      : [`${several(extracted.length, "article")} extracted${same}`]),
    ...(["rejected", "unreadable", "waiting"] as const).flatMap((state) =>
      of(state).length === 0 ? [] : [`${of(state).length} ${state === "waiting" ? "not finished yet" : state}`],
    ),
    ...(of("sidecar").length === 0 ? [] : [several(of("sidecar").length, "sidecar")]),
  ];
  const sum = (name: "duplicates" | "metrics" | "quotes"): number =>
    extracted.reduce((total, { counts }) => total + (counts?.[name] ?? 0), 0);
  const facts = `${several(sum("duplicates"), "paragraph")} dropped, ${several(sum("metrics"), "metric")}, ${several(sum("quotes"), "quote")}`;
  return extracted.length === 0 ? parts.join(", ") : `${parts.join(", ")}; ${facts}`;
}
