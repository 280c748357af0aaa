import { chooseLanguage, interfaceLanguage, interfaces, t } from "../i18n/words.ts";
import { h } from "./dom.ts";
import { linkTo } from "./location.ts";
import type { Place } from "./place.ts";

/** The frame around every view: navigation, language, upload button, the place for content and the live region. */
export interface Shell {
  content: HTMLElement;
  /** Says something to readers who cannot see what changed. */
  announce(text: string): void;
}

const tabs = [
  ["articles", "nav.articles"],
  ["series", "nav.series"],
  ["speakers", "nav.speakers"],
] as const;

/** Draws the frame anew for a place; `onFiles` gets the files that the upload button chose. */
export function drawShell(place: Place, onFiles: (files: File[]) => void, onLanguage: () => void): Shell {
  document.documentElement.lang = interfaceLanguage();
  const content = h("main", { id: "content", tabindex: -1 });
  const live = h("p", { class: "unseen", role: "status" });
  const picker = h("input", {
    type: "file",
    multiple: true,
    class: "unseen",
    tabindex: -1,
    "aria-label": t("upload.button"),
    onchange: () => {
      onFiles([...(picker.files ?? [])]);
      picker.value = "";
    },
  });
  const language = h(
    "select",
    {
      "aria-label": t("nav.language"),
      onchange: () => {
        chooseLanguage(language.value);
        onLanguage();
      },
    },
    Object.entries(interfaces).map(([tag, { name }]) =>
      h("option", { value: tag, selected: tag === interfaceLanguage(), lang: tag }, name),
    ),
  );
  const current = place.view === "article" ? "articles" : place.view;
  document.body.replaceChildren(
    h("a", { class: "skip", href: "#content" }, t("nav.skip")),
    h(
      "header",
      {},
      h("a", { class: "brand", ...linkTo({ view: "articles", settings: {} }) }, "Quotient"),
      h(
        "nav",
        {},
        tabs.map(([view, label]) =>
          h(
            "a",
            { ...linkTo({ view, settings: {} }), "aria-current": view === current ? "page" : undefined },
            t(label),
          ),
        ),
      ),
      h("span", { class: "grow" }),
      h("button", { type: "button", class: "primary", onclick: () => picker.click() }, t("upload.button")),
      picker,
      language,
    ),
    content,
    live,
  );
  return { content, announce: (text) => live.replaceChildren(text) };
}
