import type { Block } from "../article/source.ts";
import type { Copies } from "./copies.ts";

/** A headline is looked for among so many blocks, and is no longer than so many characters. */
const window = 40;
const longest = 150;

const isHeadlike = ({ text }: Block): boolean =>
  text.length <= longest && !/(?:[。．.!！、,]|…)["'”’」』）)]*$/.test(text);

/**
 * The block that is the headline, given the one that looks like it. A teaser that breaks off at the top of a page looks
 * like a headline, too, but stands whole in a longer paragraph below; of two headlines in a row the first counts.
 */
export function findHeadline(blocks: readonly Block[], given: number | undefined, copies: Copies): number | undefined {
  if (given === undefined) return undefined;
  const partOf = new Set(copies.parts.map(({ part }) => copies.content[part] as number));
  const isPart = (block: number): boolean => partOf.has(copies.content[block] as number);
  let title = given;
  if (isPart(given)) {
    const other = blocks.findIndex((block, i) => i > given && i < window && isHeadlike(block) && !isPart(i));
    if (other < 0) return undefined;
    title = other;
  }
  while (title > 0 && copies.content[title - 1] === copies.content[title]) title--;
  return title;
}
