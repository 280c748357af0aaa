import { expect, it } from "vitest";
import { isOlder } from "../../../cli/operate/rules.ts";

it.each([
  ["1", "2", true],
  ["2", "1", false],
  ["1", "1", false],
  ["1.9", "1.10", true],
  ["1", "1.1", true],
  ["2.0", "2", false],
])("rules %s older than %s: %s", (rules, than, older) => {
  expect(isOlder(rules, than)).toBe(older);
});
