/** Bytes of an attribute as DynamoDB counts them ("DynamoDB item sizes and formats" in its developer guide). */
export function valueSize(value: unknown): number {
  if (value === undefined) return 0;
  if (typeof value === "string") return Buffer.byteLength(value);
  if (typeof value === "number") return numberSize(value);
  if (value instanceof Uint8Array) return value.length;
  if (value instanceof Set) return [...value].reduce<number>((sum, one) => sum + valueSize(one), 0);
  if (Array.isArray(value)) return value.reduce<number>((sum, one) => sum + 1 + valueSize(one), 3);
  if (typeof value === "object" && value !== null)
    return Object.entries(value).reduce(
      (sum, [name, one]) => (one === undefined ? sum : sum + 1 + Buffer.byteLength(name) + valueSize(one)),
      3,
    );
  return 1;
}

/** A byte for two significant digits, and one more. */
function numberSize(value: number): number {
  const digits = Math.abs(value).toExponential().split("e")[0]?.replace(/\D/g, "") ?? "";
  return Math.ceil(digits.replace(/0+$/, "").length / 2) + 1 + (value < 0 ? 1 : 0);
}

/** Bytes of an item: names and values. */
export const itemSize = (item: Record<string, unknown>): number =>
  Object.entries(item).reduce(
    (sum, [name, value]) => (value === undefined ? sum : sum + Buffer.byteLength(name) + valueSize(value)),
    0,
  );

/** Write request units of an item: one a KB begun. */
export const writeUnits = (bytes: number): number => Math.max(1, Math.ceil(bytes / 1024));

/** Read request units: one for 4 KB begun, half of it where the read need not be consistent. */
export const readUnits = (bytes: number, consistent: boolean): number =>
  Math.max(1, Math.ceil(bytes / 4096)) * (consistent ? 1 : 0.5);
