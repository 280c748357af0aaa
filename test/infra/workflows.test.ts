import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

const root = join(import.meta.dirname, "../..");
const folder = join(root, ".github/workflows");

describe.each(readdirSync(folder))("%s", (name) => {
  const text = readFileSync(join(folder, name), "utf8");

  it("pins every action by its commit, with the version beside it", () => {
    const uses = [...text.matchAll(/uses: (.+)/g)].map(([, action]) => action as string);
    expect(uses.length).toBeGreaterThan(0);
    for (const action of uses) expect(action).toMatch(/^[\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
  });

  it("runs only scripts that the repository has", () => {
    const { scripts } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { scripts: object };
    for (const [, script] of text.matchAll(/npm run (?:-s )?([\w:]+)/g)) expect(Object.keys(scripts)).toContain(script);
  });

  it("keeps what a pull request says out of shell commands, and keys out of the file", () => {
    for (const [, line] of text.matchAll(/^\s+(?:- )?run: (.+)$/gm)) expect(line).not.toContain("${{");
    expect(text).not.toMatch(/AKIA|aws-secret-access-key|pull_request_target/);
  });
});

describe("the runbook", () => {
  const runbook = readFileSync(join(root, "docs/runbook.md"), "utf8");
  const alarms = readFileSync(join(root, "infra/constructs/alarms.ts"), "utf8");

  it("has the section that each alarm links to", () => {
    const headings = [...runbook.matchAll(/^## (.+)$/gm)].map(([, text]) => text?.toLowerCase().replaceAll(" ", "-"));
    const sections = [...alarms.matchAll(/section: "([\w-]+)"/g)].map(([, section]) => section);
    expect(sections.length).toBeGreaterThan(5);
    for (const section of sections) expect(headings).toContain(section);
  });
});
