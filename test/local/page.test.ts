import { existsSync } from "node:fs";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { AxeResults } from "axe-core";
import { type Browser, type BrowserContext, type BrowserContextOptions, chromium, type Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { loadSamples } from "../../infra/local/samples.ts";
import type { LocalStack } from "../../infra/local/stack.ts";
import type { Article, Metric, Quote } from "../../shared/contract/records.ts";
import { until } from "./probe-stack.ts";
import { startTestStack } from "./test-stack.ts";

let folder: string;
let stack: LocalStack;
let browser: Browser;
let context: BrowserContext | undefined;
/** What pages complain of: errors of scripts, and what the content security policy stopped. */
let complaints: string[] = [];

const browsers = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "quotient-page-"));
  const executablePath = process.env.CHROMIUM ?? browsers.find((path) => existsSync(path));
  if (executablePath === undefined) throw new Error("there is no Chromium: apt-get install chromium fonts-noto-cjk");
  const args = [
    ...["--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-sync"],
    ...["--disable-background-networking", "--disable-component-update"],
  ];
  [stack, browser] = await Promise.all([
    startTestStack({ data: join(folder, "data") }),
    chromium.launch({ executablePath, headless: true, args }),
  ]);
  await loadSamples(stack);
  await put("hostile.txt", hostile);
  for (const [month, output] of [
    ["January", 410],
    ["February", 425],
    ["March", 398],
  ] as const)
    await put(`mill-${month}.txt`, millOf(month, output));
  await until(articles, (found) => found.filter(({ state }) => state === "extracted").length === 7, 30_000);
});
afterEach(async () => {
  await context?.close();
  context = undefined;
  expect(complaints).toEqual([]);
});
afterAll(async () => {
  await browser?.close();
  await stack?.stop();
  await rm(folder, { recursive: true, force: true });
});

const hostile = `<img src=x onerror="window.harm=1"> raises its output

The mill <script>window.harm=1</script> raised its output by 12% last year.

"<svg onload=window.harm=1> is our plan," said Ada Winter, the mill's owner, javascript:window.harm=1.
`;

const millOf = (month: string, output: number): string => `Northgate mill reports for ${month}

The output of Northgate mill reached ${output} tonnes in ${month} 2025, the company said.
`;

async function put(name: string, body: string): Promise<void> {
  const url = `${stack.awsEndpoint}/${stack.bucket}/incoming/${encodeURIComponent(name)}`;
  const response = await fetch(url, { method: "PUT", body, headers: { "content-type": "text/plain; charset=utf-8" } });
  expect(response.status).toBe(200);
}

async function ask<T>(path: string): Promise<T[]> {
  return ((await (await fetch(stack.apiUrl + path)).json()) as { data: T[] }).data;
}
const articles = (): Promise<Article[]> => ask("/v1/articles?limit=200");
const articleOf = async (name: string): Promise<Article> => {
  const found = (await articles()).find(({ key }) => key.endsWith(name));
  if (found === undefined) throw new Error(`there is no article ${name}`);
  return found;
};

async function open(path: string, options: BrowserContextOptions = {}): Promise<Page> {
  complaints = [];
  await context?.close();
  context = await browser.newContext({ locale: "en-US", viewport: { width: 1280, height: 900 }, ...options });
  const page = await context.newPage();
  page.on("pageerror", ({ message }) => complaints.push(message));
  page.on("console", (message) => {
    // The browser itself reports an answer of 404, which an article on its way has.
    if (message.type() === "error" && !message.text().includes("404")) complaints.push(message.text());
  });
  await page.goto(stack.apiUrl + path);
  return page;
}

/** Drops files on the page as a hand would. */
async function drop(page: Page, files: Record<string, string>): Promise<void> {
  const transfer = await page.evaluateHandle(`(() => {
    const held = new DataTransfer();
    for (const [name, text] of Object.entries(${JSON.stringify(files)}))
      held.items.add(new File([text], name, { type: "text/plain" }));
    return held;
  })()`);
  await page.dispatchEvent("body", "dragover", { dataTransfer: transfer });
  await page.dispatchEvent("body", "drop", { dataTransfer: transfer });
}

// What runs in the page is text, so that this file's types are those of Node.

/** The marked text of each record, pieces joined. */
const marksOfPage = `(() => {
  const texts = {};
  for (const span of document.querySelectorAll("[data-marks]"))
    for (const mark of span.dataset.marks.split(" ")) {
      const [kind, record] = mark.split(":");
      if (kind === "metric" || kind === "quote") texts[record] = (texts[record] ?? "") + span.textContent;
    }
  return texts;
})()`;

/** Whether anything stands on the chart. */
const isDrawn = `(() => {
  const canvas = document.querySelector("canvas");
  const { data } = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height);
  return data.some((value, i) => i % 4 === 3 && value > 0);
})()`;

describe("the list of articles", () => {
  it("shows them, keeps its filters in the URL, and the back button goes back", async () => {
    const page = await open("/");
    await page.locator("tbody tr").nth(6).waitFor();
    await page.selectOption("select[name=language]", "ja");
    await page.waitForURL(/language=ja/);
    await page.getByRole("link", { name: "潮見フェリー" }).waitFor();
    expect(await page.locator("tbody tr").count()).toBe(1);
    await page.getByRole("link", { name: "潮見フェリー" }).click();
    await page.locator("article.text").waitFor();
    await page.goBack();
    await page.waitForURL(/language=ja/);
    await page.locator("tbody tr").waitFor();
    expect(await page.locator("tbody tr").count()).toBe(1);
    await page.goBack();
    await page.locator("tbody tr").nth(6).waitFor();
  });

  it("takes files that are dropped on it, follows them and opens the result", async () => {
    const page = await open("/");
    await page.locator("tbody tr").first().waitFor();
    await drop(page, {
      "夕方 の便.txt":
        "夕方の便、増便へ\n\n港の利用者数は前年比15%増えた。\n\n「便を増やしたい」と川辺町の森下遥町長は述べた。\n",
      "nothing.txt": " \n ",
    });
    const done = page.locator(".uploads li", { hasText: "夕方 の便.txt" });
    await done.getByText("extracted").waitFor({ timeout: 15_000 });
    const refused = page.locator(".uploads li", { hasText: "nothing.txt" });
    await refused.getByText("rejected").waitFor({ timeout: 15_000 });
    expect(await refused.locator(".reason").textContent()).toContain("no text");
    await done.getByRole("link").click();
    await page.locator("article.text .metric").first().waitFor();
    expect(await page.locator("article.text").textContent()).toContain("港の利用者数");
  });

  it("finds subjects, speakers and titles by one term", async () => {
    const page = await open(`/?view=articles&q=${encodeURIComponent("Ada Winter")}`);
    await page.getByText("Quotes of “Ada Winter”").waitFor();
    expect(await page.locator(".found li").count()).toBeGreaterThan(0);
  });
});

describe("an article", () => {
  it("has every record marked where it stands", async () => {
    for (const name of ["ja-ferry.txt", "zh-orchard.txt", "en-bakery.txt"]) {
      const { id } = await articleOf(name);
      const records = [
        ...(await ask<Metric>(`/v1/articles/${id}/metrics?limit=200`)),
        ...(await ask<Quote>(`/v1/articles/${id}/quotes?limit=200`)),
      ];
      expect(records.length).toBeGreaterThan(5);
      const page = await open(`/?view=article&id=${id}`);
      await page.locator("article.text .metric").first().waitFor();
      expect(await page.evaluate(marksOfPage)).toEqual(Object.fromEntries(records.map(({ id, text }) => [id, text])));
    }
  });

  it("shows a record by click, key and link, and what was dropped beside what was kept", async () => {
    const { id } = await articleOf("ja-ferry.txt");
    const page = await open(`/?view=article&id=${id}`);
    const card = page.locator(".card");
    await page.locator("[data-record=m0002]").first().click();
    await expect.poll(() => card.textContent()).toContain("m0002");
    expect(page.url()).toContain("record=m0002");
    await page.keyboard.press("k");
    await expect.poll(() => card.textContent()).toContain("m0001");
    await page.keyboard.press("j");
    await expect.poll(() => card.textContent()).toContain("m0002");
    await page.reload();
    await expect.poll(() => card.textContent()).toContain("m0002");
    const gone = page.locator(".dropped").first();
    expect(await gone.locator("del").textContent()).toContain("冬の便");
    await gone.getByRole("link").click();
    await page.locator(".flash").waitFor();
    expect(await page.locator(".flash").textContent()).toContain("冬の便");
  });

  it("that means harm is shown as the text that it is", async () => {
    const { id } = await articleOf("hostile.txt");
    const page = await open(`/?view=article&id=${id}`);
    await page.locator("article.text .metric").first().waitFor();
    expect(await page.locator("article.text").textContent()).toContain("<script>window.harm=1</script>");
    expect(await page.locator("main img, main script, main svg").count()).toBe(0);
    expect(await page.evaluate("'harm' in window")).toBe(false);
    await page.goto(`${stack.apiUrl}/v1/articles/${id}/view.html`);
    expect(await page.locator("body").textContent()).toContain("<script>window.harm=1</script>");
    expect(await page.evaluate("'harm' in window")).toBe(false);
  });
});

describe("a series", () => {
  it("is drawn, and its points lead to their sentences", async () => {
    const page = await open("/?view=series&subject=output&unit=t");
    await page.locator(".chart canvas").waitFor();
    await expect.poll(() => page.locator("tbody tr").count()).toBe(3);
    expect(await page.evaluate(isDrawn)).toBe(true);
    const [csv] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "CSV" }).click()]);
    const text = await readFile((await csv.path()) as string, "utf8");
    expect(text.split("\r\n").filter(Boolean)).toHaveLength(4);
    await page.locator("tbody a").first().click();
    await page.waitForURL(/view=article.*record=m/);
    await page.locator("article.text .picked").first().waitFor();
  });
});

describe("speakers", () => {
  it("lead to all that they said", async () => {
    const page = await open("/?view=speakers");
    await page.getByRole("link", { name: "Ingrid Marlow" }).click();
    await page.getByRole("heading", { name: "Ingrid Marlow", exact: true }).waitFor();
    expect(await page.locator(".found li").count()).toBeGreaterThan(1);
    await page.goBack();
    await page.locator("tbody tr").first().waitFor();
  });
});

const axe = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

describe("for everybody", () => {
  it.each([
    ["en-US", "light", 1280],
    ["ja-JP", "dark", 390],
  ] as const)("in %s, %s, %i pixels wide", async (locale, colorScheme, width) => {
    const { id } = await articleOf("ja-ferry.txt");
    const paths = [
      "/",
      `/?view=article&id=${id}&record=m0001`,
      "/?view=series&subject=output&unit=t",
      "/?view=speakers",
      `/?view=speakers&name=${encodeURIComponent("Ingrid Marlow")}`,
    ];
    for (const path of paths) {
      const page = await open(path, { locale, colorScheme, viewport: { width, height: 844 } });
      await page.locator("main table, main .found, main article").first().waitFor();
      expect(await page.evaluate("document.documentElement.scrollWidth - innerWidth")).toBeLessThanOrEqual(0);
      expect(await page.evaluate("document.documentElement.lang")).toBe(locale.slice(0, 2));
      const results = (await page.evaluate(`${axe}; axe.run()`)) as AxeResults;
      const serious = results.violations.filter(({ impact }) => impact === "serious" || impact === "critical");
      expect(serious.map(({ id, nodes }) => [path, id, nodes[0]?.html])).toEqual([]);
    }
  });
});
