import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { articleId } from "../../shared/records/keys.ts";
import { type FakeStack, startFakeStack } from "./fake-stack.ts";
import { jsonLines, runCli, runInside, startCli } from "./run-cli.ts";

let folder = "";
let stack: FakeStack;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "quotient-upload-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));
beforeEach(async () => {
  stack = await startFakeStack();
});
afterEach(() => stack.close());

const upload = (...args: string[]) => runInside("upload", "--endpoint-url", stack.url, ...args);

async function fileOf(name: string, text: string): Promise<string> {
  const path = join(folder, name);
  await mkdir(join(path, ".."), { recursive: true });
  await writeFile(path, text);
  return path;
}

describe("quotient upload", () => {
  it("sends files and folders, sidecars first, waits, and tells what became of each", async () => {
    await fileOf("mixed/deep/b c+.txt", "bad");
    await fileOf("mixed/a.txt", "An article.");
    await fileOf("mixed/a.txt.meta.json", "{}");
    const options = ["--endpoint-url", stack.url, "--prefix", "incoming/one/"];
    const { status, stdout, stderr } = await runCli("upload", join(folder, "mixed"), ...options);
    expect(stack.puts[0]).toBe("incoming/one/a.txt.meta.json");
    expect(stack.puts.toSorted()).toEqual([
      "incoming/one/a.txt",
      "incoming/one/a.txt.meta.json",
      "incoming/one/deep/b c+.txt",
    ]);
    const results = jsonLines(stdout);
    expect(results.find(({ key }) => key === "incoming/one/a.txt")).toMatchObject({
      state: "extracted",
      articleId: articleId("incoming/one/a.txt"),
      counts: { metrics: 2 },
    });
    expect(results.find(({ state }) => state === "rejected")).toMatchObject({ failure: { code: "malformed" } });
    expect(stderr).toBe("1 article extracted, 1 rejected, 1 sidecar; 1 paragraph dropped, 2 metrics, 1 quote\n");
    expect(status).toBe(1);
  });

  it("does not send again what is there with the same content", async () => {
    const path = await fileOf("again.txt", "An article.");
    await upload(path);
    const { status, stdout } = await upload(path);
    expect(stack.puts).toEqual(["incoming/again.txt"]);
    expect(jsonLines(stdout)[0]).toMatchObject({ state: "extracted", unchanged: true });
    expect(status).toBe(0);
    const known = stack.objects.get("incoming/again.txt") as { hash: string | undefined };
    known.hash = undefined;
    await upload(path, "--no-wait");
    expect(stack.puts).toHaveLength(1);
    await fileOf("again.txt", "An article!");
    await upload(path, "--no-wait");
    expect(stack.puts).toHaveLength(2);
  });

  it("waits for every article of a file that holds several", async () => {
    const items = ["a", "b"].map(
      (id) => `<item><guid>${id}</guid><title>${id}</title><description>Text.</description></item>`,
    );
    const path = await fileOf("feed.xml", `<rss version="2.0"><channel>${items.join("")}</channel></rss>`);
    const { stdout } = await upload(path, "--patience", "1");
    const ids = jsonLines(stdout).map((result) => result.articleId);
    expect(ids.toSorted()).toEqual(["a", "b"].map((part) => articleId("incoming/feed.xml", part)).toSorted());
  });

  it("composes names, and refuses two files for one key", async () => {
    await upload(await fileOf("が.txt".normalize("NFD"), "An article."), "--no-wait");
    expect(stack.puts).toEqual(["incoming/が.txt".normalize("NFC")]);
    const { status, stderr } = await upload(await fileOf("x/same.txt", "1"), await fileOf("y/same.txt", "2"));
    expect(stderr).toMatch(/would both become incoming\/same\.txt.*--prefix/);
    expect(status).toBe(2);
  });

  it("gives up in time on what is not finished, and says how to go on", async () => {
    const path = await fileOf("slow.txt", "An article.");
    const running = upload(path, "--patience", "1");
    // Another content than the one that was sent: the API never tells of this version.
    const timer = setInterval(() => {
      const known = stack.objects.get("incoming/slow.txt");
      if (known !== undefined) known.body = Buffer.from("other");
    }, 1);
    const { status, stdout, stderr } = await running;
    clearInterval(timer);
    expect(jsonLines(stdout)[0]).toMatchObject({ state: "waiting" });
    expect(stderr).toMatch(/1 not finished yet/);
    expect(stderr).toMatch(/repeating the command waits on/);
    expect(status).toBe(3);
  });

  it("tells of files that are not there, and does the others", async () => {
    const { status, stdout } = await upload(await fileOf("there.txt", "An article."), join(folder, "none.txt"));
    expect(status).toBe(1);
    expect(jsonLines(stdout).map(({ state }) => state)).toEqual(["unreadable", "extracted"]);
  });

  it("watches a folder for new and changed files until it is interrupted", async () => {
    await fileOf("inbox/first.txt", "An article.");
    const running = startCli(["upload", "--endpoint-url", stack.url, "--watch", join(folder, "inbox")]);
    const until = async (count: number): Promise<void> => {
      while (stack.puts.length < count) await new Promise((done) => setTimeout(done, 20));
    };
    await until(1);
    await fileOf("inbox/first.txt", "An article, changed.");
    await fileOf("inbox/second.txt", "Another.");
    await until(3);
    running.child.kill("SIGINT");
    const { status, stderr } = await running.done;
    expect(stack.puts.toSorted()).toEqual(["incoming/first.txt", "incoming/first.txt", "incoming/second.txt"]);
    expect(stderr).toMatch(/3 articles extracted/);
    expect(status).toBe(0);
  });
});

describe("where no stack answers", () => {
  it.each([
    [["upload", "x.txt", "--data", "/nowhere"], /no stack runs on this machine.*npm start/],
    [["upload", "x.txt", "--endpoint-url", "http://127.0.0.1:9"], /does not answer/],
    [["upload", "x.txt", "--endpoint-url", "nonsense"], /is no URL/],
    [["status", "--env", "dev", "--endpoint-url", "http://x"], /name one of them/],
    [["upload"], /name files or folders/],
  ])("%j says what to do", async (args, reason) => {
    const { status, stderr } = await runInside(...args);
    expect(stderr).toMatch(reason);
    expect(status).toBeGreaterThanOrEqual(2);
  });
});
