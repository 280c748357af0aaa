import { execFile } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import type { Section } from "./report.ts";
import { benchTexts } from "./texts.ts";

const run = promisify(execFile);
const many = 10_000;

/** The command line over many files, on one core and on all of them. */
export async function files(): Promise<Section> {
  const folder = mkdtempSync(join(tmpdir(), "quotient-bench-"));
  try {
    const texts = benchTexts();
    let characters = 0;
    mkdirSync(join(folder, "articles"));
    for (let i = 0; i < many; i++) {
      const text = `${(texts[i % texts.length] as (typeof texts)[number]).text}\n(${i})\n`;
      characters += text.length;
      writeFileSync(join(folder, "articles", `${i}.txt`), text);
    }
    const rows: string[][] = [];
    const outputs: string[] = [];
    for (const jobs of new Set([1, availableParallelism()])) {
      const out = join(folder, `${jobs}.jsonl`);
      const main = join(import.meta.dirname, "../../cli/main.ts");
      const command = `"${process.execPath}" "${main}" extract "${join(folder, "articles")}" --format jsonl --jobs ${jobs} > "${out}"`;
      const began = performance.now();
      await run("sh", ["-c", command]);
      const seconds = (performance.now() - began) / 1000;
      outputs.push(readFileSync(out, "utf8"));
      rows.push([
        String(jobs),
        `${seconds.toFixed(1)} s`,
        (many / seconds).toFixed(0),
        `${(characters / seconds / 1e6).toFixed(2)}M`,
      ]);
    }
    if (outputs.some((output) => output !== outputs[0])) throw new Error("the output depends on the number of cores");
    return {
      title: "Many files on the command line",
      note: `\`npm run extract\` over ${many} files of the samples, start-up included; what is written is the same, byte for byte.`,
      columns: ["cores", "time", "files a second", "characters a second"],
      rows,
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
