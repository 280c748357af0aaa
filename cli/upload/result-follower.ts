import { setTimeout as sleep } from "node:timers/promises";
import type { Article } from "../../shared/contract/records.ts";
import { ProblemError } from "../client/api.ts";

export interface FollowerOptions {
  /** Asks for an article as it is now; rejects with a ProblemError where the API refuses. */
  read: (id: string) => Promise<Article>;
  /** Questions on their way at once. */
  atOnce: number;
  /** Milliseconds without any article finished after which it gives up. */
  patience: number;
}

/** Which version of an article is waited for. */
export interface Wanted {
  id: string;
  contentHash: string;
  bytes: number;
}

interface Waiting extends Wanted {
  due: number;
  pause: number;
  resolve: (article: Article | undefined) => void;
  reject: (error: unknown) => void;
}

const firstPause = 100;
const longestPause = 2_000;
const mostFaults = 5;

/** Asks the API for articles until each is extracted or rejected; many at once, with growing pauses. */
export class ResultFollower {
  private readonly options: FollowerOptions;
  private readonly waiting = new Set<Waiting>();
  private lanes = 0;
  private faults = 0;
  private progressAt = 0;

  constructor(options: FollowerOptions) {
    this.options = options;
  }

  /** The finished article; undefined where it was not finished in time. */
  follow(wanted: Wanted): Promise<Article | undefined> {
    this.progressAt = performance.now();
    return new Promise((resolve, reject) => {
      const due = performance.now() + firstPause;
      this.waiting.add({ ...wanted, due, pause: firstPause, resolve, reject });
      if (this.lanes < this.options.atOnce) void this.work();
    });
  }

  /** Gives up on all that is waited for. */
  stop(): void {
    this.endAll(({ resolve }) => resolve(undefined));
  }

  private async work(): Promise<void> {
    this.lanes++;
    while (this.waiting.size > 0) {
      const next = this.earliest();
      const wait = (next?.due ?? Number.POSITIVE_INFINITY) - performance.now();
      if (next === undefined || wait > 0) await sleep(Math.min(50, Math.max(1, wait)));
      else await this.ask(next);
      if (performance.now() - this.progressAt > this.options.patience) this.endAll(({ resolve }) => resolve(undefined));
    }
    this.lanes--;
  }

  private earliest(): Waiting | undefined {
    let first: Waiting | undefined;
    for (const one of this.waiting) if (first === undefined || one.due < first.due) first = one;
    return first;
  }

  private async ask(one: Waiting): Promise<void> {
    // Nobody else asks for it meanwhile.
    one.due = Number.POSITIVE_INFINITY;
    try {
      const article = await this.options.read(one.id);
      this.faults = 0;
      if (isFinished(article, one)) {
        this.progressAt = performance.now();
        this.waiting.delete(one);
        one.resolve(article);
        return;
      }
    } catch (error) {
      const status = error instanceof ProblemError ? error.status : 0;
      if (status !== 404) this.faults++;
      const passing = status === 0 || status === 404 || status === 429 || status >= 500;
      if (!passing || (status !== 429 && this.faults > mostFaults)) {
        this.endAll(({ reject }) => reject(error));
        return;
      }
    }
    one.pause = Math.min(longestPause, one.pause * 1.4);
    one.due = performance.now() + one.pause;
  }

  private endAll(end: (one: Waiting) => void): void {
    for (const one of this.waiting) end(one);
    this.waiting.clear();
  }
}

/** The article may still tell of the version before: the content decides. A file that was too large was never hashed. */
function isFinished({ state, contentHash, bytes }: Article, wanted: Wanted): boolean {
  if (state !== "extracted" && state !== "rejected") return false;
  return contentHash === wanted.contentHash || (contentHash === "" && bytes === wanted.bytes);
}
