import { GetParameterCommand, SSMClient } from "@aws-sdk/client-ssm";
import type { CursorKeys } from "../records/cursor.ts";

/** Milliseconds that the keys are used before they are read again: a rotation is seen within them. */
const lifetime = 300_000;

/** The keys that cursors are signed with, from Parameter Store. */
export class CursorKeyStore {
  private readonly name: string;
  private readonly client: SSMClient;
  private readonly now: () => number;
  private held: { keys: Promise<CursorKeys>; until: number } | undefined;

  constructor({ name, client, now }: { name: string; client?: SSMClient; now?: () => number }) {
    this.name = name;
    this.client = client ?? new SSMClient({ maxAttempts: 3 });
    this.now = now ?? Date.now;
  }

  keys(): Promise<CursorKeys> {
    if (this.held === undefined || this.held.until <= this.now()) {
      const keys = this.read();
      const held = { keys, until: this.now() + lifetime };
      this.held = held;
      keys.catch(() => {
        if (this.held === held) this.held = undefined;
      });
    }
    return this.held.keys;
  }

  private async read(): Promise<CursorKeys> {
    const { Parameter } = await this.client.send(new GetParameterCommand({ Name: this.name, WithDecryption: true }));
    const { current, previous } = JSON.parse(Parameter?.Value ?? "{}") as Partial<CursorKeys>;
    if (typeof current !== "string" || current === "")
      throw new Error(`the parameter ${this.name} holds no cursor key`);
    return { current, ...(typeof previous === "string" && previous !== "" ? { previous } : {}) };
  }
}
