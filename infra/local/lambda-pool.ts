import type { Writable } from "node:stream";
import type { Faults } from "./faults.ts";
import { LambdaProcess, type LambdaSettings } from "./lambda-process.ts";

/** A function with as many processes as its concurrency here allows; further invocations wait their turn. */
export class LambdaPool {
  readonly settings: LambdaSettings;
  private readonly processes: LambdaProcess[] = [];
  private readonly waiting: ((process: LambdaProcess) => void)[] = [];
  private readonly idle: LambdaProcess[] = [];
  private readonly most: number;
  private readonly log: Writable;
  private readonly faults: Faults;

  constructor(settings: LambdaSettings, most: number, log: Writable, faults: Faults) {
    this.settings = settings;
    this.most = most;
    this.log = log;
    this.faults = faults;
  }

  /** Brings the first process up. */
  async warm(): Promise<void> {
    const first = await this.acquire();
    await first.warm();
    this.release(first);
  }

  async invoke(event: unknown): Promise<unknown> {
    const process = await this.acquire();
    try {
      return await process.invoke(event, this.faults.killAfter?.(this.settings.name, event));
    } finally {
      this.release(process);
    }
  }

  async stop(): Promise<void> {
    await Promise.all(this.processes.map((process) => process.stop()));
  }

  private acquire(): Promise<LambdaProcess> {
    const idle = this.idle.pop();
    if (idle !== undefined) return Promise.resolve(idle);
    if (this.processes.length < this.most) {
      const made = new LambdaProcess(this.settings, this.log);
      this.processes.push(made);
      return Promise.resolve(made);
    }
    return new Promise((resolve) => this.waiting.push(resolve));
  }

  private release(process: LambdaProcess): void {
    const next = this.waiting.shift();
    if (next === undefined) this.idle.push(process);
    else next(process);
  }
}
