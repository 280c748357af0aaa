import { readSource } from "../../shared/pipeline.ts";
import { hostileFiles } from "../shared/article/hostile-files.ts";
import type { Section } from "./report.ts";

/** What becomes of the files that nobody should drop: read, or rejected with which code. */
export async function hostile(): Promise<Section> {
  const groups = new Map<string, { files: number; read: number; codes: Map<string, number>; slowest: number }>();
  for (const { group, name, bytes, contentType } of hostileFiles()) {
    const told = groups.get(group) ?? { files: 0, read: 0, codes: new Map(), slowest: 0 };
    groups.set(group, told);
    const began = performance.now();
    const result = await readSource({ key: `incoming/${name}`, bytes, ...(contentType ? { contentType } : {}) });
    told.slowest = Math.max(told.slowest, performance.now() - began);
    told.files++;
    if (result.ok) told.read++;
    else told.codes.set(result.code, (told.codes.get(result.code) ?? 0) + 1);
  }
  return {
    title: "Hostile files",
    note: "Files made to break a reader (test/shared/article/hostile-files.ts): bombs, nests, cut archives, deep markup, entities, prototype keys, cut and mixed encodings, signatures without content, noise. Each is read or rejected with a code that says why.",
    columns: ["group", "files", "read", "rejected", "slowest"],
    rows: [...groups].map(([group, { files, read, codes, slowest }]) => [
      group,
      String(files),
      String(read),
      [...codes].map(([code, count]) => `${code} ${count}`).join(", "),
      `${slowest.toFixed(0)} ms`,
    ]),
  };
}
