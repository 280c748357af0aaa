import { expect, test } from "vitest";
import { deduplicateObject } from "../../functions/deduplicate/deduplicate-object.ts";
import { type ObjectEvent, paddedVersion } from "../../functions/deduplicate/object-event.ts";
import { extractVersion } from "../../functions/extract/extract-version.ts";
import type { ExtractMessage } from "../../shared/contract/messages.ts";
import type { Article } from "../../shared/contract/records.ts";
import { random } from "../random.ts";
import { Crash, World } from "./world.ts";

const paragraphs = [
  "The harbour mill raised its output by 12% in May.",
  "“We will hire 40 people,” said Ada Winter, the mill's owner.",
  "The town counts 18,300 inhabitants.",
  "川辺の工場の売上高は前年比15%増の230億円だった。",
  "工厂今年的产量同比增长8%。",
  "Nothing in this line counts anything at all.",
];

type Random = ReturnType<typeof random>;

interface Delivery {
  event: ObjectEvent;
  nonce: string;
  taken: boolean;
  /** How often it was received, as SQS counts. */
  receives: number;
}

/** Messages that a worker has in hand. */
const taken = new Set<ExtractMessage>();

/** Plain text, an array of articles, or a file that is no article. */
function bodyOf(next: Random): string {
  const text = (): string =>
    Array.from({ length: 1 + next(3) }, () => paragraphs[next(paragraphs.length)]).join("\n\n");
  switch (next(6)) {
    case 0:
      return " \n";
    case 1:
      return JSON.stringify(
        Array.from({ length: 2 + next(2) }, (_, i) => ({ id: `part-${i + next(2)}`, title: `No. ${i}`, text: text() })),
      );
    default:
      return `${text()}\n`;
  }
}

/** One random history of a few keys with everything that S3, SQS and Lambda may do; then what is left is compared. */
async function history(seed: number): Promise<void> {
  const next = random(seed);
  const world = new World();
  const keys = ["incoming/a.txt", "incoming/b.txt", "incoming/c.txt"].slice(0, 1 + next(3));
  const events: Delivery[] = [];
  let sequencer = 0;
  for (let n = 2 + next(5); n > 0; n--) {
    const key = keys[next(keys.length)] as string;
    const version = paddedVersion((++sequencer).toString(16).padStart(16, "0"));
    const created = next(4) > 0;
    if (created) world.objects.set(key, { body: bodyOf(next), modified: sequencer * 1000 });
    else world.objects.delete(key);
    const event: ObjectEvent = { key, kind: created ? "created" : "removed", version };
    const copies = 1 + (next(4) === 0 ? 1 : 0);
    for (let copy = 0; copy < copies; copy++)
      events.push({ event, nonce: `${version}-${copy}`, taken: false, receives: 0 });
    // Some events are handled while the next ones happen, others long after.
    while (events.length > 0 && next(3) === 0) await step(world, events, next);
  }
  let killing = 60;
  world.crash = () => killing > 0 && next(12) === 0 && killing-- > 0;
  world.between = async () => {
    for (let turns = next(6); turns > 0; turns--) await Promise.resolve();
  };
  while (events.length > 0 || world.messages.length > 0)
    await Promise.all(Array.from({ length: 1 + next(3) }, () => step(world, events, next)));
  world.between = async () => {};

  const expected = new World();
  for (const [key, object] of world.objects) {
    expected.objects.set(key, object);
    const { version } = [...world.items.values()].find((row) => row.sk === "OBJECT" && row.key === key) as never;
    await deduplicateObject({ key, kind: "created", version }, "once", expected.deduplicateDeps());
  }
  for (const message of expected.messages.splice(0)) await extractVersion(message, expected.extractDeps());
  expect(view(world), `seed ${seed}`).toEqual(view(expected));
  // Marks of repeated paragraphs may outlive the articles, but none may be missing.
  for (const [line, { sk }] of expected.items)
    if (sk === "REPEATED") expect(world.items.has(line), `seed ${seed}: ${line}`).toBe(true);
  expect([...world.canonicals.keys()].sort(), `seed ${seed}`).toEqual([...expected.canonicals.keys()].sort());
}

/** One delivery. What is being worked on is hidden, and so is the rest of its article's messages. */
async function step(world: World, events: Delivery[], next: Random): Promise<void> {
  const waiting = events.filter(({ taken }) => !taken);
  const busy = new Set(world.messages.filter((message) => taken.has(message)).map(({ articleId }) => articleId));
  const free = world.messages.filter(({ articleId }) => !busy.has(articleId));
  const objectTurn = waiting.length > 0 && (free.length === 0 || next(2) === 0);
  try {
    if (objectTurn) {
      const delivery = waiting[next(waiting.length)] as Delivery;
      delivery.taken = true;
      delivery.receives++;
      try {
        await deduplicateObject(delivery.event, `${delivery.nonce} ${delivery.receives}`, world.deduplicateDeps());
        events.splice(events.indexOf(delivery), 1);
      } finally {
        delivery.taken = false;
      }
    } else if (free.length > 0) {
      const { articleId } = free[next(free.length)] as ExtractMessage;
      // First in, first out within an article.
      const message = free.find((one) => one.articleId === articleId) as ExtractMessage;
      taken.add(message);
      try {
        await extractVersion(message, world.extractDeps());
        world.messages.splice(world.messages.indexOf(message), 1);
      } finally {
        taken.delete(message);
      }
    }
  } catch (error) {
    // What else is thrown asks for another try, as a crash does.
    if (!(error instanceof Crash) && !/tried again|is missing|is behind/.test((error as Error).message)) throw error;
  }
}

/** Everything that a reader could see; the trail and tombstones aside. */
function view(world: World): Record<string, unknown> {
  const seen: Record<string, unknown> = {};
  for (const row of world.items.values()) {
    if (row.sk === "OBJECT" || row.sk === "ROWS" || row.sk === "REPEATED") continue;
    if (row.sk === "ARTICLE" && (row as unknown as Article).state === "removed") continue;
    seen[`${row.pk} ${row.sk}`] = row;
  }
  return seen;
}

test("500 random histories with workers side by side, crashes, doubles and disorder: exactly the records of the last versions", async () => {
  for (let seed = 1; seed <= 500; seed++) await history(seed);
}, 120_000);
