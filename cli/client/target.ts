import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { CliError, exitCodes } from "../exit-codes.ts";

/** A queue for messages that failed too often, and the queue that they came from. */
export interface DeadLetterQueue {
  name: string;
  url: string;
  /** URL of the queue whose messages end here. */
  source: string;
}

/** Which stack a command speaks to. */
export interface Target {
  name: string;
  /** Base URL of the HTTP API, without a slash at its end. */
  apiUrl: string;
  bucket: string;
  incomingPrefix: string;
  region: string;
  authorization: "none" | "iam" | "jwt";
  /** Endpoint of S3 and the other services; undefined for AWS itself. */
  endpointUrl?: string;
  /** The queue that S3 tells of dropped objects. */
  incomingQueueUrl: string;
  deadLetterQueues: DeadLetterQueue[];
  /** The state machine that sends a prefix through the pipeline again; AWS only. */
  stateMachineArn?: string;
}

/** Options that choose a target; the same for every command that needs one. */
export interface TargetOptions {
  env?: string;
  data: string;
  endpointUrl?: string;
}

/** The file that the local stack writes while it runs, in its data folder. */
export const stackFile = "stack.json";

type Description = Omit<Target, "name" | "authorization">;

/** The stack of an environment in AWS where `env` is given, else the one that runs on this machine. */
export async function findTarget({ env, data, endpointUrl }: TargetOptions): Promise<Target> {
  if (env !== undefined && endpointUrl !== undefined)
    throw new CliError("--env is for AWS and --endpoint-url for this machine; name one of them.", exitCodes.usage);
  if (env !== undefined) {
    const { findCloudTarget } = await import("./cloud-target.ts");
    return findCloudTarget(env);
  }
  const found = endpointUrl === undefined ? await describedIn(data) : await describedAt(endpointUrl);
  return { ...found, name: "local", authorization: "none" };
}

async function describedIn(data: string): Promise<Description> {
  try {
    return JSON.parse(await readFile(join(data, stackFile), "utf8")) as Description;
  } catch (error) {
    throw new CliError(
      `no stack runs on this machine (looked in ${data}). Start one with \`npm start\`, or name an environment with --env dev.`,
      exitCodes.service,
      { cause: error },
    );
  }
}

async function describedAt(endpointUrl: string): Promise<Description> {
  const advice = "Give the S3 endpoint that `npm start` prints.";
  if (!URL.canParse(endpointUrl)) throw new CliError(`${endpointUrl} is no URL. ${advice}`, exitCodes.usage);
  try {
    const answer = await fetch(new URL("/_stack", endpointUrl));
    const found = answer.ok ? ((await answer.json()) as Partial<Description>) : {};
    if (found.bucket !== undefined) return found as Description;
  } catch (error) {
    throw new CliError(`${endpointUrl} does not answer. ${advice}`, exitCodes.service, { cause: error });
  }
  throw new CliError(`${endpointUrl} is not a stack of Quotient. ${advice}`, exitCodes.service);
}
