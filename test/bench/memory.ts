import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { bundleFunction } from "../../infra/bundle.ts";
import { type LocalStack, startLocalStack } from "../../infra/local/stack.ts";
import { articleId } from "../../shared/records/keys.ts";
import { coldStart } from "./cold-start.ts";
import type { Section } from "./report.ts";
import { functionEnvironment, message, objectCreated, settled } from "./worker-events.ts";

const megabyte = 2 ** 20;

/** Articles that grow, and the memory that a function may have for them: `[UTF-8 megabytes, megabytes of heap]`. */
const cases: [size: number, memory: number][] = [
  [1, 512],
  [5, 512],
  [11, 1024],
  [50, 2048],
];

/** Peak memory of deduplicate and extract on ever larger articles, each in a new process with a bounded heap. */
export async function memory(): Promise<Section> {
  const folder = mkdtempSync(join(tmpdir(), "quotient-bench-"));
  const stack = await startLocalStack({ port: 0, data: join(folder, "data") });
  try {
    const rows: string[][] = [];
    for (const [size, limit] of cases) {
      const key = `incoming/${size}-${limit}.txt`;
      await fetch(`${stack.awsEndpoint}/${stack.bucket}/${key}`, { method: "PUT", body: prose(size * megabyte) });
      const { version } = await settled(stack, key);
      const events = {
        deduplicate: objectCreated(key, version),
        extract: message({ articleId: articleId(key), version }),
      };
      for (const [name, event] of Object.entries(events)) {
        const peak = await peakOf(stack, name as "deduplicate" | "extract", event, limit, folder);
        const { state, failure, counts } = await settled(stack, key);
        rows.push([
          `${size} MB`,
          name,
          `${limit} MB`,
          peak,
          failure === undefined ? `${state}, ${counts.metrics} metrics` : `${state}: ${failure.code}`,
        ]);
      }
    }
    return {
      title: "Memory",
      note: "Prose of many paragraphs with a figure in every fifth, in UTF-8; each function in a new process whose heap is bounded as Lambda bounds it. *Peak* is the process' resident memory, code and buffers included.",
      columns: ["article", "function", "heap", "peak", "what became of it"],
      rows,
    };
  } finally {
    await stack.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Megabytes, or that the function ran out of them. */
async function peakOf(
  stack: LocalStack,
  name: "deduplicate" | "extract",
  event: object,
  limit: number,
  folder: string,
): Promise<string> {
  const file = join(folder, "event.json");
  writeFileSync(file, JSON.stringify(event));
  try {
    const { peak } = await coldStart(bundleFunction(name), file, functionEnvironment(stack), { heap: limit });
    return `${Math.round(peak / megabyte)} MB`;
  } catch (error) {
    if (String((error as { stderr?: string }).stderr).includes("heap out of memory")) return "out of memory";
    throw error;
  }
}

const sentences = [
  "The channel will be dredged again before the winter storms.",
  "Residents of the old quarter have long wanted a wall that is higher than the one their parents built.",
  "Nobody at the meeting spoke against the plan, though some would rather have waited for the survey.",
  "The ferry company welcomed the decision and promised to keep the small boats in service.",
];

/** Prose of so many characters; no paragraph is that of another, and every fifth has a figure. */
function prose(size: number): string {
  const parts: string[] = [];
  let length = 0;
  for (let i = 0; length < size; i++) {
    const name = i.toString(36).replaceAll(/\d/g, (digit) => "qwertzuiop"[Number(digit)] as string);
    const figure = i % 5 === 0 ? ` The works will cost $${(i % 90) + 10} million.` : "";
    const paragraph = `In ${name} things are different. ${sentences.join(" ").repeat(4)}${figure}`;
    parts.push(paragraph);
    length += paragraph.length + 1;
  }
  return parts.join("\n").slice(0, size);
}
