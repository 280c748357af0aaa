import { buildApp } from "./build-app.ts";
import { environmentOf } from "./environments.ts";

/** Entry point of the CDK command line: `cdk synth -c env=dev`. */
try {
  // The command line hands its -c options over in this variable; an App of its own only to read it would be synthesized.
  const context = JSON.parse(process.env.CDK_CONTEXT_JSON ?? "{}") as { env?: string };
  buildApp(environmentOf(context.env)).app.synth();
} catch (error) {
  process.stderr.write(`${(error as Error).message}\n`);
  process.exitCode = 1;
}
