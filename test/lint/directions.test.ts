import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const root = resolve(import.meta.dirname, "../..");
const biome = join(root, "node_modules/.bin/biome");

/** Where a breach is planted, and what it imports against the directions. */
const breaches: [file: string, specifier: string][] = [
  ["shared/contract/planted.ts", "../language/pack.ts"],
  ["shared/language/planted.ts", "../metrics/extract-metrics.ts"],
  ["shared/language/ja/planted.ts", "../../quotes/marks.ts"],
  ["shared/article/planted.ts", "../dedupe/deduplicate.ts"],
  ["shared/dedupe/planted.ts", "../records/rows.ts"],
  ["shared/metrics/planted.ts", "../store/table.ts"],
  ["shared/metrics/planted.ts", "../pipeline.ts"],
  ["shared/metrics/cjk/planted.ts", "node:fs"],
  ["shared/quotes/planted.ts", "@aws-sdk/client-s3"],
  ["shared/pipeline.ts", "./records/rows.ts"],
  ["shared/extractors/planted.ts", "../records/rows.ts"],
  ["shared/extraction.ts", "./store/table.ts"],
  ["shared/records/planted.ts", "../store/table.ts"],
  ["shared/records/planted.ts", "@aws-sdk/lib-dynamodb"],
  ["shared/view/planted.ts", "../store/table.ts"],
  ["shared/store/planted.ts", "../../functions/query/handler.ts"],
  ["functions/extract/planted.ts", "../../infra/app.ts"],
  ["functions/extract/planted.ts", "../../cli/main.ts"],
  ["infra/stacks/planted.ts", "../../shared/records/keys.ts"],
];

const allowed: [file: string, specifier: string][] = [
  ["shared/metrics/planted.ts", "../language/pack.ts"],
  ["shared/dedupe/planted.ts", "../article/source.ts"],
  ["shared/store/planted.ts", "@aws-sdk/client-s3"],
  ["functions/extract/planted.ts", "../../shared/store/table.ts"],
  ["infra/stacks/planted.ts", "../../shared/contract/limits.ts"],
];

describe("import directions", () => {
  let folder = "";
  const lint = (file: string, specifier: string): string => {
    const path = join(folder, file);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, `import { x } from "${specifier}";\nexport const y = x;\n`);
    try {
      return execFileSync(biome, ["lint", "--reporter=github", path], { cwd: folder, encoding: "utf8", stdio: "pipe" });
    } catch (error) {
      return String((error as { stdout?: unknown }).stdout);
    } finally {
      rmSync(path);
    }
  };

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "quotient-lint-"));
    const config = JSON.parse(readFileSync(join(root, "biome.json"), "utf8"));
    delete config.vcs;
    delete config.$schema;
    writeFileSync(join(folder, "biome.json"), JSON.stringify(config));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it.each(breaches)("refuses that %s imports %s", (file, specifier) => {
    expect(lint(file, specifier)).toContain("noRestrictedImports");
  });

  it.each(allowed)("lets %s import %s", (file, specifier) => {
    expect(lint(file, specifier)).not.toContain("noRestrictedImports");
  });
});
