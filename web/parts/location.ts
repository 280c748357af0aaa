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

/** A link that changes the place without loading the page anew; a modified click opens a tab as ever. */
export const linkTo = (place: Place): { href: string; onclick: (event: MouseEvent) => void } => ({
  href: placeUrl(place),
  onclick: (event) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    go(place);
  },
});

/** Goes to a place; `replace` where it is a refinement that the back button should not stop at. */
export function go(place: Place, replace = false): void {
  const url = placeUrl(place);
  if (replace) history.replaceState(null, "", url);
  else if (url !== location.search) history.pushState(null, "", url);
  dispatchEvent(new Event("quotient:place"));
}
