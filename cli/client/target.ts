import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { CliError, exitCodes } from "../exit-codes.ts";

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
  stateMachineArn?: string;
  deadLetterQueues?: { name: string; url: string; source: string }[];
}

/** Options that choose a target; the same for every command that needs one. */
export interface TargetOptions {
  env?: string;
  data: string;
  endpointUrl?: string;
}

/** The file that the local stack writes while it runs, in its data folder. */
export const stackFile = "stack.json";

/** The stack of an environment in AWS where `env` is given, else the one that runs on this machine. */
export async function findTarget(options: TargetOptions): Promise<Target> {
  if (options.env !== undefined) {
    const { findCloudTarget } = await import("./cloud-target.ts");
    return findCloudTarget(options.env);
  }
  const path = join(options.data, stackFile);
  let text: string;
  try {
    text = await readFile(path, "utf8");
  } catch (error) {
    throw new CliError(
      "no stack runs on this machine. Start one with `npm start`, or name an environment with --env dev.",
      exitCodes.service,
      { cause: error },
    );
  }
  const found = JSON.parse(text) as Omit<Target, "name" | "authorization">;
  return {
    ...found,
    name: "local",
    authorization: "none",
    ...(options.endpointUrl === undefined ? {} : { endpointUrl: options.endpointUrl }),
  };
}
