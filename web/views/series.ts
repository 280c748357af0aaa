import { t } from "../i18n/words.ts";
import { api, type SeriesPoint } from "../parts/api.ts";
import { type ChartPoint, drawChart } from "../parts/chart.ts";
import { h } from "../parts/dom.ts";
import { go, linkTo } from "../parts/location.ts";
import type { Place } from "../parts/place.ts";
import { save } from "../parts/save.ts";

/** Figures of one subject in one unit over time. */
export async function seriesView({ settings }: Place): Promise<Node[]> {
  const subject = settings.subject ?? "";
  if (subject === "") return [form("", "", []), h("p", { class: "empty" }, t("series.empty"))];
  const units = await unitsOf(subject);
  const unit = settings.unit ?? units[0] ?? "";
  if (unit === "") return [form(subject, "", units), h("p", { class: "empty" }, t("list.none"))];
  const points = await api.series(subject, unit);
  if (points.length === 0) return [form(subject, unit, units), h("p", { class: "empty" }, t("list.none"))];
  const chart = h("div", {
    class: "chart",
    role: "img",
    "aria-label": `${subject} (${unit}): ${t("series.points", { count: points.length })}`,
  });
  // the chart needs its width, which it has once it stands in the page
  requestAnimationFrame(() => drawWhenPlaced(chart, points, unit));
  const csv = async (): Promise<void> =>
    save(await api.csv("/v1/series", { subject, unit }), `${subject} ${unit.replace("/", " per ")}.csv`);
  return [
    form(subject, unit, units),
    h("h1", {}, subject, " ", h("small", {}, unit)),
    chart,
    h(
      "p",
      { class: "toolbar quiet" },
      h("span", {}, t("series.legend")),
      h("span", { class: "grow" }),
      h("button", { type: "button", onclick: () => savePng(chart, subject) }, t("series.png")),
      h("button", { type: "button", onclick: csv }, t("series.csv")),
    ),
    pointTable(points),
  ];
}

/** Units in which the subject is measured, most frequent first. */
async function unitsOf(subject: string): Promise<string[]> {
  const { data } = await api.metrics({ subject, limit: 200 });
  const counts = new Map<string, number>();
  for (const { unit } of data) counts.set(unit, (counts.get(unit) ?? 0) + 1);
  return [...counts].sort(([a, n], [b, m]) => m - n || a.localeCompare(b)).map(([unit]) => unit);
}

function form(subject: string, unit: string, units: readonly string[]): HTMLElement {
  const element = h(
    "form",
    {
      class: "filters",
      onsubmit: (event: SubmitEvent) => {
        event.preventDefault();
        const wanted = String(new FormData(element).get("subject") ?? "").trim();
        const chosen = wanted === subject ? String(new FormData(element).get("unit") ?? "") : "";
        go({ view: "series", settings: { subject: wanted, unit: chosen } });
      },
      onchange: (event: Event) => {
        if (event.target instanceof HTMLSelectElement) element.requestSubmit();
      },
    },
    h("label", { class: "wide" }, t("series.subject"), h("input", { name: "subject", type: "search", value: subject })),
    units.length > 0 &&
      h(
        "label",
        {},
        t("series.unit"),
        h(
          "select",
          { name: "unit" },
          units.map((one) => h("option", { value: one, selected: one === unit }, one)),
        ),
      ),
    h("button", { type: "submit" }, t("series.go")),
  );
  return element;
}

const place = (point: SeriesPoint): Place => ({
  view: "article",
  settings: { id: point.articleId, record: point.metricId },
});

function drawWhenPlaced(target: HTMLElement, points: readonly SeriesPoint[], unit: string): void {
  if (!target.isConnected) return;
  const drawn = points.map(
    (point): ChartPoint => ({
      time: Date.parse(point.date) / 1000,
      low: point.low ?? point.value ?? 0,
      high: point.high ?? point.value ?? 0,
      exact: point.qualifier === undefined,
    }),
  );
  drawChart(target, drawn, unit, (index) => {
    const point = points[index];
    if (point !== undefined) go(place(point));
  });
}

function savePng(chart: HTMLElement, subject: string): void {
  chart.querySelector("canvas")?.toBlob((blob) => {
    if (blob !== null) save(blob, `${subject}.png`);
  });
}

function pointTable(points: readonly SeriesPoint[]): HTMLElement {
  const rows = [...points]
    .reverse()
    .map((point) =>
      h(
        "tr",
        {},
        h("td", { class: "number" }, point.date),
        h("td", { class: "number" }, h("a", linkTo(place(point)), point.text)),
        h("td", {}, point.sentence ?? ""),
      ),
    );
  return h("div", { class: "scroll" }, h("table", {}, h("tbody", {}, rows)));
}
