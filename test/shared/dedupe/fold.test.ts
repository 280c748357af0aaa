import { describe, expect, it } from "vitest";
import { fingerprint } from "../../../shared/dedupe/fingerprint.ts";
import { fold } from "../../../shared/dedupe/fold.ts";

const folded = (text: string): string => String.fromCharCode(...fold(text));

describe("fold", () => {
  it.each([
    ["width", "売上高は１２％増のＡＢＣ", "売上高は12%増のabc"],
    ["half-width kana", "ﾄﾖﾀが発表", "トヨタが発表"],
    ["spacing", "ChatGPT の 利用者", "chatgptの利用者"],
    ["full-width space", "東京　大阪", "東京大阪"],
    ["punctuation", "「はい」、と彼は言った。", "はいと彼は言った"],
    ["emphasis", "**見出し**", "見出し"],
    ["tags", "<p>One <b>two</b></p>", "onetwo"],
    ["links", "see [the report](https://example.org/a_b?x=1)", "seethereport"],
    ["entities", "Salt &amp; Co", "saltco"],
    ["citation marks", "rose 3% in May.[12]", "rose3%inmay"],
    ["list marks", "3. Ferries", "ferries"],
    ["list marks within markup", "<li>3) Ferries</li>", "ferries"],
    ["thousands", "1,234,567", "1234567"],
    ["composed letters", "cafe\u0301", "café"],
  ])("takes away %s", (_, text, expected) => expect(folded(text)).toBe(expected));

  it.each([
    ["points", "1.5倍", "15倍"],
    ["percent signs", "5%", "5"],
    ["currencies", "$5", "€5"],
    ["minus signs", "(-3.2)", "(3.2)"],
    ["ranges", "2~3", "23"],
    ["dates", "3/14", "314"],
    ["exponents", "10 m²", "10 m"],
    ["middle points between numerals", "三・五倍", "三五倍"],
    ["plus signs", "+4", "4"],
  ])("keeps apart by %s", (_, a, b) => expect(folded(a)).not.toBe(folded(b)));
});

describe("fingerprint", () => {
  it("is one for texts that say the same words, and is URL-safe", () => {
    expect(fingerprint("売上高は１２％増えた。")).toBe(fingerprint("売上高は 12% 増えた"));
    expect(fingerprint("売上高は12%増えた。")).toMatch(/^[\w-]{16}$/);
  });

  it("tells rows of signs without words apart", () => expect(fingerprint("* * *")).not.toBe(fingerprint("———")));
});
