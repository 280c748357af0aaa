import type { ParagraphLink } from "./paragraph-links.ts";

/**
 * Near copies across articles, where the setting asks for them: the same facts in slightly other words.
 *
 * A near copy keeps the link in the partition of its own words, and gets one more in that of the words it is a copy of:
 *
 *     P#<own words>      <time>#<articleId>#<index>    says, groups = <other words>
 *     P#<other words>    <time>#<articleId>#<index>    says, of = <own words>
 *
 * so a partition holds the exact copies of some words, and near copies of them (`of`). The name of a partition is all
 * that a group has: nothing depends on the article that was there first, and when it goes, the rest stays a group.
 * An article puts and deletes its own items only, named in its trail before, as all others.
 *
 * `says` holds what the paragraph states: each fact by its content and its `factId`, which a near copy takes over for
 * what is stated there already. A fact is folded only into one of the same content, so what a near copy adds, leaves out
 * or puts otherwise is shown, and nothing rests on near copies of a near copy being alike. A fact is hidden only by a
 * link that comes before its own: following who hides whom, links come earlier and earlier, so the chain ends at a fact
 * that is shown, whatever the links are at that moment.
 *
 * What holds (test/functions/near-copies.simulation.test.ts plays it): under disorder, replay, crashes, overwriting and
 * removal no link is lost or left, no fact is hidden that nobody shows, and of articles that came and stayed none is
 * shown twice. What does not: of equal paragraphs only the first holds anchors, so when its article goes, a near copy
 * that comes later finds none, and both are shown until the articles that are left are extracted anew; and ids of copies
 * that came within the same moment may differ, which folding does not mind.
 */
export interface Stated {
  /** 48 bits of a hash of everything that the fact states (near-content.ts). */
  content: string;
  factId: string;
}

/** Characters of a content; the rest of an entry is the id. */
const contentLength = 8;
/** An item of 1 KB is one write unit: entries beyond are left out, and their facts are not folded. */
const mostCharacters = 850;

/** The attribute for these facts; undefined where there are none. */
export function writeSays(stated: readonly Stated[]): string | undefined {
  const entries: string[] = [];
  let room = mostCharacters;
  for (const { content, factId } of stated) {
    const entry = content + factId;
    room -= entry.length + 1;
    if (room < 0) break;
    entries.push(entry);
  }
  return entries.length === 0 ? undefined : entries.join(" ");
}

export const readSays = (says: string | undefined): Stated[] =>
  says === undefined
    ? []
    : says.split(" ").map((entry) => ({ content: entry.slice(0, contentLength), factId: entry.slice(contentLength) }));

/**
 * Which links in other articles state the same as a fact, given the link of its own paragraph: they have its content.
 * Ids need not agree: those of copies that came at the same time, or under other rules, may differ.
 */
export function linksStating(
  factId: string,
  own: ParagraphLink | undefined,
  links: readonly ParagraphLink[],
): ParagraphLink[] {
  const content = readSays(own?.says).find((stated) => stated.factId === factId)?.content;
  if (own === undefined || content === undefined) return [];
  return links.filter(
    ({ articleId, says }) => articleId !== own.articleId && readSays(says).some((stated) => stated.content === content),
  );
}
