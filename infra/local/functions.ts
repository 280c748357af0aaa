import { createWriteStream, mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Writable } from "node:stream";
import type { Faults } from "./faults.ts";
import { LambdaPool } from "./lambda-pool.ts";
import type { Template } from "./template.ts";

interface FunctionProperties {
  FunctionName: string;
  Handler: string;
  Code: { S3Key: string };
  Timeout: number;
  MemorySize: number;
  Environment: { Variables: Record<string, string> };
}

export interface LocalFunctions {
  byName: ReadonlyMap<string, LambdaPool>;
  stop(): Promise<void>;
}

/** A second process of a function starts only when the first is busy. */
const concurrency = 2;

/** The template's functions as their unmodified bundles, with the environment that the template gives them. */
export function openFunctions(
  template: Template,
  { assets, logs, faults }: { assets: string; logs: string; faults: Faults },
): LocalFunctions {
  mkdirSync(logs, { recursive: true });
  const { region, account, endpoint } = template.place;
  const files: Writable[] = [];
  const pools = template.all<FunctionProperties>("AWS::Lambda::Function").map(({ properties }) => {
    const { FunctionName: name, Handler, Timeout, MemorySize, Environment } = properties;
    const log = createWriteStream(join(logs, `${name}.log`), { flags: "a" });
    files.push(log);
    const settings = {
      name,
      arn: `arn:aws:lambda:${region}:${account}:function:${name}`,
      folder: join(assets, assetOf(properties)),
      handler: Handler,
      timeout: Timeout,
      memory: MemorySize,
      variables: {
        ...Environment.Variables,
        AWS_REGION: region,
        AWS_DEFAULT_REGION: region,
        // Tells the services which role asks (permissions.ts).
        AWS_ACCESS_KEY_ID: name,
        AWS_SECRET_ACCESS_KEY: "local",
        AWS_ENDPOINT_URL: endpoint,
      },
    };
    return [name, new LambdaPool(settings, concurrency, log, faults)] as const;
  });
  return {
    byName: new Map(pools),
    stop: async () => {
      await Promise.all(pools.map(([, pool]) => pool.stop()));
      await Promise.all(files.map((file) => new Promise<void>((done) => file.end(done))));
    },
  };
}

/** The template names the archive by its hash, and the synthesized folder that it is made of likewise. */
const assetOf = ({ Code }: FunctionProperties): string => `asset.${Code.S3Key.replace(/\.zip$/, "")}`;
