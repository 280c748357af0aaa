import { expect, it } from "vitest";
import { en } from "../../web/i18n/en.data.ts";
import { ja } from "../../web/i18n/ja.data.ts";

it("every language of the interface has the same words with the same gaps", () => {
  const gaps = (text: string): string[] => [...text.matchAll(/\{\w+\}/g)].map(([gap]) => gap).sort();
  expect(Object.keys(ja)).toEqual(Object.keys(en));
  for (const [key, words] of Object.entries(en)) expect(gaps(ja[key as keyof typeof ja]), key).toEqual(gaps(words));
});
