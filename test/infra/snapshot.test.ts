import { join } from "node:path";
import { expect, it } from "vitest";
import { environmentNames } from "../../infra/environments.ts";
import { synthesized } from "./synthesized.ts";

/** Hashes of assets change with every line of code; what else changes should be looked at. */
const masked = (template: object): string => `${JSON.stringify(template, null, 1).replace(/[0-9a-f]{64}/g, "HASH")}\n`;

it.each(environmentNames)(
  "the templates of %s are as they were looked at (vitest -u takes a change over)",
  async (name) => {
    const { data, service } = synthesized(name);
    const folder = join(import.meta.dirname, "../fixtures/templates");
    await expect(masked(data.toJSON())).toMatchFileSnapshot(join(folder, `${name}-data.json`));
    await expect(masked(service.toJSON())).toMatchFileSnapshot(join(folder, `${name}-service.json`));
  },
);
