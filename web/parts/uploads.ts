import type { ArticleState } from "../../shared/contract/records.ts";
import { t } from "../i18n/words.ts";
import { ApiError, api } from "./api.ts";
import { fill, h } from "./dom.ts";
import { linkTo } from "./location.ts";

const atOnce = 4;
/** How long a stage may last before the page stops asking, in milliseconds. */
const patience = 120_000;

interface Upload {
  file: File;
  row: HTMLElement;
}

const panel = h("aside", { class: "uploads", hidden: true, "aria-live": "polite" });
const list = h("ul");
const waiting: Upload[] = [];
let running = 0;

/** The panel with the files on their way; it stays while views change. */
export const uploadPanel = (): HTMLElement => panel;

/** Uploads files, some at a time, and follows each until it is extracted or rejected. `onChange` after every one. */
export function upload(files: readonly File[], onChange: () => void): void {
  if (files.length === 0) return;
  if (panel.hidden) list.replaceChildren();
  fill(panel, h("h2", {}, t("upload.title"), h("button", { type: "button", onclick: hide }, t("upload.close"))), list);
  panel.hidden = false;
  for (const file of files) {
    const row = h("li", {}, h("span", { class: "name" }, file.name), h("span", { class: "chip" }, "…"));
    list.prepend(row);
    waiting.push({ file, row });
  }
  pump(onChange);
}

const hide = (): void => {
  panel.hidden = true;
};

function pump(onChange: () => void): void {
  while (running < atOnce && waiting.length > 0) {
    const next = waiting.shift() as Upload;
    running++;
    run(next).finally(() => {
      running--;
      onChange();
      pump(onChange);
    });
  }
}

async function run({ file, row }: Upload): Promise<void> {
  const say = (chip: string, className: string, ...rest: Node[]): void =>
    fill(row, h("span", { class: "name" }, file.name), h("span", { class: `chip ${className}` }, chip), ...rest);
  try {
    say(t("upload.sending"), "received");
    const type = file.type === "" ? "application/octet-stream" : file.type;
    const place = await api.upload({ name: file.name, size: file.size, type });
    await put(place.url, file, { "content-type": type, ...place.headers }, (share) =>
      say(`${t("upload.sending")} ${Math.round(share * 100)} %`, "received"),
    );
    await follow(place.articleId, (state, reason) => {
      const open = h("a", linkTo({ view: "article", settings: { id: place.articleId } }), t("upload.open"));
      if (state === "rejected") say(t("state.rejected"), state, h("span", { class: "reason" }, reason ?? ""));
      else if (state === "extracted") say(t("state.extracted"), state, open);
      else say(t(`state.${state}`), state);
    });
  } catch (error) {
    say(t("upload.failed"), "rejected", h("span", { class: "reason" }, (error as Error).message));
  }
}

/** PUT with progress, which fetch does not tell. */
function put(
  url: string,
  file: File,
  headers: Record<string, string>,
  onShare: (share: number) => void,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open("PUT", url);
    for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value);
    request.upload.onprogress = (event) => event.lengthComputable && onShare(event.loaded / event.total);
    request.onload = () => (request.status < 300 ? resolve() : reject(new Error(`HTTP ${request.status}`)));
    request.onerror = () => reject(new Error("the upload was cut off"));
    request.send(file);
  });
}

async function follow(id: string, onState: (state: ArticleState, reason?: string) => void): Promise<void> {
  const until = performance.now() + patience;
  for (let pause = 150; performance.now() < until; pause = Math.min(pause * 1.4, 2000)) {
    await new Promise((resolve) => setTimeout(resolve, pause));
    try {
      const found = await api.article(id);
      const { state } = found;
      const why =
        "parts" in found ? found.parts.find(({ message }) => message !== undefined)?.message : found.failure?.message;
      onState(state, why);
      if (state === "extracted" || state === "rejected") return;
    } catch (error) {
      if (!(error instanceof ApiError && error.status === 404)) throw error;
      onState("received");
    }
  }
}

/** Lets files be dropped anywhere on the page. */
export function acceptDrops(onFiles: (files: File[]) => void): void {
  const veil = h("div", { class: "veil", hidden: true }, t("upload.drop"));
  document.body.append(veil);
  const hasFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes("Files") === true;
  document.ondragover = (event) => {
    if (!hasFiles(event)) return;
    event.preventDefault();
    veil.hidden = false;
  };
  document.ondragleave = (event) => {
    if (event.relatedTarget === null) veil.hidden = true;
  };
  document.ondrop = (event) => {
    if (!hasFiles(event)) return;
    event.preventDefault();
    veil.hidden = true;
    onFiles([...(event.dataTransfer?.files ?? [])]);
  };
}
