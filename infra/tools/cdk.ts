import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { environmentNames, environmentOf } from "../environments.ts";

/**
 * `npm run synth|diff|deploy|destroy -- ENVIRONMENT [options of cdk]`: CDK's command for both stacks of an
 * environment, after a look at what it needs, so that what is missing is said at once and in our words.
 */
const commands = {
  synth: { needsAccount: false, options: ["--quiet"] },
  diff: { needsAccount: true, options: [] },
  deploy: { needsAccount: true, options: ["--require-approval", "broadening"] },
  destroy: { needsAccount: true, options: [] },
} as const;

type Command = keyof typeof commands;

const root = join(import.meta.dirname, "../..");

function run(): number {
  const [command, name, ...rest] = process.argv.slice(2);
  if (command === undefined || !Object.hasOwn(commands, command)) {
    throw new Error(`usage: cdk.ts ${Object.keys(commands).join("|")} ENVIRONMENT`);
  }
  if (name === undefined || name.startsWith("-")) {
    throw new Error(`name an environment: npm run ${command} -- ${environmentNames.join(" | ")}`);
  }
  const environment = environmentOf(name);
  if (command === "destroy" && environment.protected) {
    throw new Error(
      `the environment ${name} is protected and is not destroyed by a command; docs/deploying.md tells how to take it down`,
    );
  }
  const { needsAccount, options } = commands[command as Command];
  const region = environment.region ?? process.env.AWS_REGION ?? process.env.AWS_DEFAULT_REGION;
  const extra: Record<string, string> = needsAccount ? checkAccount(name, region) : {};
  const { status } = spawnSync(
    join(root, "node_modules/.bin/cdk"),
    [
      command,
      ...(command === "synth" ? [] : ["--all"]),
      "-c",
      `env=${name}`,
      ...(rest.includes("--require-approval") ? [] : options),
      ...rest,
    ],
    { cwd: root, stdio: "inherit", env: { ...process.env, ...extra } },
  );
  return status ?? 1;
}

/** Credentials, region, bootstrap: in the order in which a new account lacks them. */
function checkAccount(name: string, region: string | undefined): Record<string, string> {
  const probe = spawnSync(process.execPath, [join(import.meta.dirname, "account.ts"), region ?? ""], {
    encoding: "utf8",
    stdio: ["ignore", "pipe", "pipe"],
  });
  if (probe.status !== 0) {
    throw new Error(`${name} cannot be reached.\n${probe.stderr.trim()}`);
  }
  return region === undefined ? {} : { AWS_REGION: region };
}

try {
  process.exitCode = run();
} catch (error) {
  process.stderr.write(`${(error as Error).message}\n`);
  process.exitCode = 2;
}
