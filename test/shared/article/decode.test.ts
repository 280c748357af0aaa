import { describe, expect, test } from "vitest";
import { decode } from "../../../shared/article/decode.ts";

const ja = "港の改修が終わり、市は来月から観光船の運航を再開すると発表した。費用は十二億円で、国が半分を出す。";
const zh = "港口改造工程已经完成，市政府表示下个月起恢复观光船的运行。费用为十二亿元，其中国家承担一半。";
const zhTw = "港口改造工程已經完成，市政府表示下個月起恢復觀光船的運行。費用為十二億元，其中國家承擔一半。";
const fr = "Le café près du marché a rouvert hier, après l’été. Les prix ont augmenté à cause de la sécheresse.";

/** The encoder that the platform lacks: every pair of bytes of an encoding, turned around. */
function encode(text: string, label: string): Uint8Array {
  const table = new Map<string, number[]>();
  const decoder = new TextDecoder(label);
  for (let a = 0; a < 256; a++) {
    const one = decoder.decode(Uint8Array.of(a));
    if (one.length === 1 && one !== "\ufffd" && !table.has(one)) table.set(one, [a]);
  }
  for (let a = 0x81; a < 0xff; a++)
    for (let b = 0x40; b < 0xff; b++) {
      const two = decoder.decode(Uint8Array.of(a, b));
      if (two.length === 1 && two !== "\ufffd" && !table.has(two)) table.set(two, [a, b]);
    }
  return Uint8Array.from([...text].flatMap((ch) => table.get(ch) ?? []));
}

const wide = (text: string, big: boolean): Uint8Array =>
  Uint8Array.from(
    [...text]
      .flatMap((ch) => [ch.charCodeAt(0) >> 8, ch.charCodeAt(0) & 255])
      .map((byte, i, all) => (big ? byte : (all[i ^ 1] as number))),
  );

describe("encodings without a declaration", () => {
  test.each([
    ["shift_jis", ja],
    ["euc-jp", ja],
    ["gb18030", zh],
    ["big5", zhTw],
    ["windows-1252", fr],
  ])("%s", (label, text) => {
    const found = decode(encode(text, label));
    expect(found.ok && [found.value.encoding, found.value.text]).toEqual([label, text]);
    const short = decode(encode(text.slice(0, 24), label));
    expect(short.ok && short.value.text).toBe(text.slice(0, 24));
  });

  test.each([false, true])("utf-16 without a mark, big end first: %s", (big) => {
    for (const text of [ja, zh, fr, "Plain words\nand more."]) {
      const found = decode(wide(text, big));
      expect(found.ok && found.value.text).toBe(text);
    }
  });

  test("iso-2022-jp", () => {
    const bytes = Uint8Array.from([0x1b, 0x24, 0x42, 0x39, 0x41, 0x24, 0x4f, 0x1b, 0x28, 0x42, 0x0a]);
    const found = decode(bytes);
    expect(found.ok && [found.value.encoding, found.value.text]).toEqual(["iso-2022-jp", "港は\n"]);
  });
});

test("a mark goes before all, and is no part of the text", () => {
  const found = decode(Uint8Array.from([0xef, 0xbb, 0xbf, ...new TextEncoder().encode(ja)]));
  expect(found.ok && found.value).toEqual({ text: ja, encoding: "utf-8" });
});

test("nothing is read with damage", () => {
  const utf8 = new TextEncoder().encode(ja);
  for (const bytes of [utf8.subarray(0, utf8.length - 1), Uint8Array.from([...utf8, 0xff, ...utf8])]) {
    const found = decode(bytes);
    expect(found.ok ? found.value.text : found.code).toBe("undecodable");
  }
});
