import { spawn } from "node:child_process";
import { resolve } from "node:path";
import { vi } from "vitest";
import { runCli as runHere } from "../../cli/program.ts";

const main = resolve(import.meta.dirname, "../../cli/main.ts");

export interface CliRun {
  status: number | null;
  stdout: string;
  stderr: string;
}

/** Starts the command line as a user would, without a terminal. */
export function startCli(args: readonly string[]) {
  const child = spawn(process.execPath, [main, ...args], { stdio: ["ignore", "pipe", "pipe"] });
  const seen = { stdout: "", stderr: "" };
  for (const name of ["stdout", "stderr"] as const)
    child[name].setEncoding("utf8").on("data", (text: string) => {
      seen[name] += text;
    });
  const done = new Promise<CliRun>((finish) => child.on("close", (status) => finish({ status, ...seen })));
  return { child, seen, done };
}

export const runCli = (...args: string[]): Promise<CliRun> => startCli(args).done;

/** The same within this process, which loads once what every start of a program loads again. */
export async function runInside(...args: string[]): Promise<CliRun> {
  const seen = { stdout: "", stderr: "" };
  const spies = (["stdout", "stderr"] as const).map((name) =>
    vi.spyOn(process[name], "write").mockImplementation((text) => {
      seen[name] += String(text);
      return true;
    }),
  );
  try {
    return { status: await runHere(args), ...seen };
  } finally {
    for (const spy of spies) spy.mockRestore();
  }
}

export const jsonLines = (text: string): Record<string, unknown>[] =>
  text
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Record<string, unknown>);
