import { articleStates, type Metric, type Quote } from "../../shared/contract/records.ts";
import { describeAmount, describePeriod } from "../../shared/view/describe.ts";
import { t } from "../i18n/words.ts";
import { api, type Found, type ListedArticle } from "../parts/api.ts";
import { type Child, h } from "../parts/dom.ts";
import { go, linkTo } from "../parts/location.ts";
import { nameOfKey } from "../parts/name-of-key.ts";
import type { Place } from "../parts/place.ts";

/** Columns that hold numbers or dates. */
const numbers: ReadonlySet<string> = new Set(["list.published", "list.metrics", "list.quotes", "list.dropped"]);

const filters = ["language", "state", "source", "from", "to"] as const;

/** The list of articles with its filters; with a term, what is known about it in metrics, quotes and titles. */
export async function articlesView({ settings }: Place): Promise<Node[]> {
  const term = settings.q ?? "";
  const results = h("div", { class: "results" });
  if (term !== "") results.append(...(await search(term)));
  else results.append(...(await articleList(settings)));
  return [filterForm(settings), results];
}

function filterForm(settings: Place["settings"]): HTMLElement {
  const value = (name: string): string => settings[name] ?? "";
  const choice = (name: "language" | "state", options: readonly (readonly [string, string])[]): HTMLElement =>
    h(
      "label",
      {},
      t(`filter.${name}`),
      h(
        "select",
        { name },
        h("option", { value: "" }, t("filter.all")),
        options.map(([code, label]) => h("option", { value: code, selected: code === value(name) }, label)),
      ),
    );
  const field = (name: "source" | "from" | "to", type: string): HTMLElement =>
    h("label", {}, t(`filter.${name}`), h("input", { name, type, value: value(name) }));
  const form = h(
    "form",
    {
      class: "filters",
      role: "search",
      onsubmit: (event: SubmitEvent) => {
        event.preventDefault();
        const entries = [...new FormData(form)].map(([name, entry]) => [name, String(entry).trim()]);
        go({ view: "articles", settings: Object.fromEntries(entries) });
      },
      onchange: (event: Event) => {
        if (event.target instanceof HTMLSelectElement) form.requestSubmit();
      },
    },
    h(
      "label",
      { class: "wide" },
      t("search.label"),
      h("input", { name: "q", type: "search", value: value("q"), placeholder: t("search.placeholder") }),
    ),
    choice("language", [
      ["ja", "日本語"],
      ["en", "English"],
      ["zh", "中文"],
    ]),
    choice(
      "state",
      articleStates.map((state) => [state, t(`state.${state}`)] as const),
    ),
    field("source", "text"),
    field("from", "date"),
    field("to", "date"),
    h("button", { type: "submit" }, t("filter.show")),
  );
  return form;
}

async function articleList(settings: Place["settings"]): Promise<Node[]> {
  const query = Object.fromEntries(filters.map((name) => [name, settings[name]]));
  const body = h("tbody");
  const more = h("button", { type: "button", hidden: true }, t("list.more"));
  let cursor: string | undefined;
  const load = async (): Promise<void> => {
    const page = await api.articles({ ...query, limit: 50, cursor });
    body.append(...page.data.map(articleRow));
    cursor = page.meta.nextCursor ?? undefined;
    more.hidden = cursor === undefined;
  };
  more.onclick = load;
  await load();
  if (body.childElementCount === 0 && more.hidden)
    return [
      h("p", { class: "empty" }, t(Object.values(settings).some((value) => value !== "") ? "list.none" : "list.first")),
    ];
  const head = [
    "list.title",
    "list.published",
    "filter.source",
    "list.metrics",
    "list.quotes",
    "list.dropped",
    "filter.state",
  ] as const;
  return [
    h(
      "div",
      { class: "scroll" },
      h(
        "table",
        { class: "cards" },
        h(
          "thead",
          {},
          h(
            "tr",
            {},
            head.map((key) => h("th", { scope: "col", class: numbers.has(key) ? "number" : undefined }, t(key))),
          ),
        ),
        body,
      ),
    ),
    more,
  ];
}

function articleRow(article: ListedArticle): HTMLElement {
  const { id, title, key, counts, state, failure, language } = article;
  return h(
    "tr",
    {},
    h(
      "td",
      { lang: language },
      h("a", linkTo({ view: "article", settings: { id } }), title ?? nameOfKey(key)),
      failure && h("div", { class: "reason" }, failure.message),
    ),
    h("td", { class: "number" }, whenOf(article)),
    h("td", { class: "source" }, article.source ?? ""),
    h("td", { class: "number", "data-label": t("list.metrics") }, counts.metrics),
    h("td", { class: "number", "data-label": t("list.quotes") }, counts.quotes),
    h("td", { class: "number", "data-label": t("list.dropped") }, counts.duplicates),
    h("td", {}, h("span", { class: `chip ${state}` }, t(`state.${state}`))),
  );
}

/** The day of publication; where that is not known, quietly the day of arrival. */
const whenOf = ({ publishedAt, receivedAt }: ListedArticle): Child =>
  publishedAt?.slice(0, 10) ??
  h("span", { class: "quiet", title: t("list.received") }, `(${receivedAt?.slice(0, 10) ?? "–"})`);

async function search(term: string): Promise<Node[]> {
  const [metrics, quotes, articles] = await Promise.all([
    api.metrics({ subject: term, limit: 50 }),
    api.quotes({ speaker: term, limit: 50 }),
    api.articles({ q: term, limit: 50 }),
  ]);
  const part = (heading: string, rows: Child[]): Node[] =>
    rows.length === 0 ? [] : [h("h2", {}, heading), h("ul", { class: "found" }, rows)];
  const found = [
    ...part(t("search.metrics", { term }), metrics.data.map(metricRow)),
    ...part(t("search.quotes", { term }), quotes.data.map(quoteRow)),
    ...part(
      t("search.articles", { term }),
      articles.data.map(({ id, title, key, language, publishedAt }) =>
        h(
          "li",
          { lang: language },
          h("a", linkTo({ view: "article", settings: { id } }), title ?? nameOfKey(key)),
          " ",
          h("span", { class: "quiet" }, publishedAt?.slice(0, 10)),
        ),
      ),
    ),
  ];
  return found.length > 0 ? found : [h("p", { class: "empty" }, t("list.none"))];
}

/** One metric of some article, as a link to its mark. */
export const metricRow = (metric: Found<Metric>): HTMLElement =>
  h(
    "li",
    {},
    h(
      "a",
      linkTo({ view: "article", settings: { id: metric.articleId, record: metric.id } }),
      h("mark", { class: "metric" }, metric.text),
    ),
    ` ${describeAmount(metric)} `,
    h(
      "span",
      { class: "quiet" },
      [metric.subject?.text, describePeriod(metric), metric.article.title].filter(Boolean).join(" · "),
    ),
  );

/** One quote of some article, as a link to its mark. */
export const quoteRow = (quote: Found<Quote>): HTMLElement =>
  h(
    "li",
    {},
    h(
      "a",
      linkTo({ view: "article", settings: { id: quote.articleId, record: quote.id } }),
      h("mark", { class: "quote" }, quote.text),
    ),
    h(
      "span",
      { class: "quiet" },
      ` — ${[quote.speaker?.name, quote.role, quote.organization, quote.article.publishedAt?.slice(0, 10), quote.article.title].filter(Boolean).join(" · ")}`,
    ),
  );
