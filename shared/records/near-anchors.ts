import type { RowKey } from "./keys.ts";
import { compareLinks } from "./paragraph-links.ts";
import type { Row } from "./rows.ts";

/**
 * Anchors of paragraphs (near-text.ts), by which near copies in other articles find them; one item a holder:
 *
 *     pk  N#<anchor>
 *     sk  <publishedAt, sortable>#<articleId>#<index>
 *         of       fingerprint of the paragraph
 *         version  of the article
 */
export interface AnchorHolder {
  anchor: string;
  published: string;
  articleId: string;
  index: number;
  of: string;
  version: string;
}

export const anchorSettings = {
  /** Anchors that are asked for, and of those the ones that are written. */
  probed: 8,
  written: 4,
  /** A paragraph is not added to an anchor that has so many: writes of an anchor are bounded. */
  holders: 8,
} as const;

export const anchorPartition = (anchor: string): string => `N#${anchor}`;

export const holderRow = ({ anchor, published, articleId, index, of, version }: AnchorHolder): Row => ({
  pk: anchorPartition(anchor),
  sk: `${published}#${articleId}#${String(index).padStart(5, "0")}`,
  of,
  version,
});

/** The holder in an item; undefined for items of other rows. */
export function holderOf({ pk, sk, of, version }: RowKey & Record<string, unknown>): AnchorHolder | undefined {
  const [published, articleId, index] = sk.split("#");
  if (!pk.startsWith("N#") || published === undefined || articleId === undefined || index === undefined)
    return undefined;
  return { anchor: pk.slice(2), published, articleId, index: Number(index), of: String(of), version: String(version) };
}

/**
 * Which of its anchors a paragraph is written to: the first ones that have room, so that wording which stands everywhere
 * takes none of the places. `holders` are those of all of them.
 */
export const anchorsToWrite = (
  anchors: readonly string[],
  holders: readonly AnchorHolder[],
  articleId: string,
): string[] => {
  const others = Map.groupBy(
    holders.filter((one) => one.articleId !== articleId),
    ({ anchor }) => anchor,
  );
  return anchors
    .filter((anchor) => (others.get(anchor)?.length ?? 0) < anchorSettings.holders)
    .slice(0, anchorSettings.written);
};

/** Of the paragraphs that hold most of the anchors so many, one for all that say the same: the first of them by key. */
export function likeliest(holders: readonly AnchorHolder[], most: number): AnchorHolder[] {
  const texts = Map.groupBy(holders, ({ of }) => of);
  const firsts = [...texts.values()].map((same) => {
    const [first, ...rest] = same.sort(compareLinks);
    return {
      first: first as AnchorHolder,
      hits: 1 + rest.filter((one) => compareLinks(one, first as AnchorHolder) === 0).length,
    };
  });
  firsts.sort((a, b) => b.hits - a.hits || compareLinks(a.first, b.first));
  return firsts.slice(0, most).map(({ first }) => first);
}
