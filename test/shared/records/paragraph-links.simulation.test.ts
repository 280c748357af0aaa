import { expect, test } from "vitest";
import {
  compareLinks,
  isBoilerplate,
  type LinkSettings,
  linkKey,
  linkPartition,
  linkSettings,
  mayStore,
  originalOf,
  type ParagraphLink,
  paragraphLinks,
  parseLinkKey,
  standsFor,
} from "../../../shared/records/paragraph-links.ts";
import { random } from "../../random.ts";

/** One version of an article as it arrives: its publication date and paragraphs; none when the object was removed. */
interface Version {
  number: number;
  publishedAt?: string;
  fingerprints: string[];
}

interface ArticleRow {
  version: number;
  /** Keys of the links of every version that may have left some (manifest.ts packs them). */
  trail: string[][];
  done: boolean;
}

/** The table: single-item writes are atomic, nothing else is. */
class Table {
  items = new Map<string, Set<string>>();
  /** Fingerprints with the mark of a repeated paragraph. */
  marks = new Set<string>();
  articles = new Map<string, ArticleRow>();
  /** Of items that were not there; an article that comes again may put its own once more. */
  puts = new Map<string, number>();
  deletes = new Map<string, number>();

  query(fingerprint: string, limit: number): ParagraphLink[] {
    const pk = linkPartition(fingerprint);
    return [...(this.items.get(pk) ?? [])]
      .sort()
      .slice(0, limit)
      .map((sk) => parseLinkKey({ pk, sk }) as ParagraphLink);
  }
  put(link: ParagraphLink): void {
    const { pk, sk } = linkKey(link);
    const items = this.items.get(pk) ?? new Set();
    if (!items.has(sk)) this.puts.set(link.fingerprint, (this.puts.get(link.fingerprint) ?? 0) + 1);
    this.items.set(pk, items.add(sk));
  }
  delete(key: string): void {
    const [pk = "", sk = ""] = key.split("\t");
    if (this.items.get(pk)?.delete(sk) === true) this.deletes.set(pk, (this.deletes.get(pk) ?? 0) + 1);
  }
}

const wantedLinks = (id: string, version: Version): ParagraphLink[] =>
  paragraphLinks(
    {
      id,
      ...(version.publishedAt === undefined ? {} : { publishedAt: version.publishedAt }),
      paragraphs: version.fingerprints.map((fingerprint, index) => ({ index, fingerprint })),
    },
    { metrics: version.fingerprints.map((_, paragraph) => ({ paragraph })), quotes: [] },
  );

const keyOf = (link: ParagraphLink): string => `${linkKey(link).pk}\t${linkKey(link).sk}`;

/** The worker as extract-version.ts has it; every `yield` is a point where others run or where it dies. */
function* extract(table: Table, id: string, version: Version, settings: LinkSettings): Generator<void, void> {
  const row = table.articles.get(id);
  if (row !== undefined && row.version > version.number) return;
  const wanted = wantedLinks(id, version);
  const keys = wanted.map(keyOf);
  yield;
  const trail = [...(table.articles.get(id)?.trail ?? []), keys];
  table.articles.set(id, { version: version.number, trail, done: false });
  yield;
  const marked = new Set(wanted.map(({ fingerprint }) => fingerprint).filter((print) => table.marks.has(print)));
  for (const link of wanted) {
    yield;
    const stored = marked.has(link.fingerprint) ? table.query(link.fingerprint, settings.most) : [];
    yield;
    if (mayStore(link, stored, settings)) table.put(link);
  }
  for (const { fingerprint } of wanted) {
    if (marked.has(fingerprint)) continue;
    yield;
    const found = table.query(fingerprint, settings.most);
    yield;
    if (found.some(({ articleId }) => articleId !== id)) table.marks.add(fingerprint);
  }
  for (const key of new Set(trail.flat().filter((one) => !keys.includes(one)))) {
    yield;
    table.delete(key);
  }
  yield;
  table.articles.set(id, { version: version.number, trail: [keys], done: true });
}

interface Counts {
  crashes: number;
  replays: number;
  stale: number;
  abandoned: number;
  boilerplate: number;
}

function simulate(seed: number, settings: LinkSettings, counts: Counts): void {
  const pick = random(seed);
  const table = new Table();
  const pool = Array.from({ length: 2 + pick(4) }, (_, i) => `f${i}`);
  const articleCount = 2 + pick(settings.boilerplate < 10 ? 7 : 4);
  const queues = new Map<string, Version[]>();
  const last = new Map<string, Version>();
  for (let a = 0; a < articleCount; a++) {
    const id = `a${pick(1000)}_${a}`;
    const versions = Array.from({ length: 1 + pick(3) }, (_, number): Version => {
      const removed = number > 0 && pick(3) === 0;
      const dated = pick(6) > 0 ? { publishedAt: `2024-05-0${1 + pick(4)}` } : {};
      return { number, ...dated, fingerprints: removed ? [] : pool.filter(() => pick(3) > 0) };
    });
    last.set(id, versions.at(-1) as Version);
    // delivered at least once and out of order: some come twice, some late
    const arriving = versions.flatMap((v) => (pick(4) === 0 ? [v, v] : [v]));
    if (pick(3) === 0) arriving.push(arriving.splice(pick(arriving.length), 1)[0] as Version);
    counts.replays += arriving.length - versions.length;
    queues.set(id, arriving);
  }
  const running = new Map<string, Generator<void, void>>();
  const known = (id: string): Set<string> => new Set(table.articles.get(id)?.trail.flat());
  let concurrency = 1;
  for (;;) {
    const busy = [...queues.keys()].filter((id) => running.has(id) || (queues.get(id) as Version[]).length > 0);
    if (busy.length === 0) break;
    const id = busy[pick(busy.length)] as string;
    const queue = queues.get(id) as Version[];
    const version = queue[0] as Version;
    const worker = running.get(id) ?? extract(table, id, version, settings);
    running.set(id, worker);
    concurrency = Math.max(concurrency, running.size);
    if (pick(12) === 0) {
      counts.crashes++;
      running.delete(id);
      // received too often: it goes to the dead letters and the next version is next
      if (pick(3) === 0) {
        queue.shift();
        counts.abandoned++;
      }
    } else if (worker.next().done === true) {
      if ((table.articles.get(id)?.version ?? 0) > version.number) counts.stale++;
      running.delete(id);
      queue.shift();
    }
    // no orphan at any moment: whatever stands in the table, its article row knows it
    const names = known(id);
    for (const [pk, sks] of table.items)
      for (const sk of sks)
        if (sk.includes(`#${id}#`) && !names.has(`${pk}\t${sk}`)) throw new Error(`orphan ${pk} ${sk}, seed ${seed}`);
  }
  // the operator redrives the dead letters
  for (const [id, version] of last)
    if (table.articles.get(id)?.done !== true || table.articles.get(id)?.version !== version.number)
      for (const _ of extract(table, id, version, settings));

  const all = [...last].flatMap(([id, version]) => wantedLinks(id, version));
  for (const fingerprint of pool) {
    const truth = all.filter((l) => l.fingerprint === fingerprint).sort(compareLinks);
    const stored = table.query(fingerprint, Number.POSITIVE_INFINITY);
    const { length } = stored;
    expect(stored.filter((l) => !truth.some((t) => compareLinks(t, l) === 0))).toEqual([]);
    expect(length).toBeLessThanOrEqual(settings.most + concurrency);
    const bound = settings.most + concurrency + (table.deletes.get(linkPartition(fingerprint)) ?? 0);
    expect(table.puts.get(fingerprint) ?? 0).toBeLessThanOrEqual(bound);
    // a reader asks only for the places of marked paragraphs
    if (new Set(truth.map(({ articleId }) => articleId)).size > 1) expect(table.marks.has(fingerprint)).toBe(true);
    const original = originalOf(stored);
    const shown = truth.filter((l) => !standsFor(original, l.articleId));
    // every fact can be seen: its own or that of an article that exists
    if (truth.length > 0) expect(shown.length).toBeGreaterThan(0);
    if (settings === linkSettings) {
      expect(stored).toEqual(truth);
      expect(shown).toEqual(truth.slice(0, 1));
    } else if (isBoilerplate(stored, settings)) counts.boilerplate++;
  }
}

test("12,000 random schedules: no lost link, no wrong original, no fact hidden whose original was removed", () => {
  const counts: Counts = { crashes: 0, replays: 0, stale: 0, abandoned: 0, boilerplate: 0 };
  for (let seed = 1; seed <= 10_000; seed++) simulate(seed, linkSettings, counts);
  const low: LinkSettings = { boilerplate: 3, most: 4 };
  for (let seed = 1; seed <= 2_000; seed++) simulate(seed, low, counts);
  for (const count of Object.values(counts)) expect(count).toBeGreaterThan(500);
});

test("a paragraph of 20,000 articles costs a bounded number of writes, in any order of arrival", () => {
  const link = (i: number): ParagraphLink => ({
    fingerprint: "imprint",
    published: new Date(1.6e12 + i * 60_000).toISOString().slice(0, 19),
    articleId: `a${i}`,
    index: 9,
  });
  const orders = {
    "earliest first": (i: number) => i,
    "latest first": (i: number) => 20_000 - i,
    mixed: (i: number) => (i * 6_181) % 20_011,
  };
  for (const [name, order] of Object.entries(orders)) {
    const stored: ParagraphLink[] = [];
    for (let i = 0; i < 20_000; i++) if (mayStore(link(order(i)), stored)) stored.push(link(order(i)));
    expect(stored.length, name).toBeLessThanOrEqual(linkSettings.most);
    expect(isBoilerplate(stored)).toBe(true);
    if (name !== "latest first") expect(originalOf(stored)?.articleId).toBe("a0");
  }
});
