import type { Piece } from "../rendered.ts";

/** Elements whose text is never read. */
const silent = new Set(
  "script style noscript template iframe object embed svg math canvas select option button form nav footer aside head title".split(
    " ",
  ),
);
/** Elements that end a paragraph before and after them. */
const blockNames = new Set(
  "p div li ul ol dl dt dd h1 h2 h3 h4 h5 h6 hl1 hl2 blockquote pre table tr td th section article main header figure figcaption br hr body html address block".split(
    " ",
  ),
);

interface DomNode {
  nodeType: number;
  nodeName: string;
  nodeValue: string | null;
  firstChild: DomNode | null;
  nextSibling: DomNode | null;
  parentNode: DomNode | null;
}

/** Paragraphs of a DOM tree in order. Walks without recursion, so depth is harmless. */
export function piecesOf(root: DomNode): Piece[] {
  const pieces: Piece[] = [];
  let text = "";
  let heading = false;
  const flush = (): void => {
    if (text.trim() !== "") pieces.push(heading ? { text, heading } : { text });
    text = "";
  };
  let node: DomNode | null = root;
  let entering = true;
  while (node !== null) {
    const name = node.nodeName.toLowerCase();
    const isBlock = blockNames.has(name);
    const isHeading = /^h(?:[1-6]|l[12])$/.test(name);
    if (entering) {
      if (node.nodeType === 3) text += node.nodeValue ?? "";
      if (isBlock) flush();
      if (isHeading) heading = true;
      if (node.firstChild !== null && !silent.has(name)) {
        node = node.firstChild;
        continue;
      }
    }
    if (isBlock) flush();
    if (isHeading) heading = false;
    if (node === root) break;
    if (node.nextSibling !== null) {
      node = node.nextSibling;
      entering = true;
    } else {
      node = node.parentNode;
      entering = false;
    }
  }
  flush();
  return pieces;
}

const named: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", nbsp: " " };

/** The entities that XML knows, and numeric ones; others stay as written, and nothing is expanded twice. */
export function unescapeXml(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,4}));/gi, (whole, decimal, hex, name) => {
    if (name !== undefined) return named[String(name).toLowerCase()] ?? whole;
    const code = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal);
    const isText = code <= 0x10ffff && code !== 0 && !(code >= 0xd800 && code <= 0xdfff);
    return isText ? String.fromCodePoint(code) : "\ufffd";
  });
}

/** Text of markup without a parser, for input too deep or large for one. One pass. */
export function stripTags(markup: string): Piece[] {
  const pieces: Piece[] = [];
  let text = "";
  let i = 0;
  while (i < markup.length) {
    const open = markup.indexOf("<", i);
    if (open < 0) {
      text += markup.slice(i);
      break;
    }
    text += markup.slice(i, open);
    const close = markup.indexOf(">", open);
    if (close < 0) break;
    const name = /^\/?[a-z][a-z0-9]{0,10}/i.exec(markup.slice(open + 1, open + 13))?.[0].toLowerCase() ?? "";
    i = close + 1;
    if (name === "script" || name === "style") {
      const end = markup.indexOf(`</${name}`, i);
      i = end < 0 ? markup.length : end;
    } else if (blockNames.has(name.replace("/", ""))) {
      pieces.push({ text: unescapeXml(text) });
      text = "";
    }
  }
  pieces.push({ text: unescapeXml(text) });
  return pieces.filter((piece) => piece.text.trim() !== "");
}

/** Elements that are empty or end by themselves, so that they never nest. */
const shallow =
  /(?:p|br|hr|img|meta|link|input|source|wbr|li|td|th|tr|dt|dd|col|option|base|area|track|param|embed)\b/iy;

/** How deep the elements of markup nest at most, roughly. */
export function markupDepth(markup: string): number {
  let depth = 0;
  let most = 0;
  let end = -1;
  for (let i = markup.indexOf("<"); i >= 0; i = markup.indexOf("<", i + 1)) {
    const c = markup.charCodeAt(i + 1);
    if (c === 0x2f) {
      shallow.lastIndex = i + 2;
      if (!shallow.test(markup)) depth = Math.max(0, depth - 1);
    } else if ((c | 0x20) >= 0x61 && (c | 0x20) <= 0x7a) {
      shallow.lastIndex = i + 1;
      if (end < i) end = markup.indexOf(">", i);
      // no tag ends any more: what follows is text
      if (end < 0) break;
      if (markup.charCodeAt(end - 1) !== 0x2f && !shallow.test(markup)) depth++;
    }
    if (depth > most) most = depth;
  }
  return most;
}
