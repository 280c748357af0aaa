import { zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { readArticles } from "../../../shared/article/read-article.ts";
import type { SourceArticle, SourceObject } from "../../../shared/article/source.ts";

async function read(
  key: string,
  content: string | Uint8Array,
  more: Partial<SourceObject> = {},
): Promise<SourceArticle[]> {
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  const result = await readArticles({ key, bytes, ...more });
  if (!result.ok) throw new Error(`${result.code}: ${JSON.stringify(result.detail)}`);
  for (const { text, blocks } of result.value)
    for (const block of blocks) expect(text.slice(block.start, block.end)).toBe(block.text);
  return result.value;
}

const values = (article: SourceArticle | undefined): Record<string, string> =>
  Object.fromEntries(Object.entries(article?.metadata ?? {}).map(([field, { value }]) => [field, value]));
const texts = (article: SourceArticle | undefined): string[] => (article?.blocks ?? []).map((block) => block.text);

const body =
  "The council opened the rebuilt pier on Saturday after two years of repairs that cost 12 million dollars. ";

describe("formats", () => {
  test("Markdown: front matter, headings, emphasis and links out of the text, lines of the source", async () => {
    const [article] = await read(
      "pier.md",
      '---\ntitle: Pier opens\ndate: 2024-05-02\nauthor: "Ana Reyes"\n---\n# Pier opens\n\nThe **pier** is [open](https://example.com)\nonce *more*.\n\n## Costs\n- It cost `12` million.\n',
    );
    expect(texts(article)).toEqual(["Pier opens", "The pier is open once more.", "Costs", "It cost 12 million."]);
    expect(article?.blocks.map((block) => block.line)).toEqual([6, 8, 11, 12]);
    expect(article?.blocks.map((block) => block.heading)).toEqual([true, false, true, false]);
    expect(values(article)).toEqual({ title: "Pier opens", publishedAt: "2024-05-02", author: "Ana Reyes" });
    expect(article?.titleBlock).toBe(0);
  });

  test("HTML: the article without navigation, with what the page says about itself", async () => {
    const [article] = await read(
      "page",
      `<!doctype html><html lang="en-GB"><head><title>Pier opens | Coast Post</title>
      <meta property="og:site_name" content="Coast Post"><meta property="og:title" content="Pier opens">
      <script type="application/ld+json">{"@type":"NewsArticle","headline":"Pier opens","datePublished":"2024-05-02T08:00:00+01:00","author":{"name":"Ana Reyes"}}</script>
      </head><body><nav><ul><li>Home</li><li>Sport</li></ul></nav><article><h1>Pier opens</h1>
      <p onclick="x()">${body.repeat(3)}</p><script>bad()</script><h2>Costs</h2><p>Second &amp; last. ${body.repeat(3)}</p></article>
      <footer>All rights reserved</footer></body></html>`,
    );
    expect(values(article)).toMatchObject({
      title: "Pier opens",
      source: "Coast Post",
      author: "Ana Reyes",
      publishedAt: "2024-05-02T08:00:00+01:00",
      language: "en",
    });
    const all = texts(article).join("\n");
    expect(all).toContain("Second & last.");
    for (const gone of ["Sport", "All rights", "bad()", "<p"]) expect(all).not.toContain(gone);
    expect(texts(article)[article?.titleBlock ?? -1]).toBe("Pier opens");
  });

  test("JSON: schema.org, JSON Feed, ninjs, lists and lines", async () => {
    const [one] = await read(
      "a.json",
      JSON.stringify({
        "@type": "NewsArticle",
        headline: "Pier",
        articleBody: "First.\nSecond.",
        inLanguage: "en",
        publisher: { name: "Post" },
      }),
    );
    expect(texts(one)).toEqual(["Pier", "First.", "Second."]);
    expect(values(one)).toEqual({ title: "Pier", source: "Post", language: "en" });
    const feed = await read(
      "feed.json",
      JSON.stringify({
        version: "https://jsonfeed.org/version/1.1",
        title: "Post",
        items: [
          { id: "x", title: "A", content_html: "<p>One</p><p>Two</p>" },
          { id: "y", content_text: "Three" },
        ],
      }),
    );
    expect(feed.map((article) => article.part)).toEqual(["x", "y"]);
    expect(texts(feed[0])).toEqual(["A", "One", "Two"]);
    const [ninjs] = await read(
      "n.json",
      JSON.stringify({
        uri: "u",
        headline: "H",
        byline: "B. Line",
        body_xhtml: "<p>Para</p>",
        versioncreated: "2024-05-02T08:00:00Z",
      }),
    );
    expect(values(ninjs)).toMatchObject({ author: "B. Line", publishedAt: "2024-05-02T08:00:00Z" });
    expect(texts(ninjs)).toEqual(["H", "Para"]);
    const lines = await read("a.jsonl", '{"title":"A","text":"one"}\n{"title":"B","text":"two"}\n');
    expect(lines.map((article) => [article.part, article.metadata.title?.value])).toEqual([
      ["1", "A"],
      ["2", "B"],
    ]);
  });

  test("RSS and Atom: one article an item", async () => {
    const rss = await read(
      "feed.xml",
      '<?xml version="1.0"?><rss version="2.0" xmlns:content="x"><channel><title>Post</title><item><title>A &amp; B</title><guid>g1</guid><pubDate>Thu, 02 May 2024 08:00:00 +0900</pubDate><content:encoded><![CDATA[<p>One</p><p>Two</p>]]></content:encoded></item><item><title>C</title><description>&lt;p&gt;Three&lt;/p&gt;</description></item></channel></rss>',
    );
    expect(rss.map((article) => [article.part, ...texts(article)])).toEqual([
      ["g1", "A & B", "One", "Two"],
      ["2", "C", "Three"],
    ]);
    expect(values(rss[0])).toMatchObject({ source: "Post", publishedAt: "2024-05-02T08:00:00+09:00" });
    const [atom] = await read(
      "a.atom",
      '<feed xmlns="http://www.w3.org/2005/Atom"><title>P</title><entry><title>T</title><link href="https://e.example/1"/><updated>2024-05-02T08:00:00Z</updated><content type="html">&lt;p&gt;Hi there&lt;/p&gt;</content></entry></feed>',
    );
    expect(texts(atom)).toEqual(["T", "Hi there"]);
    expect(values(atom)).toMatchObject({ url: "https://e.example/1", publishedAt: "2024-05-02T08:00:00Z" });
  });

  test("NITF and NewsML-G2", async () => {
    const [nitf] = await read(
      "n.xml",
      '<?xml version="1.0"?><nitf><head><docdata><date.issue norm="20240502T080000+0900"/></docdata></head><body><body.head><hedline><hl1>Pier opens</hl1></hedline><byline>Ana Reyes</byline></body.head><body.content><p>One.</p><hl2>Costs</hl2><p>Two.</p></body.content></body></nitf>',
    );
    expect([nitf?.format, ...texts(nitf)]).toEqual(["nitf", "Pier opens", "One.", "Costs", "Two."]);
    expect(values(nitf)).toMatchObject({ author: "Ana Reyes", publishedAt: "2024-05-02T08:00:00+09:00" });
    const [newsml] = await read(
      "g2.xml",
      '<newsItem xmlns="x" xml:lang="ja"><contentMeta><contentCreated>2024-05-02T08:00:00+09:00</contentCreated><headline>桟橋が再開</headline></contentMeta><contentSet><inlineXML contenttype="application/xhtml+xml"><html><head><title>x</title></head><body><p>桟橋が開いた。</p></body></html></inlineXML></contentSet></newsItem>',
    );
    expect(texts(newsml)).toEqual(["桟橋が再開", "桟橋が開いた。"]);
    expect(values(newsml)).toMatchObject({ language: "ja", title: "桟橋が再開" });
  });

  test("DOCX: paragraphs and headings", async () => {
    const xml = (text: string): Uint8Array => new TextEncoder().encode(`<?xml version="1.0" encoding="UTF-8"?>${text}`);
    const [article] = await read(
      "a.docx",
      zipSync({
        "[Content_Types].xml": xml(
          '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
        ),
        "_rels/.rels": xml(
          '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
        ),
        "word/document.xml": xml(
          '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>桟橋が再開</w:t></w:r></w:p><w:p><w:r><w:t>費用は</w:t></w:r><w:r><w:t>12億円だった。</w:t></w:r></w:p></w:body></w:document>',
        ),
      }),
    );
    expect([article?.format, ...texts(article)]).toEqual(["docx", "桟橋が再開", "費用は12億円だった。"]);
  });

  test("PDF: lines put together", async () => {
    const [article] = await read(
      "a.pdf",
      pdf([
        "Pier opens",
        "The council opened the rebuilt pier on Saturday after two",
        "years of repairs.",
        "It cost 12 million dollars.",
      ]),
    );
    expect(article?.format).toBe("pdf");
    expect(texts(article)).toEqual([
      "Pier opens",
      "The council opened the rebuilt pier on Saturday after two years of repairs.",
      "It cost 12 million dollars.",
    ]);
  });
});

/** A PDF of one page with these lines. */
function pdf(lines: readonly string[]): Uint8Array {
  const stream = `BT /F1 12 Tf 72 720 Td ${lines.map((line) => `(${line}) Tj 0 -16 Td`).join(" ")} ET`;
  const objects = [
    "<</Type/Catalog/Pages 2 0 R>>",
    "<</Type/Pages/Kids[3 0 R]/Count 1>>",
    "<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>",
    `<</Length ${stream.length}>>stream\n${stream}\nendstream`,
    "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
  ];
  let out = "%PDF-1.4\n";
  const at = objects.map((object, i) => {
    const offset = out.length;
    out += `${i + 1} 0 obj${object}endobj\n`;
    return offset;
  });
  const start = out.length;
  out += `xref\n0 6\n0000000000 65535 f \n${at.map((n) => `${String(n).padStart(10, "0")} 00000 n \n`).join("")}`;
  return new TextEncoder().encode(`${out}trailer<</Size 6/Root 1 0 R>>\nstartxref\n${start}\n%%EOF`);
}

test("metadata: the surest origin wins, and each says where it is from", async () => {
  const [article] = await read(
    "incoming/source=Coast%20Post/lang=ja/dt=2024-05-03/20240504-a.txt",
    "見出し\n出典: 湾岸通信、著者: 山本\n本文です。\n",
    {
      userMetadata: { title: "=?UTF-8?B?5qGf5qmL?=", author: "%E6%9D%BE%E6%9C%AC" },
      tags: { author: "x", url: "https://e.example/" },
      sidecar: { publishedAt: "2024/5/2" },
    },
  );
  expect(article?.metadata).toEqual({
    publishedAt: { value: "2024-05-02", from: "sidecar" },
    title: { value: "桟橋", from: "object metadata" },
    author: { value: "松本", from: "object metadata" },
    url: { value: "https://e.example/", from: "tag" },
    source: { value: "湾岸通信", from: "byline" },
    language: { value: "ja", from: "key" },
  });
  const [named] = await read("20240504-a.txt", "見出し\n本文です。");
  expect(named?.metadata.publishedAt).toEqual({ value: "2024-05-04", from: "name" });
});
