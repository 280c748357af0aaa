import { expect, it } from "vitest";
import { modifierEnd } from "../../../../shared/quotes/cjk/speaker/name.ts";

it.each([
  ["店を営む沢田", "沢田"],
  ["逮捕された会社員", "会社員"],
  ["離島の交通に詳しい湾岸大学", "湾岸大学"],
  ["新しい協会", "協会"],
  ["湾岸大学", "湾岸大学"],
])("what describes the noun in %s ends before %s", (text, noun) => {
  expect(text.slice(modifierEnd(text, 0, text.length))).toBe(noun);
});
