import type { SpeakerAnswer } from "../../shared/contract/api-answers.ts";
import { pageLimit } from "../../shared/contract/api-parameters.ts";
import { foldName } from "../../shared/records/fold.ts";
import { speakerBucketPartition, speakerBuckets } from "../../shared/records/keys.ts";
import { unpack } from "../../shared/records/packing.ts";
import { unknownTime } from "../../shared/records/paragraph-links.ts";
import { type Row, type Said, saidIn } from "../../shared/records/rows.ts";
import type { HttpAnswer, HttpRequest } from "../middleware/http-types.ts";
import type { QueryDeps } from "./deps.ts";
import type { RowSource } from "./facts/article-stream.ts";
import { listWriter } from "./http/answers.ts";
import { cursorOf, placeOfCursor, queryOf } from "./http/pages.ts";
import { readParameters } from "./http/read-parameters.ts";

/** Rows that one page reads before it ends early, and rows of one speaker that are counted. */
const most = { rowsOfPage: 3_000, rowsOfSpeaker: 6_000, roles: 20 };

/** `GET /v1/speakers`: who speaks, by name. */
export async function listSpeakers(request: HttpRequest, deps: QueryDeps): Promise<HttpAnswer> {
  const asked = readParameters("listSpeakers", request.query);
  const write = listWriter("listSpeakers", request, asked);
  const query = queryOf("listSpeakers", request);
  const [start] = (await placeOfCursor(asked.cursor, query, deps.cursorKeys)) ?? [];
  const prefix = asked.q === undefined ? "" : foldName(asked.q);
  const limit = asked.limit ?? pageLimit.usual;
  const { speakers, next } = await speakersByName(
    { prefix, limit, ...(start === undefined ? {} : { start: String(start) }) },
    deps.table,
  );
  const nextCursor = await cursorOf(next === undefined ? undefined : [next], query, deps.cursorKeys);
  return write({ rows: speakers, nextCursor });
}

interface SpeakerQuery {
  /** Folded begin of the names. */
  prefix: string;
  limit: number;
  /** Sort key to begin at. */
  start?: string;
}

/** Merges the buckets in the order of their keys; a speaker's rows stand together in one of them. */
export async function speakersByName(
  { prefix, limit, start }: SpeakerQuery,
  table: RowSource,
): Promise<{ speakers: SpeakerAnswer[]; next?: string }> {
  const low = start ?? (prefix === "" ? "\u0001" : prefix);
  const buckets = Array.from(
    { length: speakerBuckets },
    (_, bucket) => new Bucket({ pk: speakerBucketPartition(bucket), low, high: `${prefix}\u{10FFFF}` }, table),
  );
  const speakers: SpeakerAnswer[] = [];
  let read = 0;
  let next = start;
  for (;;) {
    await Promise.all(buckets.map((bucket) => bucket.fill()));
    const first = buckets.filter((bucket) => bucket.head !== undefined).sort(byHead)[0];
    if (first === undefined) return { speakers };
    if (speakers.length === limit || read >= most.rowsOfPage)
      return next === undefined ? { speakers } : { speakers, next };
    const folded = nameOfKey(first.head as string);
    const speaker = await summed(first, folded);
    read += speaker.articles;
    speakers.push(speaker);
    next = behind(folded);
  }
}

const nameOfKey = (sk: string): string => sk.slice(0, sk.indexOf("#"));

/** The sort key right behind all rows of a name: `$` follows `#`. */
const behind = (name: string): string => `${name}$`;

/** As the table sorts: by the bytes of UTF-8. */
const byHead = (a: Bucket, b: Bucket): number => Buffer.compare(Buffer.from(a.head ?? ""), Buffer.from(b.head ?? ""));

async function summed(bucket: Bucket, folded: string): Promise<SpeakerAnswer> {
  const roles = new Set<string>();
  const organizations = new Set<string>();
  let name = folded;
  let quotes = 0;
  let articles = 0;
  let latest: string | undefined;
  for (;;) {
    await bucket.fill();
    if (bucket.head === undefined || nameOfKey(bucket.head) !== folded) break;
    if (articles >= most.rowsOfSpeaker) {
      bucket.skipTo(behind(folded));
      return { ...speakerOf(), partial: true };
    }
    const { sk, data, said = saidIn(unpack(data as Uint8Array).quotes ?? []) } = bucket.take();
    const row = said as Said;
    articles++;
    const time = sk.slice(folded.length + 1).split("#")[0];
    if (time !== undefined && time !== unknownTime) latest = time;
    quotes += row.quotes;
    name = row.name ?? name;
    for (const role of row.roles) keepLatest(roles, role);
    for (const organization of row.organizations) keepLatest(organizations, organization);
  }
  return speakerOf();

  function speakerOf(): SpeakerAnswer {
    return {
      name,
      roles: [...roles].reverse().slice(0, most.roles),
      organizations: [...organizations].reverse().slice(0, most.roles),
      quotes,
      articles,
      ...(latest === undefined ? {} : { latest }),
    };
  }
}

/** A set keeps the order of insertion: what comes again moves to the end. */
function keepLatest(set: Set<string>, value: string): void {
  set.delete(value);
  set.add(value);
}

/** One bucket of speakers, read as far as it is needed. */
class Bucket {
  private rows: Row[] = [];
  private done = false;
  private limit = 64;
  private after: { pk: string; sk: string } | undefined;
  private readonly range: { pk: string; low: string; high: string };
  private readonly table: RowSource;

  constructor(range: { pk: string; low: string; high: string }, table: RowSource) {
    this.range = range;
    this.table = table;
  }

  get head(): string | undefined {
    return this.rows[0]?.sk;
  }

  take(): Row {
    return this.rows.shift() as Row;
  }

  async fill(): Promise<void> {
    if (this.rows.length > 0 || this.done) return;
    const { limit, after } = this;
    const page = await this.table.rows({
      ...this.range,
      descending: false,
      limit,
      ...(after === undefined ? {} : { after }),
    });
    this.rows = page.rows;
    this.after = page.after;
    this.done = page.after === undefined;
    this.limit = Math.min(500, limit * 2);
  }

  skipTo(low: string): void {
    this.rows = [];
    this.done = false;
    this.after = undefined;
    this.range.low = low;
  }
}
