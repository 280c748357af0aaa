import { h } from "./dom.ts";

/** Hands a file to the reader under a name. */
export function save(file: Blob, name: string): void {
  const link = h("a", { href: URL.createObjectURL(file), download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
