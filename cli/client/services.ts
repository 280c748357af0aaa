import { CliError, exitCodes } from "../exit-codes.ts";
import type { Target } from "./target.ts";

/** Configuration of the SDK's clients for a target: the local endpoint asks nobody who they are. */
export const clientSettings = ({ endpointUrl, region }: Target) => ({
  region,
  maxAttempts: 5,
  ...(endpointUrl === undefined
    ? {}
    : {
        endpoint: endpointUrl,
        forcePathStyle: true,
        credentials: { accessKeyId: "local", secretAccessKey: "local" },
      }),
});

const advice: Record<string, string> = {
  CredentialsProviderError: "Run `aws configure` or `aws sso login`, or set AWS_PROFILE.",
  ExpiredToken: "The credentials have expired: log in again.",
  ExpiredTokenException: "The credentials have expired: log in again.",
  AccessDenied: "The credentials lack a right for this; ask whoever runs the environment.",
  AccessDeniedException: "The credentials lack a right for this; ask whoever runs the environment.",
  NoSuchBucket: "The environment may have been removed: deploy it again.",
  ECONNREFUSED: "Does `npm start` still run?",
};

const network = /^(?:ECONN|ETIMEDOUT|ENOTFOUND|EAI_|EHOST|ENET|EPIPE)/;

/** An error of an AWS client as one for the user; undefined for any other error. */
export function serviceError(error: unknown): CliError | undefined {
  if (!(error instanceof Error)) return undefined;
  const { name, message, code } = error as NodeJS.ErrnoException;
  if (!("$metadata" in error) && !network.test(code ?? "") && advice[name] === undefined) return undefined;
  const what = message || code || name;
  const next = advice[name] ?? advice[code ?? ""] ?? "Try again; a repeated command goes on where this one stopped.";
  return new CliError(`${what.replace(/\.?$/, ".")} ${next}`, exitCodes.service, { cause: error });
}
