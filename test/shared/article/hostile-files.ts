import { gzipSync, zipSync } from "fflate";

/** One file that somebody may drop by mistake or on purpose. */
export interface HostileFile {
  group: string;
  name: string;
  bytes: Uint8Array;
  contentType?: string;
}

const u8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const u16 = (text: string, big = false, odd = false): Uint8Array => {
  const bytes = new Uint8Array(text.length * 2 + (odd ? 1 : 0));
  for (let i = 0; i < text.length; i++) {
    bytes[i * 2 + (big ? 1 : 0)] = text.charCodeAt(i) & 0xff;
    bytes[i * 2 + (big ? 0 : 1)] = text.charCodeAt(i) >> 8;
  }
  return bytes;
};
const story = "The harbour reopened on Monday.\nTraffic rose 12% from a year earlier.\n";
const ja = "港は月曜日に再開した。\n交通量は前年比12%増えた。\n";

/** A generator with a fixed beginning: the corpus is the same on every run. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

function withEncryption(zip: Uint8Array): Uint8Array {
  const copy = zip.slice();
  for (let i = 0; i + 4 < copy.length; i++)
    if (copy[i] === 0x50 && copy[i + 1] === 0x4b && copy[i + 2] === 1 && copy[i + 3] === 2) copy[i + 8] = 1;
  return copy;
}

/** At least two hundred of them, the same on every call. */
export function hostileFiles(): HostileFile[] {
  const list: HostileFile[] = [];
  let group = "";
  const add = (name: string, bytes: Uint8Array, contentType?: string): void => {
    list.push({ group, name, bytes, ...(contentType === undefined ? {} : { contentType }) });
  };
  group = "archives";
  add("bomb.gz", gzipSync(new Uint8Array(80 << 20)));
  add("bomb.zip", zipSync({ "a.txt": new Uint8Array(70 << 20) }));
  add("nested.gz", gzipSync(gzipSync(gzipSync(u8(story)))));
  add("nested.zip", zipSync({ "b.zip": zipSync({ "c.zip": zipSync({ "d.txt": u8(story) }) }) }));
  add("many.zip", zipSync(Object.fromEntries(Array.from({ length: 1500 }, (_, i) => [`${i}.txt`, u8("x")]))));
  add("empty.zip", zipSync({}));
  add("locked.zip", withEncryption(zipSync({ "a.txt": u8(story) })));
  for (const path of ["../../etc/x.txt", "/abs.txt", "C:\\x.txt", "a/../../b.txt", "\u0000.txt"])
    add(`path-${path}.zip`, zipSync({ [`${path}`]: u8(story) }));
  const zip = zipSync({ "a.txt": u8(story.repeat(50)), "b.html": u8("<p>Hello there</p>") });
  for (let i = 0; i < 20; i++) add(`cut-${i}.zip`, zip.subarray(0, Math.floor((zip.length * i) / 20) + 4));
  const gz = gzipSync(u8(story.repeat(50)));
  for (let i = 1; i < 20; i++) add(`cut-${i}.gz`, gz.subarray(0, Math.floor((gz.length * i) / 20)));
  group = "markup";
  for (const depth of [100, 3000, 50_000]) {
    add(`deep-${depth}.html`, u8(`<html><body>${"<div>".repeat(depth)}Deep text here${"</div>".repeat(depth)}`));
    add(`deep-${depth}.xml`, u8(`<rss><channel>${"<item>".repeat(depth)}x${"</item>".repeat(depth)}</channel></rss>`));
    add(`deep-${depth}.json`, u8(`${"[".repeat(depth)}${"]".repeat(depth)}`));
    add(`deep-object-${depth}.json`, u8(`${'{"items":'.repeat(depth)}1${"}".repeat(depth)}`));
    add(`quote-${depth}.md`, u8(`${">".repeat(depth)} x\n${"*".repeat(depth)}\n${"[".repeat(depth)}](`));
  }
  add(
    "wide-and-deep.html",
    u8(`<html><body>${`${"<div>".repeat(200)}words of text${"</div>".repeat(200)}`.repeat(200)}`),
  );
  const laughs = Array.from({ length: 9 }, (_, i) => `<!ENTITY l${i + 1} "${`&l${i};`.repeat(10)}">`).join("");
  add(
    "laughs.xml",
    u8(
      `<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY l0 "lol">${laughs}]><rss><channel><item><title>&l9;</title><description>text &l9; end</description></item></channel></rss>`,
    ),
  );
  add(
    "external.xml",
    u8(
      `<!DOCTYPE nitf [<!ENTITY x SYSTEM "file:///etc/passwd">]><nitf><body><body.content><p>Read &x; here</p></body.content></body></nitf>`,
    ),
  );
  for (const [i, tail] of [
    "<script>alert(1)",
    "<p onclick='x()'>Plain words</p>",
    "<style>p{}",
    "<!-- open",
    "<p",
    "<a href='javascript:x'>Link words</a>",
    "<svg onload=x><p>Inside</p></svg>",
    "<iframe src=x>",
    "<template><p>x</p></template>",
    "&#0;&#xD800;&#99999999;&bogus;",
  ].entries())
    add(
      `markup-${i}.html`,
      u8(`<!doctype html><html><head><title>T</title></head><body><p>A story of some words.</p>${tail}`),
    );
  group = "JSON";
  for (const [i, text] of [
    '{"__proto__":{"title":"x"},"text":"Body words"}',
    '{"constructor":{"prototype":{"a":1}},"body":"Words"}',
    '{"text":null}',
    "{",
    "[",
    "[1,2,3]",
    '"text"',
    "null",
    "{}",
    "[]",
    '{"title":{"toString":1},"text":"Words"}',
    '{"text":"a\\u0000b"}',
    '{"text":"\\ud800 lone"}',
    '{"text":"one"}\n{"text":"two"}\n',
    '{"text":"one"}\nbroken\n',
    '{"items":[{"text":"a"},{"text":"b"},null,3]}',
    `{"text":"${"x".repeat(1e6)}"}`,
  ].entries())
    add(`data-${i}.json`, u8(text), "application/json");
  group = "plain text";
  const plain: [string, string][] = [
    ["empty", ""],
    ["spaces", " \n\t\u3000\n"],
    ["nul", `a\u0000b ${story}`],
    ["cr", story.replaceAll("\n", "\r")],
    ["ls", story.replaceAll("\n", "\u2028")],
    ["ps", story.replaceAll("\n", "\u2029")],
    ["bidi", `\u202e${story}\u202c`],
    ["zero-width", `a\u200bb\u200d\ufeff${story}`],
    ["combining", `e${"\u0301".repeat(100_000)}`],
    ["long-line", "word ".repeat(2_000_000)],
    ["newlines", "\n".repeat(2_000_000)],
    ["emoji", "👩‍👩‍👧‍👦".repeat(10_000)],
    ["one", "x"],
    ["bom-only", "\ufeff"],
    ["controls", "\u0001\u0002\u0003 text"],
    ["brackets", "【".repeat(100_000)],
    ["colons", "出典:".repeat(100_000)],
    ["front", "---\ntitle: x"],
    ["front-open", `---\n${"a: b\n".repeat(10_000)}`],
    ["hashes", "#".repeat(200_000)],
  ];
  for (const [name, text] of plain) for (const ending of ["txt", "md"]) add(`${name}.${ending}`, u8(text));
  group = "encodings";
  add("utf16le.txt", u16(ja));
  add("utf16be.txt", u16(ja, true));
  add("utf16-odd.txt", u16(ja, false, true));
  add("lone-surrogate-16.txt", u16("\ufeff\ud800 words and more words"));
  const utf8 = u8(ja);
  for (let i = 1; i <= 12; i++) add(`cut-${i}.txt`, utf8.subarray(0, utf8.length - i));
  add("mixed.txt", Uint8Array.from([...utf8, 0x8d, 0x60, 0x82, 0xcd, 0x8c, 0x8e, ...utf8]));
  add("overlong.txt", Uint8Array.from([0xc0, 0xaf, 0xc0, 0xaf, 0x41]));
  add("surrogate-8.txt", Uint8Array.from([0xed, 0xa0, 0x80, 0x41, 0x42]));
  add("jis-cut.txt", Uint8Array.from([0x1b, 0x24, 0x42, 0x39]));
  group = "signatures and noise";
  for (const [name, bytes] of Object.entries({
    png: [0x89, 0x50, 0x4e, 0x47, 1, 2, 0],
    jpg: [0xff, 0xd8, 0xff, 0xe0, 0],
    gif: [0x47, 0x49, 0x46, 0x38, 0x39],
    doc: [0xd0, 0xcf, 0x11, 0xe0, 0],
    pdf: [...u8("%PDF-1.7\ngarbage")],
    rar: [...u8("Rar!\u001a")],
    gz: [0x1f, 0x8b],
    zip: [0x50, 0x4b, 3, 4],
    elf: [0x7f, 0x45, 0x4c, 0x46, 0],
  }))
    add(`only.${name}`, Uint8Array.from(bytes));
  add("fake.docx", zipSync({ "word/document.xml": u8("<w:document><w:body>") }));
  add("sheet.xlsx", zipSync({ "[Content_Types].xml": u8("<Types/>"), "xl/workbook.xml": u8("<x/>") }));
  const next = random(7);
  for (let i = 0; i < 40; i++) {
    const bytes = new Uint8Array(Math.floor(next() * 5000) + 1);
    for (let k = 0; k < bytes.length; k++) bytes[k] = i % 2 === 0 ? next() * 256 : 128 + next() * 128;
    add(`noise-${i}.${["txt", "html", "json", "xml"][i % 4]}`, bytes);
  }
  return list;
}
