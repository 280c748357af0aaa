import { expect, it } from "vitest";
import { keyPrefix } from "../../../cli/upload/plan.ts";

it.each([
  [undefined, "incoming/"],
  ["", "incoming/"],
  ["/", "incoming/"],
  ["kyoto", "incoming/kyoto/"],
  ["/kyoto/2026/", "incoming/kyoto/2026/"],
  ["incoming/kyoto", "incoming/kyoto/"],
  ["incoming", "incoming/"],
  ["incoming-old", "incoming/incoming-old/"],
])("%s becomes %s", (given, prefix) => {
  expect(keyPrefix("incoming/", given)).toBe(prefix);
});
