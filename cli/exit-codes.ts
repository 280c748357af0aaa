/** What the command line answers with; documented in `quotient --help`. */
export const exitCodes = {
  ok: 0,
  /** Some input was rejected or unreadable; the rest was done. */
  partly: 1,
  /** The command was used wrongly. */
  usage: 2,
  /** A service did not answer, or access was refused. */
  service: 3,
} as const;

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

/** An error whose message is meant for the user: what happened, and what to do next. */
export class CliError extends Error {
  readonly exitCode: ExitCode;

  constructor(message: string, exitCode: ExitCode, options?: ErrorOptions) {
    super(message, options);
    this.exitCode = exitCode;
  }
}
