import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { corpus, type Scores, scoreArticle } from "./score.ts";

/** Pins the floors at what is reached now; refuses to lower one while the corpus is the same. `--misses` lists them. */
const file = join(import.meta.dirname, "floors.json");
const old: { corpus: string; articles: Record<string, Scores> } = JSON.parse(readFileSync(file, "utf8"));
const { names, hash } = corpus();
const articles: Record<string, Scores> = {};
for (const name of names) {
  const { scores, misses } = scoreArticle(name);
  const floor = old.corpus === hash ? old.articles[name] : undefined;
  const fallen = Object.entries(floor ?? {}).filter(([what, least]) => scores[what as keyof Scores] < least);
  if (fallen.length > 0) {
    process.stderr.write(
      `${name}: below its floor in ${fallen.map(([what]) => what).join(", ")}; nothing written\n${misses.join("\n")}\n`,
    );
    process.exit(1);
  }
  // a hair of room for the last digit of a division
  articles[name] = Object.fromEntries(
    Object.entries(scores).map(([what, score]) => [what, Math.floor(score * 1000) / 1000]),
  ) as unknown as Scores;
  process.stdout.write(`${name} ${JSON.stringify(articles[name])}\n`);
  if (process.argv.includes("--misses")) process.stdout.write(misses.map((miss) => `  ${miss}\n`).join(""));
}
writeFileSync(file, `${JSON.stringify({ corpus: hash, articles }, null, 2)}\n`);
