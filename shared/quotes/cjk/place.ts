/** A span of the article: offsets in one of its paragraphs. */
export interface Place {
  paragraph: number;
  start: number;
  end: number;
}

/** Whether one span ends before another starts. */
export const isBefore = (one: Place, at: Place): boolean =>
  one.paragraph < at.paragraph || (one.paragraph === at.paragraph && one.end <= at.start);

/** How many places of a list in reading order stand before another, by halving. */
export function countBefore(places: readonly Place[], at: Place): number {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isBefore(places[middle] as Place, at)) low = middle + 1;
    else high = middle;
  }
  return low;
}
