import { defineConfig } from "vitest/config";

const simulations = ["test/**/*.simulation.test.ts"];

/**
 * Four projects: `unit` runs in seconds, `simulation` plays thousands of random histories, `infra` synthesizes, `local`
 * starts the whole stack and a browser.
 */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: "unit",
          include: ["test/{shared,functions,cli,web,eval,lint}/**/*.test.ts"],
          exclude: simulations,
          testTimeout: 20_000,
        },
      },
      { test: { name: "simulation", include: simulations, testTimeout: 120_000 } },
      { test: { name: "infra", include: ["test/infra/**/*.test.ts"], testTimeout: 120_000, hookTimeout: 120_000 } },
      {
        test: {
          name: "local",
          include: ["test/local/**/*.test.ts"],
          globalSetup: ["test/local/synthesize-once.ts"],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
