#!/usr/bin/env node
// `npx quotient`: hands over to the Node 24 that the project brings, so that an older Node on the machine serves too.
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The Node of the npm package `node`; undefined where it is not installed. */
function ownNode() {
  try {
    const folder = dirname(createRequire(import.meta.url).resolve("node/package.json"));
    return ["bin/node", "bin/node.exe"].map((name) => join(folder, name)).find((path) => existsSync(path));
  } catch {
    return undefined;
  }
}

const fits = Number(process.versions.node.split(".")[0]) >= 24;
const node = fits ? process.execPath : ownNode();
if (node === undefined) {
  process.stderr.write(
    `error: Node 24 is needed, this is ${process.versions.node}. Run \`npm ci\`, which brings it.\n`,
  );
  process.exitCode = 3;
} else {
  const main = fileURLToPath(new URL("./main.ts", import.meta.url));
  const child = spawn(node, [main, ...process.argv.slice(2)], { stdio: "inherit" });
  // A terminal sends Ctrl-C to both; the command decides when to end.
  process.on("SIGINT", () => {});
  process.on("SIGTERM", () => child.kill("SIGTERM"));
  child.on("error", (error) => {
    process.stderr.write(`error: ${error.message}\n`);
    process.exitCode = 3;
  });
  child.on("exit", (code, signal) => {
    process.exitCode = code ?? (signal === "SIGINT" ? 130 : 1);
  });
}
