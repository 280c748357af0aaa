import { expect, it } from "vitest";
import { backfillEvent } from "../../../cli/operate/send-again.ts";
import { readObjectEvents } from "../../../functions/deduplicate/object-event.ts";

it.each(["incoming/a b+c.txt", "incoming/記事/50%.txt", "incoming/it's (1)!.txt"])(
  "the event of a backfill is read as one by the worker: %s",
  (key) => {
    const [event] = readObjectEvents(backfillEvent("bucket", key, new Date(0)));
    expect(event).toEqual({ key, kind: "reread", time: "1970-01-01T00:00:00.000Z" });
  },
);
