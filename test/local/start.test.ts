import { type ChildProcess, execFile, spawn, spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const start = join(import.meta.dirname, "../../infra/local/start.ts");
const run = promisify(execFile);

interface Running {
  child: ChildProcess;
  output: string;
  stack: { apiUrl: string; endpointUrl: string; bucket: string; incomingPrefix: string };
}

let folder: string;
const launched: ChildProcess[] = [];
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "quotient-start-"));
});
afterAll(async () => {
  for (const child of launched) child.kill("SIGKILL");
  await rm(folder, { recursive: true, force: true });
});

async function launch(...options: string[]): Promise<Running> {
  const child = spawn(process.execPath, [start, "--port", "0", "--data", join(folder, "data"), ...options]);
  launched.push(child);
  const output = await new Promise<string>((resolve, reject) => {
    let text = "";
    const take = (chunk: Buffer): void => {
      text += chunk.toString();
      if (text.includes("/v1/quotes")) resolve(text);
    };
    child.stdout.on("data", take);
    child.stderr.on("data", take);
    child.once("exit", () => reject(new Error(text)));
  });
  const stack = JSON.parse(await readFile(join(folder, "data/stack.json"), "utf8")) as Running["stack"];
  return { child, output, stack };
}

const end = ({ child }: Running): Promise<number | null> =>
  new Promise((resolve) => {
    child.once("exit", resolve);
    child.kill("SIGINT");
  });

/** Ids of the processes that the stack started; by /proc where there is one, since a bare machine has no ps. */
function children(pid: number | undefined): number[] {
  const file = `/proc/${pid}/task/${pid}/children`;
  const text = existsSync(file)
    ? readFileSync(file, "utf8")
    : spawnSync("pgrep", ["-P", String(pid)], { encoding: "utf8" }).stdout;
  return text.split(/\s+/).filter(Boolean).map(Number);
}

describe("npm start", () => {
  it("comes up, ends cleanly, and finds its data again", async () => {
    const first = await launch();
    expect(first.output).toContain(`s3 cp ARTICLE.txt s3://${first.stack.bucket}/incoming/`);
    const object = `${first.stack.endpointUrl}/${first.stack.bucket}/incoming/kept.txt`;
    expect((await fetch(object, { method: "PUT", body: "kept" })).status).toBe(200);
    const functions = children(first.child.pid);
    expect(functions.length).toBeGreaterThanOrEqual(3);
    expect(await end(first)).toBe(0);
    for (const pid of functions) expect(() => process.kill(pid, 0)).toThrow("ESRCH");
    await expect(readFile(join(folder, "data/lock"))).rejects.toThrow("ENOENT");

    const second = await launch();
    expect(await (await fetch(`${second.stack.endpointUrl}/${second.stack.bucket}/incoming/kept.txt`)).text()).toBe(
      "kept",
    );
    await end(second);
  });

  it("says which port is taken and how to choose another", async () => {
    const server = createServer();
    const port = await new Promise<number>((resolve) =>
      server.listen(0, "127.0.0.1", () => resolve((server.address() as { port: number }).port)),
    );
    const options = [start, "--port", String(port), "--aws-port", "0", "--data", join(folder, "taken")];
    const { status, stderr } = spawnSync(process.execPath, options, { encoding: "utf8" });
    server.close();
    expect(stderr).toBe(`port ${port} is taken: stop what uses it, or choose another with --port\n`);
    expect(status).toBe(1);
  });

  it("explains itself, and refuses what it does not know", () => {
    expect(spawnSync(process.execPath, [start, "--help"], { encoding: "utf8" }).stdout).toContain("--fresh");
    const wrong = spawnSync(process.execPath, [start, "--prot", "1"], { encoding: "utf8" });
    expect(wrong.stderr).toContain("--prot");
    expect(wrong.status).toBe(1);
  });
});

const hasAws = spawnSync("aws", ["--version"]).status === 0;
if (!hasAws)
  process.stderr.write("the tests with AWS's command line are skipped: there is no `aws` (apt install awscli)\n");

describe.runIf(hasAws)("AWS's command line", () => {
  let running: Running;
  beforeAll(async () => {
    running = await launch();
  });
  afterAll(async () => {
    await end(running);
  });

  const aws = async (...command: string[]): Promise<string> => {
    const env = {
      ...process.env,
      AWS_ACCESS_KEY_ID: "local",
      AWS_SECRET_ACCESS_KEY: "local",
      AWS_DEFAULT_REGION: "us-east-1",
    };
    return (await run("aws", ["--endpoint-url", running.stack.endpointUrl, ...command], { env })).stdout;
  };

  it("copies, lists and removes objects, large ones in parts", async () => {
    const { bucket } = running.stack;
    const file = join(folder, "日本 語+.txt");
    await writeFile(file, "本文\n".repeat(3_000_000));
    await aws("s3", "cp", "--quiet", file, `s3://${bucket}/elsewhere/`);
    expect(await aws("s3", "ls", `s3://${bucket}/elsewhere/`)).toContain("21000000 日本 語+.txt");
    await aws("s3", "rm", `s3://${bucket}/elsewhere/日本 語+.txt`);
    expect(await aws("s3", "ls", `s3://${bucket}/`)).not.toContain("elsewhere");
  });

  it("takes a large object in one piece, as a presigned upload sends it", async () => {
    const url = `${running.stack.endpointUrl}/${running.stack.bucket}/elsewhere/large.txt`;
    const body = "a".repeat(50_000_000);
    expect((await fetch(url, { method: "PUT", body })).status).toBe(200);
    expect((await (await fetch(url)).arrayBuffer()).byteLength).toBe(50_000_000);
  });

  it("queries the table", async () => {
    const answer = await aws(
      ...["dynamodb", "query", "--table-name", "quotient-dev-records", "--key-condition-expression", "pk = :pk"],
      ...["--expression-attribute-values", '{":pk": {"S": "A#none"}}'],
    );
    expect(JSON.parse(answer)).toMatchObject({ Items: [], Count: 0 });
  });
});
