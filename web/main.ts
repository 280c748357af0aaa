import "uplot/dist/uPlot.min.css";
import "./style.css";
import { t } from "./i18n/words.ts";
import { ApiError, token } from "./parts/api.ts";
import { fill, h } from "./parts/dom.ts";
import { type Place, readPlace } from "./parts/place.ts";
import { drawShell, type Shell } from "./parts/shell.ts";
import { acceptDrops, upload, uploadPanel } from "./parts/uploads.ts";
import { articleView } from "./views/article.ts";
import { articlesView } from "./views/articles.ts";
import { seriesView } from "./views/series.ts";
import { speakersView } from "./views/speakers.ts";

const views: Record<Place["view"], (place: Place) => Promise<Node[]>> = {
  articles: articlesView,
  article: articleView,
  series: seriesView,
  speakers: speakersView,
};

/** Counts drawings, so that an answer that comes late does not paint over a newer view. */
let drawing = 0;

async function draw(): Promise<void> {
  const turn = ++drawing;
  const place = readPlace(location.search);
  document.onkeydown = null;
  const shell = drawShell(place, receive, draw);
  document.body.append(uploadPanel());
  acceptDrops(receive);
  fill(shell.content, h("p", { class: "quiet" }, t("loading")));
  try {
    const nodes = await views[place.view](place);
    if (turn !== drawing) return;
    fill(shell.content, nodes);
    document.title = `${shell.content.querySelector("h1")?.textContent ?? t(`nav.${place.view === "article" ? "articles" : place.view}`)} – Quotient`;
    shell.announce(document.title);
  } catch (error) {
    if (turn === drawing) fill(shell.content, failed(error, shell));
  }
}

function failed(error: unknown, shell: Shell): HTMLElement {
  const { message } = error as Error;
  shell.announce(message);
  const box = h("div", { class: "notice", role: "alert" }, h("h1", {}, t("error.title")), h("p", {}, message));
  if (error instanceof ApiError && (error.status === 401 || error.status === 403)) {
    const field = h("input", { type: "password", "aria-label": t("error.token"), autocomplete: "off" });
    const keep = (event: Event): void => {
      event.preventDefault();
      token.set(field.value.trim());
      draw();
    };
    box.append(
      h(
        "form",
        { onsubmit: keep },
        h("label", {}, t("error.token"), " ", field),
        " ",
        h("button", { type: "submit" }, t("error.again")),
      ),
    );
  } else box.append(h("button", { type: "button", onclick: draw }, t("error.again")));
  return box;
}

function receive(files: File[]): void {
  upload(files, () => {
    if (readPlace(location.search).view === "articles") draw();
  });
}

addEventListener("popstate", draw);
addEventListener("quotient:place", () => {
  draw();
  scrollTo(0, 0);
});
draw();
