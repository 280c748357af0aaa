import { copyFile, mkdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { build } from "esbuild";

/** Builds the explorer page into a folder: `index.html` and what it loads, nothing from another host. */
export async function buildWeb(out: string): Promise<void> {
  const from = import.meta.dirname;
  await rm(out, { recursive: true, force: true });
  await mkdir(out, { recursive: true });
  await build({
    entryPoints: [join(from, "main.ts")],
    bundle: true,
    minify: true,
    format: "esm",
    target: "es2022",
    outdir: out,
    logLevel: "warning",
    tsconfigRaw: { compilerOptions: { verbatimModuleSyntax: true } },
  });
  for (const file of ["index.html", "icon.svg"]) await copyFile(join(from, file), join(out, file));
}

if (import.meta.main) {
  const { values } = parseArgs({ options: { out: { type: "string", default: "dist/web" } } });
  await buildWeb(values.out);
}
