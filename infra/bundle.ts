import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type BuildOptions, buildSync } from "esbuild";
import { pageFolder } from "../shared/contract/limits.ts";

export const functionNames = ["deduplicate", "extract", "query"] as const;
export type FunctionName = (typeof functionNames)[number];

const root = join(import.meta.dirname, "..");
const bundles = new Map<FunctionName, string>();
let scratch: string | undefined;

/** `require` for the CommonJS packages that a bundle holds; ESM has none of its own. */
const banner =
  "import{createRequire as __createRequire}from'node:module';const require=__createRequire(import.meta.url);";

/** How every function is bundled. */
export const bundleOptions: BuildOptions = {
  bundle: true,
  splitting: true,
  format: "esm",
  platform: "node",
  target: "node24",
  mainFields: ["module", "main"],
  outExtension: { ".js": ".mjs" },
  banner: { js: banner },
  external: ["canvas"],
  minify: true,
  charset: "utf8",
  sourcemap: true,
  sourcesContent: false,
  logLevel: "error",
};

/** The folder with a function's bundle, made once in a process; formats loaded on demand stay chunks of their own. */
export function bundleFunction(name: FunctionName): string {
  const made = bundles.get(name);
  if (made !== undefined) return made;
  const folder = join(scratchFolder(), name);
  buildSync({
    entryPoints: { index: join(root, "functions", name, "handler.ts") },
    outdir: folder,
    absWorkingDir: root,
    ...bundleOptions,
  });
  if (name === "query") {
    execFileSync(process.execPath, [join(root, "web/build.ts"), "--out", join(folder, pageFolder)], {
      stdio: "inherit",
    });
  }
  bundles.set(name, folder);
  return folder;
}

function scratchFolder(): string {
  if (scratch === undefined) {
    const made = mkdtempSync(join(tmpdir(), "quotient-bundles-"));
    process.once("exit", () => rmSync(made, { recursive: true, force: true }));
    scratch = made;
  }
  return scratch;
}
