import { readFileSync, writeFileSync } from "node:fs";
import { cpus, totalmem } from "node:os";
import { join, resolve } from "node:path";
import { api } from "./api.ts";
import { dedupeQuality, dedupeSpeed } from "./dedupe.ts";
import { files } from "./files.ts";
import { functions } from "./functions.ts";
import { hostile } from "./hostile.ts";
import { localStack } from "./local-stack.ts";
import { memory } from "./memory.ts";
import { markdown, type Section } from "./report.ts";
import { scaling } from "./scaling.ts";
import { stages } from "./stages.ts";
import { benchTexts } from "./texts.ts";

/** `npm run bench [section …]`: measures, prints, and writes docs/performance.md when all sections ran. */
const root = resolve(import.meta.dirname, "../..");
const sections: Record<string, () => Section | Promise<Section>> = {
  stages: () => stages(benchTexts()),
  scaling: () => scaling(benchTexts()),
  dedupe: () => dedupeQuality(),
  "dedupe-speed": () => dedupeSpeed(),
  files,
  hostile,
  functions,
  memory,
  "local-stack": localStack,
  api,
};

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !(name in sections));
if (unknown.length > 0) {
  process.stderr.write(`unknown section ${unknown.join(", ")}; there are: ${Object.keys(sections).join(", ")}\n`);
  process.exit(2);
}

const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
const peers = ["@microsoft/recognizers-text-suite", "compromise", "minhash"].map(
  (name) => `${name} ${JSON.parse(readFileSync(join(root, "node_modules", name, "package.json"), "utf8")).version}`,
);
const machine = `Quotient ${version}, Node ${process.versions.node}, ${cpus().length} × ${cpus()[0]?.model.trim() ?? "processor"}, ${Math.round(totalmem() / 2 ** 30)} GiB; ${peers.join(", ")}.`;
const parts = ["# Performance", "Written by `npm run bench`; every figure was measured in one run.", "", machine, ""];
process.stdout.write(`${machine}\n\n`);
for (const [name, run] of Object.entries(sections)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  const part = markdown(await run());
  process.stdout.write(`${part}\n`);
  parts.push(part);
}
if (wanted.length === 0) writeFileSync(join(root, "docs/performance.md"), `${parts.join("\n").trimEnd()}\n`);
