/** Does the work for every one of the list, at most `width` at once; the first error ends it. */
export async function inLanes<T>(
  list: readonly T[],
  width: number,
  work: (one: T, index: number) => Promise<void>,
): Promise<void> {
  let next = 0;
  const lane = async (): Promise<void> => {
    while (next < list.length) {
      const index = next++;
      try {
        await work(list[index] as T, index);
      } catch (error) {
        next = list.length;
        throw error;
      }
    }
  };
  await Promise.all(Array.from({ length: Math.min(width, list.length) }, lane));
}
