import type { ObjectAnswer } from "../../shared/contract/api-answers.ts";
import type { Article, LedgerEntry, Metric, Paragraph, Quote } from "../../shared/contract/records.ts";
import { describeAmount, describeMetric, describeQuote } from "../../shared/view/describe.ts";
import { type Mark, marksByParagraph, splitAtMarks } from "../../shared/view/segments.ts";
import { t } from "../i18n/words.ts";
import { api } from "../parts/api.ts";
import { type Child, fill, h } from "../parts/dom.ts";
import { go, linkTo } from "../parts/location.ts";
import { nameOfKey } from "../parts/name-of-key.ts";
import type { Place } from "../parts/place.ts";
import { save } from "../parts/save.ts";

const kinds = ["metric", "quote", "speaker", "subject"] as const;

/** One article: its text with marks, the card of the picked record, what was dropped where it stood. */
export async function articleView({ settings }: Place): Promise<Node[]> {
  const id = settings.id ?? "";
  const article = await api.article(id);
  if ("parts" in article) return severalArticles(article);
  if (article.state === "rejected" || article.state === "removed") return [heading(article), reason(article)];
  const [paragraphs, metrics, quotes, ledger] = await Promise.all([
    api.paragraphsOf(id),
    api.metricsOf(id),
    api.quotesOf(id),
    api.duplicatesOf(id),
  ]);
  const dropped = ledger.filter((entry) => entry.relation !== "variant");
  const source = dropped.length === 0 ? "" : await api.sourceOf(id);
  return new Reader(article, paragraphs, metrics, quotes, dropped, source).draw(settings);
}

const heading = (article: Article): HTMLElement =>
  h(
    "header",
    { class: "title" },
    h("h1", { lang: article.language }, article.title ?? nameOfKey(article.key)),
    h(
      "p",
      { class: "quiet" },
      [article.source, article.author, article.publishedAt?.slice(0, 10), article.language, article.key]
        .filter(Boolean)
        .join(" · "),
    ),
  );

/** What an archive or a feed holds. */
const severalArticles = ({ key, parts }: ObjectAnswer): Node[] => [
  h("header", { class: "title" }, h("h1", {}, nameOfKey(key)), h("p", { class: "quiet" }, key)),
  h(
    "ul",
    { class: "found" },
    parts.map(({ id, title, state, message }) =>
      h(
        "li",
        {},
        h("a", linkTo({ view: "article", settings: { id } }), title ?? id),
        " ",
        h("span", { class: `chip ${state}` }, t(`state.${state}`)),
        message !== undefined && h("div", { class: "reason" }, message),
      ),
    ),
  ),
];

const reason = ({ state, failure }: Article): HTMLElement =>
  h("p", { class: "notice" }, h("span", { class: `chip ${state}` }, t(`state.${state}`)), ` ${failure?.message ?? ""}`);

/** Draws an article and moves between its records. */
class Reader {
  private readonly article: Article;
  private readonly paragraphs: readonly Paragraph[];
  private readonly metrics: ReadonlyMap<string, Metric>;
  private readonly quotes: ReadonlyMap<string, Quote>;
  private readonly dropped: readonly LedgerEntry[];
  private readonly source: string;
  private readonly text = h("article", { class: "text" });
  private readonly card = h("section", { class: "card", "aria-live": "polite" });
  /** Ids of the records in reading order. */
  private readonly order: string[];
  private picked: string | undefined;

  constructor(
    article: Article,
    paragraphs: Paragraph[],
    metrics: Metric[],
    quotes: Quote[],
    dropped: LedgerEntry[],
    source: string,
  ) {
    this.article = article;
    this.paragraphs = paragraphs;
    this.metrics = new Map(metrics.map((metric) => [metric.id, metric]));
    this.quotes = new Map(quotes.map((quote) => [quote.id, quote]));
    this.dropped = dropped;
    this.source = source;
    const records = [...metrics, ...quotes].sort((a, b) => a.paragraph - b.paragraph || a.start - b.start);
    this.order = records.map((record) => record.id);
  }

  draw(settings: Place["settings"]): Node[] {
    this.text.lang = this.article.language;
    fill(this.text, this.flow());
    this.text.addEventListener("click", (event) => this.pickAt(event.target));
    this.text.addEventListener("pointerover", (event) => this.previewAt(event.target));
    this.text.addEventListener("focusin", (event) => this.previewAt(event.target));
    document.onkeydown = (event) => this.key(event);
    this.show(undefined);
    const shown = settings.record;
    if (shown !== undefined) queueMicrotask(() => requestAnimationFrame(() => this.pick(shown, true)));
    return [heading(this.article), this.toolbar(), h("div", { class: "reader" }, this.text, this.card)];
  }

  private toolbar(): HTMLElement {
    const step = (by: number, label: "article.previous" | "article.next", sign: string): HTMLElement =>
      h("button", { type: "button", title: t(label), "aria-label": t(label), onclick: () => this.step(by) }, sign);
    const counts = { metric: this.metrics.size, quote: this.quotes.size };
    return h(
      "div",
      { class: "toolbar" },
      step(-1, "article.previous", "↑"),
      step(1, "article.next", "↓"),
      kinds.map((kind) =>
        this.toggle(kind, t(`article.${kind}`) + (kind in counts ? ` ${counts[kind as "metric"]}` : "")),
      ),
      this.dropped.length > 0 && this.toggle("copies", t("article.dropped", { count: this.dropped.length })),
      h("button", { type: "button", onclick: () => this.download() }, t("article.download")),
    );
  }

  private async download(): Promise<void> {
    save(await api.viewOf(this.article.id), `${this.article.title ?? this.article.id}.html`);
  }

  private toggle(kind: string, label: string): HTMLElement {
    const box = h("input", {
      type: "checkbox",
      checked: true,
      onchange: () => this.text.classList.toggle(`hide-${kind}`, !box.checked),
    });
    return h("label", { class: `toggle ${kind}` }, box, label);
  }

  private flow(): HTMLElement[] {
    const headings = new Set(this.article.headings);
    const marks = marksByParagraph([...this.metrics.values()], [...this.quotes.values()]);
    const kept = this.paragraphs.map((paragraph) => ({
      line: paragraph.line,
      element: h(
        headings.has(paragraph.index) || paragraph.text === this.article.title ? "h2" : "p",
        { id: `line-${paragraph.line}` },
        this.marked(paragraph, marks.get(paragraph.index) ?? []),
      ),
    }));
    const gone = this.dropped.map((entry) => ({ line: entry.line, element: this.struck(entry) }));
    return [...kept, ...gone].sort((a, b) => a.line - b.line).map(({ element }) => element);
  }

  private struck(entry: LedgerEntry): HTMLElement {
    const jump = (event: Event): void => {
      event.preventDefault();
      const kept = document.getElementById(`line-${entry.keptLine}`);
      kept?.scrollIntoView({ block: "center" });
      kept?.classList.add("flash");
      setTimeout(() => kept?.classList.remove("flash"), 1500);
    };
    return h(
      "p",
      { class: "dropped" },
      h("del", {}, this.source.slice(entry.start, entry.end)),
      " ",
      h(
        "a",
        { href: `#line-${entry.keptLine}`, onclick: jump, title: entry.reason },
        `${t(`relation.${entry.relation}`)} · ${t("article.kept", { line: entry.keptLine })}`,
      ),
    );
  }

  private marked(paragraph: Paragraph, marks: readonly Mark[]): Node[] {
    return splitAtMarks(paragraph.text.length, marks).map((segment) => {
      const words = paragraph.text.slice(segment.start, segment.end);
      if (segment.marks.length === 0) return document.createTextNode(words);
      const records = segment.marks.filter((mark) => mark.kind === "metric" || mark.kind === "quote");
      const first = records.some((mark) => mark.start === segment.start);
      return h(
        "span",
        {
          class: [...new Set(segment.marks.map((mark) => mark.kind))].join(" "),
          // the innermost record is the one that a click means
          "data-record":
            [...records].sort((a, b) => a.end - a.start - (b.end - b.start))[0]?.record ?? segment.marks[0]?.record,
          "data-marks": segment.marks.map((mark) => `${mark.kind}:${mark.record}`).join(" "),
          tabindex: first ? 0 : undefined,
          role: first ? "button" : undefined,
        },
        words,
      );
    });
  }

  private recordAt(target: EventTarget | null): string | undefined {
    return target instanceof Element
      ? (target.closest<HTMLElement>("[data-record]")?.dataset.record ?? undefined)
      : undefined;
  }

  private pickAt(target: EventTarget | null): void {
    const record = this.recordAt(target);
    if (record !== undefined) this.pick(record, false);
  }

  private previewAt(target: EventTarget | null): void {
    if (this.picked === undefined) this.show(this.recordAt(target));
  }

  private pick(record: string, scroll: boolean): void {
    if (!this.metrics.has(record) && !this.quotes.has(record)) return;
    this.picked = record;
    this.show(record);
    for (const element of this.text.querySelectorAll<HTMLElement>("[data-marks]"))
      element.classList.toggle(
        "picked",
        element.dataset.marks?.split(" ").some((mark) => mark.endsWith(`:${record}`)) === true,
      );
    if (scroll)
      this.text
        .querySelector<HTMLElement>(`[data-marks~="metric:${record}"], [data-marks~="quote:${record}"]`)
        ?.scrollIntoView({ block: "center" });
    const place: Place = { view: "article", settings: { id: this.article.id, record } };
    history.replaceState(
      null,
      "",
      `?${new URLSearchParams([["view", place.view], ...Object.entries(place.settings)])}`,
    );
  }

  private step(by: number): void {
    const at = this.picked === undefined ? (by > 0 ? -1 : 0) : this.order.indexOf(this.picked);
    const next = this.order[(at + by + this.order.length) % this.order.length];
    if (next !== undefined) this.pick(next, true);
  }

  private key(event: KeyboardEvent): void {
    if (!this.text.isConnected || event.ctrlKey || event.metaKey || event.altKey) return;
    const { target } = event;
    if (target instanceof HTMLInputElement && target.type !== "checkbox") return;
    if (event.key === "j" || event.key === "n") this.step(1);
    else if (event.key === "k" || event.key === "p") this.step(-1);
    else if (event.key === "Escape") {
      this.picked = undefined;
      this.show(undefined);
    } else if (event.key === "Enter" || event.key === " ") {
      const record = this.recordAt(target);
      if (record === undefined) return;
      event.preventDefault();
      this.pick(record, false);
    }
  }

  private show(record: string | undefined): void {
    const metric = record === undefined ? undefined : this.metrics.get(record);
    const quote = record === undefined ? undefined : this.quotes.get(record);
    const found = metric ?? quote;
    this.card.classList.toggle("idle", found === undefined);
    if (found === undefined) {
      fill(this.card, h("p", { class: "quiet" }, t("article.pick")));
      return;
    }
    const rows: [string, string][] = metric
      ? [["amount", describeAmount(metric)], ...describeMetric(metric)]
      : quote
        ? describeQuote(quote)
        : [];
    rows.push(["rule", found.rule], ["confidence", found.confidence.toFixed(2)]);
    const line = this.paragraphs[found.paragraph]?.line ?? 0;
    const subject = metric?.subject?.text;
    fill(
      this.card,
      h(
        "h2",
        {},
        metric ? t("record.metric") : t("record.quote"),
        " ",
        h("small", {}, `${found.id} · ${t("article.line", { line })}`),
      ),
      h("blockquote", {}, found.text),
      h(
        "dl",
        {},
        rows.flatMap(([name, value]) => [
          h("dt", {}, t(`field.${name}` as "field.amount")),
          h("dd", {}, this.cell(name, value)),
        ]),
      ),
      subject !== undefined &&
        metric &&
        h("p", {}, h("a", { href: "#", onclick: seriesOf(subject, metric.unit) }, `${t("nav.series")}: ${subject}`)),
    );
  }

  /** A value of the card; what names another record, or a speaker, leads there. */
  private cell(name: string, value: string): Child | Child[] {
    if (name === "speaker") return h("a", linkTo({ view: "speakers", settings: { name: value } }), value);
    if (name !== "saidBy" && name !== "continues" && name !== "related") return value;
    return value.split(", ").flatMap((record, i) => [i > 0 && ", ", this.recordLink(record)]);
  }

  private recordLink(record: string): HTMLElement {
    return h(
      "a",
      {
        href: "#",
        onclick: (event: Event) => {
          event.preventDefault();
          this.pick(record, true);
        },
      },
      record,
    );
  }
}

const seriesOf = (subject: string, unit: string) => (event: Event) => {
  event.preventDefault();
  go({ view: "series", settings: { subject, unit } });
};
