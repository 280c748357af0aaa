/** Who may call the routes that serve data. */
export type Authorization =
  | { type: "iam" }
  | { type: "jwt"; issuer: string; audience: string[] }
  /** Nobody is asked; refused where the environment is protected. */
  | { type: "none" };

/** Everything that differs between environments. */
export interface EnvironmentSettings {
  /** Fixed account and region; without them the account and region of the credentials at deploy time. */
  account?: string;
  region?: string;
  /** Data is retained, deletion-protected and backed up; otherwise `destroy` removes everything. */
  protected: boolean;
  authorization: Authorization;
  /** Origins whose pages may call the API; the explorer page itself needs none. */
  corsOrigins: string[];
  /** Requests a second and burst over all callers. */
  throttle: { rate: number; burst: number };
  /** MB of memory, which is also the share of a processor. */
  memory: { deduplicate: number; extract: number; query: number };
  /** How many copies of a worker its queue may start. */
  concurrency: { deduplicate: number; extract: number };
  facetShards: number;
  /**
   * Facts are also folded where another article says the same in slightly other words, for some 60 % more an article
   * (docs/costs.md). Equal paragraphs always are.
   */
  nearCopiesAcrossArticles: boolean;
  /** Larger objects are rejected unread. */
  maxObjectBytes: number;
  logRetentionDays: 7 | 30 | 90 | 365;
  /** Noncurrent object versions are kept so long. */
  noncurrentDays: number;
  /** Address that alarms and the budget write to; without one the topic is there for others to subscribe. */
  alarmEmail?: string;
  /** US dollars a month, over everything tagged with this environment. */
  monthlyBudget: number;
  /** Seconds from drop to extracted that are still fine (99th percentile). */
  freshnessSeconds: number;
  /** ARN of a policy that bounds every role. */
  permissionsBoundary?: string;
  /** ARN of a customer managed key for bucket, table and queues; AWS-managed encryption otherwise. */
  kmsKey?: string;
  backfill: { concurrency: number; toleratedFailurePercentage: number };
}

const MB = 1024 * 1024;

export const environments = {
  dev: {
    protected: false,
    authorization: { type: "iam" },
    corsOrigins: ["http://localhost:5173"],
    throttle: { rate: 50, burst: 100 },
    memory: { deduplicate: 1024, extract: 1024, query: 512 },
    concurrency: { deduplicate: 10, extract: 10 },
    facetShards: 1,
    nearCopiesAcrossArticles: false,
    maxObjectBytes: 64 * MB,
    logRetentionDays: 7,
    noncurrentDays: 7,
    monthlyBudget: 20,
    freshnessSeconds: 120,
    backfill: { concurrency: 10, toleratedFailurePercentage: 1 },
  },
  staging: {
    protected: true,
    authorization: { type: "iam" },
    corsOrigins: [],
    throttle: { rate: 100, burst: 200 },
    memory: { deduplicate: 1792, extract: 1792, query: 1024 },
    concurrency: { deduplicate: 20, extract: 20 },
    facetShards: 4,
    nearCopiesAcrossArticles: false,
    maxObjectBytes: 64 * MB,
    logRetentionDays: 30,
    noncurrentDays: 30,
    monthlyBudget: 100,
    freshnessSeconds: 60,
    backfill: { concurrency: 20, toleratedFailurePercentage: 1 },
  },
  prod: {
    protected: true,
    authorization: { type: "iam" },
    corsOrigins: [],
    throttle: { rate: 500, burst: 1000 },
    memory: { deduplicate: 1792, extract: 1792, query: 1024 },
    concurrency: { deduplicate: 50, extract: 50 },
    facetShards: 8,
    nearCopiesAcrossArticles: false,
    maxObjectBytes: 64 * MB,
    logRetentionDays: 365,
    noncurrentDays: 90,
    monthlyBudget: 500,
    freshnessSeconds: 60,
    backfill: { concurrency: 40, toleratedFailurePercentage: 1 },
  },
} as const satisfies Record<string, EnvironmentSettings>;

export type EnvironmentName = keyof typeof environments;

export const environmentNames = Object.keys(environments) as EnvironmentName[];

/** An environment with its name. */
export interface Environment extends EnvironmentSettings {
  name: string;
}

/** The environment of that name; the error for another one lists those that there are. */
export function environmentOf(name: string | undefined): Environment {
  if (name === undefined || name === "") {
    throw new Error(`name an environment: -c env=${environmentNames.join(" | ")}`);
  }
  if (!Object.hasOwn(environments, name)) {
    throw new Error(`unknown environment "${name}"; known: ${environmentNames.join(", ")}`);
  }
  return checkEnvironment({ name, ...environments[name as EnvironmentName] });
}

/** Refuses settings that would break a promise. */
export function checkEnvironment(environment: Environment): Environment {
  const { name, authorization } = environment;
  if (environment.protected && authorization.type === "none") {
    throw new Error(`the environment ${name} is protected and cannot have authorization "none"; use "iam" or "jwt"`);
  }
  if (
    authorization.type === "jwt" &&
    (!authorization.issuer.startsWith("https://") || !authorization.audience.length)
  ) {
    throw new Error(`the environment ${name}: jwt needs an https issuer and at least one audience`);
  }
  if (environment.corsOrigins.includes("*")) {
    throw new Error(`the environment ${name}: name the CORS origins, "*" lets every page call`);
  }
  return environment;
}
