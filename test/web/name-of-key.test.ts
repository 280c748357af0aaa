import { expect, it } from "vitest";
import { nameOfKey } from "../../web/parts/name-of-key.ts";

it.each([
  ["incoming/2025-06-01/00c0ffee-経済_ニュース.txt", "経済_ニュース.txt"],
  ["incoming/report.txt", "report.txt"],
  ["incoming/a/b/0123abcd-", "0123abcd-"],
])("%s is known as %s", (key, name) => expect(nameOfKey(key)).toBe(name));
