import { type Place, placeUrl } from "./place.ts";

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
