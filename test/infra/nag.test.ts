import { CfnBucket } from "aws-cdk-lib/aws-s3";
import { expect, it } from "vitest";
import { buildApp } from "../../infra/build-app.ts";
import { environmentNames, environmentOf } from "../../infra/environments.ts";

it.each(environmentNames)("%s has no finding of the rules that is not acknowledged with its reason", (name) => {
  expect(() => buildApp(environmentOf(name)).app.synth()).not.toThrow();
});

it("finds a bucket that breaks the rules", () => {
  const { app, data } = buildApp(environmentOf("dev"));
  new CfnBucket(data, "Careless");
  expect(() => app.synth()).toThrow(/Acknowledge with 'AwsSolutions::AwsSolutions-S1'/);
});
