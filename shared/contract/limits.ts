/**
 * Numbers and names that the template, the functions and clients agree on and that no environment changes.
 * What differs between environments is a setting (infra/environments.ts) and arrives by environment.ts.
 */

/** Objects under it are articles; S3 tells of nothing else. */
export const incomingPrefix = "incoming/";

/** Canonical articles, `articles/<id>.json`; never under the prefix that triggers. */
export const canonicalPrefix = "articles/";

/** Folder beside the query function's bundle that holds the explorer page. */
export const pageFolder = "page";

/** Timeouts in seconds. A queue's visibility is six times its worker's (AWS's advice), so a retry never overlaps. */
export const timeouts = { deduplicate: 120, extract: 120, query: 15 } as const;

/** A message goes to the dead-letter queue after so many receives. */
export const maxReceives = 5;

/** Milliseconds before its deadline at which a worker starts nothing new and hands back what is unfinished. */
export const deadlineReserve = 5_000;

/** Lambda refuses an answer above 6 MB; pages stay below it with room for the envelope. */
export const maxResponseBytes = 5_500_000;

/** DynamoDB refuses an item above 400 KB; packed rows split before it. */
export const maxItemBytes = 350_000;

/** A presigned upload is good for so many seconds. */
export const uploadSeconds = 900;

/** Characters of decoded text of one article; more is no article. */
export const maxArticleCharacters = 12_000_000;

/** Figures and quotes of one article; an article with more is rejected, so that its rows stay within a worker's time. */
export const maxFacts = 9_999;
