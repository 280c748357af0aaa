import { t } from "../i18n/words.ts";
import { api } from "../parts/api.ts";
import { h } from "../parts/dom.ts";
import { go, linkTo } from "../parts/location.ts";
import type { Place } from "../parts/place.ts";
import { quoteRow } from "./articles.ts";

/** Columns that hold numbers or dates. */
const numbers: ReadonlySet<string> = new Set(["speakers.quotes", "speakers.latest"]);

/** Who speaks; with a name, the roles of that speaker over time and all quotes. */
export async function speakersView({ settings }: Place): Promise<Node[]> {
  return settings.name === undefined || settings.name === "" ? everyone(settings.q ?? "") : onePerson(settings.name);
}

async function everyone(q: string): Promise<Node[]> {
  const body = h("tbody");
  const more = h("button", { type: "button", hidden: true }, t("list.more"));
  let cursor: string | undefined;
  const load = async (): Promise<void> => {
    const page = await api.speakers({ q, limit: 100, cursor });
    body.append(
      ...page.data.map((speaker) =>
        h(
          "tr",
          {},
          h("td", {}, h("a", linkTo({ view: "speakers", settings: { name: speaker.name } }), speaker.name)),
          h("td", {}, speaker.roles.join(", ")),
          h("td", {}, speaker.organizations.join(", ")),
          h("td", { class: "number" }, speaker.quotes),
          h("td", { class: "number" }, speaker.latest?.slice(0, 10) ?? ""),
        ),
      ),
    );
    cursor = page.meta.nextCursor ?? undefined;
    more.hidden = cursor === undefined;
  };
  more.onclick = load;
  await load();
  const title = [h("h1", {}, t("nav.speakers")), searchForm(q)];
  if (body.childElementCount === 0 && more.hidden) return [...title, h("p", { class: "empty" }, t("list.none"))];
  const head = [
    "speakers.name",
    "speakers.roles",
    "speakers.organizations",
    "speakers.quotes",
    "speakers.latest",
  ] as const;
  const table = h(
    "table",
    {},
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
  );
  return [...title, h("div", { class: "scroll" }, table), more];
}

function searchForm(q: string): HTMLElement {
  const field = h("input", { name: "q", type: "search", value: q });
  return h(
    "form",
    {
      class: "filters",
      role: "search",
      onsubmit: (event: SubmitEvent) => {
        event.preventDefault();
        go({ view: "speakers", settings: { q: field.value.trim() } });
      },
    },
    h("label", { class: "wide" }, t("speakers.search"), field),
    h("button", { type: "submit" }, t("filter.show")),
  );
}

async function onePerson(name: string): Promise<Node[]> {
  const list = h("ul", { class: "found" });
  const roles = new Map<string, { first: string; last: string }>();
  const roleList = h("ul", { class: "roles" });
  const more = h("button", { type: "button", hidden: true }, t("list.more"));
  let cursor: string | undefined;
  const load = async (): Promise<void> => {
    const page = await api.quotes({ speaker: name, limit: 100, cursor });
    for (const quote of page.data) {
      const role = [quote.role, quote.organization].filter(Boolean).join(", ");
      const date = quote.article.publishedAt?.slice(0, 10) ?? "";
      if (role === "") continue;
      const known = roles.get(role);
      const dates = [known?.first ?? date, date, known?.last ?? date].sort();
      roles.set(role, { first: dates[0] as string, last: dates[2] as string });
    }
    const sorted = [...roles].sort(([, a], [, b]) => a.first.localeCompare(b.first));
    roleList.replaceChildren(
      ...sorted.map(([role, { first, last }]) =>
        h("li", {}, h("span", { class: "quiet" }, first === last ? first : `${first} – ${last}`), ` ${role}`),
      ),
    );
    list.append(...page.data.map(quoteRow));
    cursor = page.meta.nextCursor ?? undefined;
    more.hidden = cursor === undefined;
  };
  more.onclick = load;
  await load();
  return [
    h("p", {}, h("a", linkTo({ view: "speakers", settings: {} }), `← ${t("speakers.back")}`)),
    h("h1", {}, name),
    ...(roles.size > 0 ? [h("h2", {}, t("speakers.over")), roleList] : []),
    h("h2", {}, t("search.quotes", { term: name })),
    list.childElementCount > 0 ? list : h("p", { class: "empty" }, t("list.none")),
    more,
  ];
}
