import { rmSync, writeFileSync } from "node:fs";
import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { incomingPrefix } from "../../shared/contract/limits.ts";
import { openAwsEndpoint } from "./aws-endpoint.ts";
import { takeDataFolder } from "./data-folder.ts";
import { type Emulators, openEmulators } from "./emulators.ts";
import { openEventSources } from "./event-sources.ts";
import type { Faults } from "./faults.ts";
import { openFunctions } from "./functions.ts";
import { createGateway } from "./http-gateway.ts";
import { createBuckets, incomingQueue } from "./object-events.ts";
import { ObjectTags } from "./object-tags.ts";
import { openParameters } from "./parameters.ts";
import { Permissions } from "./permissions.ts";
import { createQueues, type DeadLetterQueue } from "./queues.ts";
import { synthesize } from "./synthesize.ts";
import { createTables } from "./table.ts";
import { Template, type TemplateDocument } from "./template.ts";

export interface LocalStackOptions {
  /** Port of the API and the page; 0 for any that is free. */
  port: number;
  /** Port of S3, SQS and DynamoDB; by default the next one. */
  awsPort?: number;
  data: string;
  /** Begin with nothing. */
  fresh?: boolean;
  /** Templates and assets that were synthesized before; by default dev is synthesized. */
  assembly?: { documents: TemplateDocument[]; folder: string };
  faults?: Faults;
  /** Told what goes wrong in a function. */
  report?: (message: string) => void;
}

/** A running stack, as tests and the command line see it. */
export interface LocalStack {
  apiUrl: string;
  /** Of S3, SQS, DynamoDB and Parameter Store. */
  awsEndpoint: string;
  bucket: string;
  table: string;
  region: string;
  incomingPrefix: string;
  /** Of the queue that is told of dropped objects. */
  incomingQueueUrl: string;
  deadLetterQueues: DeadLetterQueue[];
  /** Nothing was kept in the data folder before. */
  isNew: boolean;
  logs: string;
  emulators: Emulators;
  stop(): Promise<void>;
}

const account = "000000000000";
const region = "us-east-1";

/** Runs the synthesized template on this machine, on loopback only. */
export async function startLocalStack(options: LocalStackOptions): Promise<LocalStack> {
  const { port, data, fresh = false, faults = {}, report = () => {} } = options;
  const folder = takeDataFolder(data, { fresh });
  const undo: (() => unknown)[] = [() => folder.release()];
  const stop = async (): Promise<void> => {
    for (const step of undo.splice(0).reverse()) await step();
  };
  try {
    let apiUrl = "";
    let permissions: Permissions | undefined;
    let description: unknown;
    const assembly = options.assembly ?? {
      documents: await synthesize("dev", folder.file("cdk.out")),
      folder: folder.file("cdk.out"),
    };
    const emulators = await openEmulators(folder.file("objects"));
    undo.push(() => emulators.close());
    const parameters = new Map<string, string>();
    const aws = await openAwsEndpoint({
      emulators,
      tableFolder: folder.file("table"),
      parameters,
      tags: new ObjectTags(folder.file("tags.json")),
      region,
      pageOrigin: () => apiUrl,
      faults,
      permissions: () => permissions,
      description: () => description,
      report,
    });
    undo.push(() => aws.close());
    const awsPort = options.awsPort ?? (port === 0 ? 0 : port + 1);
    const awsEndpoint = await listen(aws.server, awsPort, "--aws-port");

    const template = new Template(assembly.documents, { account, region, endpoint: awsEndpoint });
    for (const [name, value] of openParameters(template, folder.file("parameters.json"))) parameters.set(name, value);
    const deadLetterQueues = createQueues(template, emulators);
    createBuckets(template, emulators, faults);
    const incomingQueueUrl = `${awsEndpoint}/${account}/${incomingQueue(template).split(":").at(-1)}`;
    const [table = ""] = await createTables(template);

    permissions = new Permissions(template);
    const functions = openFunctions(template, { assets: assembly.folder, logs: folder.file("logs"), faults });
    undo.push(() => functions.stop());
    const pools = [...functions.byName.values()];
    const query = pools.find(({ settings }) => settings.name.endsWith("-query"));
    const bucket = query?.settings.variables.ARTICLES_BUCKET;
    if (query === undefined || bucket === undefined) throw new Error("the template has no query function");
    const gateway = createGateway(template, query, report);
    undo.push(() => close(gateway));
    apiUrl = await listen(gateway, port, "--port");
    await Promise.all(pools.map((pool) => pool.warm()));
    const sources = openEventSources(template, emulators, functions.byName, report);
    undo.push(() => sources.stop(5_000));

    const place = { apiUrl, bucket, incomingPrefix, region, endpointUrl: awsEndpoint };
    description = { ...place, incomingQueueUrl, deadLetterQueues };
    writeFileSync(folder.file("stack.json"), JSON.stringify(description, null, 2));
    undo.push(() => rmSync(folder.file("stack.json"), { force: true }));
    return {
      apiUrl,
      awsEndpoint,
      bucket,
      table,
      region,
      incomingPrefix,
      incomingQueueUrl,
      deadLetterQueues,
      isNew: folder.isNew,
      logs: folder.file("logs"),
      emulators,
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

function listen(server: Server, port: number, option: string): Promise<string> {
  return new Promise((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => {
      const taken = error.code === "EADDRINUSE";
      reject(taken ? new Error(`port ${port} is taken: stop what uses it, or choose another with ${option}`) : error);
    });
    server.listen(port, "127.0.0.1", () => resolve(`http://127.0.0.1:${(server.address() as AddressInfo).port}`));
  });
}

function close(server: Server): Promise<unknown> {
  server.closeAllConnections();
  return new Promise((done) => server.close(done));
}
