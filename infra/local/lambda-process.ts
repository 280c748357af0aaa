import { type ChildProcess, spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import type { Writable } from "node:stream";

export interface LambdaSettings {
  name: string;
  arn: string;
  /** Folder of the bundle. */
  folder: string;
  handler: string;
  /** Seconds. */
  timeout: number;
  /** MB. */
  memory: number;
  variables: Record<string, string>;
}

/** What a function's process said went wrong, or what became of it. */
export class InvocationError extends Error {
  readonly type: string;

  constructor(type: string, message: string) {
    super(message);
    this.type = type;
  }
}

interface Invocation {
  id: string;
  event: string;
  deadline: number;
  resolve(value: unknown): void;
  reject(error: InvocationError): void;
}

/** One execution environment: a child process behind a Lambda Runtime API of its own, one invocation at a time. */
export class LambdaProcess {
  private readonly settings: LambdaSettings;
  private readonly log: Writable;
  private readonly server: Server;
  private child: ChildProcess | undefined;
  private waiting: ServerResponse | undefined;
  private current: Invocation | undefined;
  private handedOut = false;
  private stopped = false;

  constructor(settings: LambdaSettings, log: Writable) {
    this.settings = settings;
    this.log = log;
    this.server = createServer((request, response) => void this.answer(request, response));
  }

  get busy(): boolean {
    return this.current !== undefined;
  }

  /** Lets the process come up before its first event, as provisioned functions do. */
  async warm(): Promise<void> {
    if (!this.server.listening) {
      await new Promise<void>((done) => this.server.listen(0, "127.0.0.1", done));
    }
    if (this.child === undefined && !this.stopped) this.child = this.start();
  }

  async invoke(event: unknown, killAfter?: number): Promise<unknown> {
    let timers: NodeJS.Timeout[] = [];
    try {
      return await new Promise<unknown>((resolve, reject) => {
        const { timeout } = this.settings;
        const deadline = Date.now() + timeout * 1000;
        this.current = { id: randomUUID(), event: JSON.stringify(event), deadline, resolve, reject };
        this.handedOut = false;
        timers = [
          setTimeout(() => this.kill("Sandbox.Timedout", `Task timed out after ${timeout} seconds`), timeout * 1000),
        ];
        // 0 is before the function has seen its event.
        if (killAfter === 0) return this.kill("Runtime.ExitError", "killed by an injected fault");
        if (killAfter !== undefined) {
          timers.push(setTimeout(() => this.kill("Runtime.ExitError", "killed by an injected fault"), killAfter));
        }
        this.warm().then(() => this.handOut(), reject);
      });
    } finally {
      for (const timer of timers) clearTimeout(timer);
      this.current = undefined;
    }
  }

  async stop(): Promise<void> {
    this.stopped = true;
    const child = this.child;
    if (child !== undefined && child.exitCode === null && child.signalCode === null) {
      const ended = new Promise((done) => child.once("exit", done));
      child.kill("SIGKILL");
      await ended;
    }
    this.server.closeAllConnections();
    if (this.server.listening) await new Promise((done) => this.server.close(done));
  }

  private start(): ChildProcess {
    const { name, folder, handler, memory, variables } = this.settings;
    const child = spawn(
      process.execPath,
      [`--max-old-space-size=${memory}`, join(import.meta.dirname, "bootstrap.ts")],
      {
        cwd: folder,
        stdio: ["ignore", "pipe", "pipe", "ipc"],
        env: {
          PATH: process.env.PATH ?? "",
          TZ: ":UTC",
          LANG: "en_US.UTF-8",
          ...variables,
          AWS_LAMBDA_RUNTIME_API: `127.0.0.1:${(this.server.address() as AddressInfo).port}`,
          AWS_LAMBDA_FUNCTION_NAME: name,
          AWS_LAMBDA_FUNCTION_VERSION: "$LATEST",
          AWS_LAMBDA_FUNCTION_MEMORY_SIZE: String(memory),
          AWS_LAMBDA_INITIALIZATION_TYPE: "on-demand",
          AWS_LAMBDA_LOG_GROUP_NAME: `/aws/lambda/${name}`,
          AWS_LAMBDA_LOG_STREAM_NAME: "local",
          AWS_EXECUTION_ENV: "AWS_Lambda_nodejs24.x",
          LAMBDA_TASK_ROOT: folder,
          _HANDLER: handler,
        },
      },
    );
    child.stdout?.pipe(this.log, { end: false });
    child.stderr?.pipe(this.log, { end: false });
    child.once("exit", (code, signal) => {
      if (this.child === child) this.child = undefined;
      this.waiting = undefined;
      this.current?.reject(new InvocationError("Runtime.ExitError", `${name} ended: ${signal ?? `exit code ${code}`}`));
    });
    return child;
  }

  private kill(type: string, message: string): void {
    const { current, child } = this;
    // The next event gets a new process, even if this one takes a moment to go.
    this.child = undefined;
    this.waiting = undefined;
    child?.kill("SIGKILL");
    current?.reject(new InvocationError(type, message));
  }

  private handOut(): void {
    const { current, waiting } = this;
    if (current === undefined || waiting === undefined || this.handedOut) return;
    this.waiting = undefined;
    this.handedOut = true;
    waiting.writeHead(200, {
      "content-type": "application/json",
      "lambda-runtime-aws-request-id": current.id,
      "lambda-runtime-deadline-ms": String(current.deadline),
      "lambda-runtime-invoked-function-arn": this.settings.arn,
      "lambda-runtime-trace-id": `Root=1-${Math.floor(Date.now() / 1000).toString(16)}-${current.id.replaceAll("-", "").slice(0, 24)};Sampled=0`,
    });
    waiting.end(current.event);
  }

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = request.url?.replace("/2018-06-01/runtime/", "") ?? "";
    if (path === "invocation/next") {
      this.waiting = response;
      response.once("close", () => {
        if (this.waiting === response) this.waiting = undefined;
      });
      this.handOut();
      return;
    }
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const body: unknown = JSON.parse(Buffer.concat(chunks).toString("utf8") || "null");
    response.writeHead(202).end();
    const [, id, outcome] = path.split("/");
    const current = this.current;
    if (path === "init/error") current?.reject(errorOf(body));
    else if (current?.id !== id) return;
    else if (outcome === "response") current?.resolve(body);
    else current?.reject(errorOf(body));
  }
}

const errorOf = (body: unknown): InvocationError => {
  const { errorType = "Error", errorMessage = "" } = (body ?? {}) as { errorType?: string; errorMessage?: string };
  return new InvocationError(errorType, errorMessage);
};
