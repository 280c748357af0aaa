/** Whether a version of the rules is older than another: numbers between dots, one by one. */
export function isOlder(rules: string, than: string): boolean {
  const a = rules.split(".").map(Number);
  const b = than.split(".").map(Number);
  for (let i = 0; i < Math.max(a.length, b.length); i++) {
    const difference = (a[i] ?? 0) - (b[i] ?? 0);
    if (difference !== 0) return difference < 0;
  }
  return false;
}
