import { expect, it } from "vitest";
import { ByteGate } from "../../../functions/deduplicate/byte-gate.ts";

it("small objects go together, large ones alone, in their order", async () => {
  const gate = new ByteGate(10);
  let inside = 0;
  let most = 0;
  const order: number[] = [];
  await Promise.all(
    [4, 4, 4, 50, 1, 9, 1].map((size, i) =>
      gate.run(size, async () => {
        order.push(i);
        inside += size;
        most = Math.max(most, size > 10 ? 0 : inside);
        if (size > 10) expect(inside).toBe(size);
        await new Promise((done) => setTimeout(done, 2));
        inside -= size;
      }),
    ),
  );
  expect(order).toEqual([0, 1, 2, 3, 4, 5, 6]);
  expect(most).toBeLessThanOrEqual(10);
});

it("work that fails leaves the gate", async () => {
  const gate = new ByteGate(10);
  await expect(gate.run(10, () => Promise.reject(new Error("no")))).rejects.toThrow("no");
  expect(await gate.run(10, async () => "next")).toBe("next");
});
