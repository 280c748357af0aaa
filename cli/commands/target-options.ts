import type { Command } from "commander";
import { CliError, exitCodes } from "../exit-codes.ts";

/** Adds the options that choose a stack: one in AWS by `--env`, else the one on this machine. */
export const withTarget = (command: Command): Command =>
  command
    .option("--env <name>", "an environment in AWS (dev, staging, prod); without it, the stack that `npm start` runs")
    .option("--data <folder>", "data folder of the local stack", ".quotient")
    .option("--endpoint-url <url>", "endpoint of the local S3, where it is not the one that the stack tells");

/** Reads a whole number from an option. */
export const wholeNumber =
  (least: number, most: number) =>
  (value: string): number => {
    const number = Number(value);
    if (!Number.isInteger(number) || number < least || number > most)
      throw new CliError(`${value}: a whole number from ${least} to ${most} is expected.`, exitCodes.usage);
    return number;
  };
