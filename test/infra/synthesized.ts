import { Template } from "aws-cdk-lib/assertions";
import { type BuildOptions, buildApp } from "../../infra/build-app.ts";
import { type Environment, type EnvironmentName, environmentOf } from "../../infra/environments.ts";

export interface Resource {
  Type: string;
  Properties: Record<string, unknown>;
  DeletionPolicy?: string;
  UpdateReplacePolicy?: string;
}

export interface Statement {
  Effect: string;
  Action: string | string[];
  Resource: unknown;
  Principal?: unknown;
  Condition?: unknown;
}

/** Both templates of an environment, with the look-ups that the promises need. */
export interface Synthesized {
  environment: Environment;
  data: Template;
  service: Template;
  directory: string;
  all(type: string): Resource[];
  /** Statements of roles, not of resources. */
  statements(): Statement[];
}

const made = new Map<string, Synthesized>();

/** An environment, synthesized once in a process. */
export function synthesized(name: EnvironmentName): Synthesized {
  const found = made.get(name) ?? synthesizeAs(environmentOf(name));
  made.set(name, found);
  return found;
}

export function synthesizeAs(environment: Environment, options: BuildOptions = {}): Synthesized {
  const { app, data, service } = buildApp(environment, { checked: false, ...options });
  const directory = app.synth().directory;
  const templates = [Template.fromStack(data), Template.fromStack(service)] as const;
  const all = (type: string): Resource[] =>
    templates.flatMap((template) => Object.values(template.findResources(type)) as unknown as Resource[]);
  return {
    environment,
    data: templates[0],
    service: templates[1],
    directory,
    all,
    statements: () =>
      all("AWS::IAM::Policy").flatMap(
        ({ Properties }) => (Properties.PolicyDocument as { Statement: Statement[] }).Statement,
      ),
  };
}
