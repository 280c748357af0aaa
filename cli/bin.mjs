#!/usr/bin/env node
// `npx quotient`: hands over to the Node 24 that the project brings, so that an older Node on the machine serves too.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";

const own = fileURLToPath(new URL("../node_modules/node/bin/node", import.meta.url));
const node = Number(process.versions.node.split(".")[0]) >= 24 || !existsSync(own) ? process.execPath : own;
const run = spawnSync(node, [fileURLToPath(new URL("./main.ts", import.meta.url)), ...process.argv.slice(2)], {
  stdio: "inherit",
});
process.exitCode = run.status ?? 1;
