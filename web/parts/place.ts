/** Where the page is: a view and its settings, all of it in the URL, so that a link shows the same. */
export interface Place {
  view: "articles" | "article" | "series" | "speakers";
  /** Filters and the like, by name; empty ones are left out of the URL. */
  settings: Readonly<Record<string, string>>;
}

const views = ["articles", "article", "series", "speakers"] as const;

/** Reads a place from the query of a URL; an unknown view is the list of articles. */
export function readPlace(search: string): Place {
  const { view, ...settings } = Object.fromEntries(new URLSearchParams(search));
  return { view: views.find((name) => name === view) ?? "articles", settings };
}

/** The URL of a place, relative to the page. */
export function placeUrl({ view, settings }: Place): string {
  const filled = Object.entries(settings).filter(([, value]) => value !== "");
  return `?${new URLSearchParams([["view", view], ...filled])}`;
}
