import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

const root = join(import.meta.dirname, "../..");

/** The command as npm runs it, on a machine that knows no AWS account. */
function cdk(...options: string[]): { status: number | null; stderr: string } {
  const { PATH = "" } = process.env;
  const nowhere = join(root, "nowhere");
  const env = {
    PATH,
    HOME: nowhere,
    AWS_EC2_METADATA_DISABLED: "true",
    AWS_CONFIG_FILE: nowhere,
    AWS_SHARED_CREDENTIALS_FILE: nowhere,
  };
  return spawnSync(process.execPath, [join(root, "infra/tools/cdk.ts"), ...options], { encoding: "utf8", env });
}

describe("npm run deploy", () => {
  it("says that there are no credentials, and what to do", () => {
    const { status, stderr } = cdk("deploy", "dev");
    expect(stderr).toContain("No AWS credentials were found. Run `aws configure`");
    expect(status).toBe(2);
  });

  it("knows the environments", () => {
    expect(cdk("deploy", "production").stderr).toBe('unknown environment "production"; known: dev, staging, prod\n');
    expect(cdk("deploy").stderr).toBe("name an environment: npm run deploy -- dev | staging | prod\n");
    expect(cdk("deploy", "--verbose").status).toBe(2);
  });
});

describe("npm run destroy", () => {
  it("refuses a protected environment", () => {
    const { status, stderr } = cdk("destroy", "prod");
    expect(stderr).toContain("is protected and is not destroyed by a command");
    expect(status).toBe(2);
  });
});
