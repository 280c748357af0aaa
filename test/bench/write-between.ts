import { readFileSync, writeFileSync } from "node:fs";

/** Puts what a command printed into a document, between `<!-- written by COMMAND -->` and `<!-- to here -->`. */
export function writeBetween(path: string, command: string, text: string): void {
  const begin = `<!-- written by ${command} -->`;
  const end = "<!-- to here -->";
  const document = readFileSync(path, "utf8");
  const from = document.indexOf(begin);
  const to = document.indexOf(end, from);
  if (from < 0 || to < 0) throw new Error(`${path} has no place for the tables: ${begin} … ${end}`);
  writeFileSync(path, `${document.slice(0, from + begin.length)}\n\n${text.trimEnd()}\n\n${document.slice(to)}`);
}
