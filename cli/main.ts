#!/usr/bin/env node
import { readFileSync } from "node:fs";
import { extractFacts, readPlainText } from "../shared/pipeline.ts";

// JSON lines in, JSON lines out
for (const line of readFileSync(0, "utf8").split("\n")) {
  if (line.trim() === "") continue;
  const { id, text, language, publishedAt } = JSON.parse(line);
  const article = readPlainText(text, { language, publishedAt });
  const { text: _text, paragraphs, ledger, ...rest } = article;
  process.stdout.write(
    `${JSON.stringify({ id, article: rest, paragraphs, duplicates: ledger, ...extractFacts(article) })}\n`,
  );
}
