import { execFile } from "node:child_process";
import { readdir, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import type { TemplateDocument } from "./template.ts";

/**
 * The templates and assets of an environment, synthesized into a folder. In a process of its own: the CDK's libraries
 * take hundreds of megabytes that the running stack has no use for.
 */
export async function synthesize(environment: string, folder: string): Promise<TemplateDocument[]> {
  // Bundles of earlier starts would pile up.
  await rm(folder, { recursive: true, force: true });
  await run(join(import.meta.dirname, "synthesize-main.ts"), environment, folder);
  return readTemplates(folder);
}

/** The templates in a folder that was synthesized into, in the order of their names. */
export async function readTemplates(folder: string): Promise<TemplateDocument[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith(".template.json"));
  return Promise.all(
    names.sort().map(async (name) => JSON.parse(await readFile(join(folder, name), "utf8")) as TemplateDocument),
  );
}

function run(script: string, ...options: string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = execFile(process.execPath, [script, ...options], (error, _, stderr) => {
      process.off("exit", end);
      if (error === null) resolve();
      else reject(new Error(`the ${options[0]} template could not be synthesized:\n${stderr}`, { cause: error }));
    });
    const end = (): void => void child.kill();
    process.once("exit", end);
  });
}
