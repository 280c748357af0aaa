import type * as z from "zod";
import { type Parameters, parameters } from "../../../shared/contract/api-parameters.ts";
import type { RouteName } from "../../../shared/contract/routes.ts";
import { HttpProblem } from "../../middleware/http-problem.ts";

/** The query parameters of a route, checked; the problem names the first that is wrong, and what is allowed. */
export function readParameters<R extends RouteName>(route: R, query: string): Parameters<R> {
  const schema = parameters[route];
  const given: Record<string, string> = {};
  for (const [name, value] of new URLSearchParams(query)) {
    if (Object.hasOwn(given, name))
      throw new HttpProblem("invalid-parameter", `The parameter ${name} is given more than once.`, { param: name });
    given[name] = value;
  }
  const parsed = schema.safeParse(given);
  if (parsed.success) return parsed.data as Parameters<R>;
  throw problemOfIssues(parsed.error.issues, given, Object.keys(schema.shape));
}

function problemOfIssues(
  issues: readonly z.core.$ZodIssue[],
  given: Record<string, string>,
  known: readonly string[],
): HttpProblem {
  const unknown = issues.find((issue) => issue.code === "unrecognized_keys");
  if (unknown !== undefined) {
    const param = unknown.keys[0] ?? "";
    const detail =
      known.length === 0
        ? `There is no parameter ${param} here; this route takes none.`
        : `There is no parameter ${param} here. Known are: ${known.join(", ")}.`;
    return new HttpProblem("unknown-parameter", detail, { param, allowed: known });
  }
  const [issue] = issues;
  const param = String(issue?.path[0] ?? "");
  if (!Object.hasOwn(given, param))
    return new HttpProblem("missing-parameter", `The parameter ${param} is needed.`, { param });
  if (issue?.code === "invalid_value") {
    const allowed = issue.values.map(String);
    return new HttpProblem("invalid-parameter", `${param} must be one of ${allowed.join(", ")}.`, { param, allowed });
  }
  return new HttpProblem("invalid-parameter", `${param}: ${wordsOf(issue)}.`, { param });
}

function wordsOf(issue: z.core.$ZodIssue | undefined): string {
  switch (issue?.code) {
    case "too_big":
      return issue.origin === "string" ? `at most ${issue.maximum} characters` : `at most ${issue.maximum}`;
    case "too_small":
      return issue.origin === "string" ? "must not be empty" : `at least ${issue.minimum}`;
    default:
      return issue?.message ?? "is malformed";
  }
}
