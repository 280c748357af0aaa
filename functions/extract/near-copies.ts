import type { CanonicalArticle, Facts, Paragraph } from "../../shared/contract/records.ts";
import { extractFacts } from "../../shared/extraction.ts";
import { loadExtractor } from "../../shared/extractors/load-extractor.ts";
import { inTurns } from "../../shared/in-turns.ts";
import {
  type AnchorHolder,
  anchorSettings,
  anchorsToWrite,
  holderRow,
  likeliest,
} from "../../shared/records/near-anchors.ts";
import { statedIn } from "../../shared/records/near-content.ts";
import { readSays, type Stated } from "../../shared/records/near-links.ts";
import { anchorsOf, saysTheSame } from "../../shared/records/near-text.ts";
import { compareLinks, isToPut, linkSettings, type ParagraphLink } from "../../shared/records/paragraph-links.ts";
import type { Row } from "../../shared/records/rows.ts";
import type { LinkedParagraph, NearSearch, NearWork } from "./extract-version.ts";
import { type Joined, nearWork } from "./near-work.ts";

/** What the search needs of the table and the bucket. */
export interface NearDeps {
  table: {
    /** Paragraphs that hold an anchor; `sure` where every write that was answered is to be seen. */
    holders(anchor: string, most: number, sure: boolean): Promise<AnchorHolder[]>;
    occurrences(fingerprint: string, most: number): Promise<ParagraphLink[]>;
  };
  canonicals: { canonical(id: string, version: string): Promise<CanonicalArticle | undefined> };
}

/**
 * Of the paragraphs that share anchors with one, so many texts are compared; so many articles are read for one article;
 * and a paragraph stands in so many partitions besides its own (in several only where copies came at the same time).
 */
const most = { candidates: 6, articles: 12, groups: 3 };
const atOnce = { paragraphs: 8, articles: 4 };

/** A paragraph that may have near copies elsewhere. */
interface Seeker {
  link: ParagraphLink;
  text: string;
  anchors: readonly string[];
  /** Links in the partition of its own words. */
  stored: readonly ParagraphLink[];
}

/** A candidate that says the same. */
interface Found {
  holder: AnchorHolder;
  group: string;
  /** What it states, where its own article has not told yet. */
  untold: readonly Stated[];
}

/**
 * Looks for near copies of an article's paragraphs in other articles. Of equal paragraphs the first by key holds the
 * anchors and looks; the others go where one of their equals is. A paragraph looks when its anchors are written, so that
 * of two which come at the same time one at least sees the other.
 */
export async function searchNearCopies(
  article: CanonicalArticle,
  facts: Facts,
  linked: readonly LinkedParagraph[],
  deps: NearDeps,
): Promise<NearSearch> {
  const search = new Search(article, facts, linked, deps);
  await search.begin();
  return search;
}

class Search implements NearSearch {
  readonly freshAnchors: Row[] = [];
  private readonly anchors: Row[] = [];
  private readonly joined = new Map<ParagraphLink, Joined>();
  private readonly seekers: Seeker[] = [];
  private readonly article: CanonicalArticle;
  private readonly facts: Facts;
  private readonly linked: readonly LinkedParagraph[];
  private readonly deps: NearDeps;

  constructor(article: CanonicalArticle, facts: Facts, linked: readonly LinkedParagraph[], deps: NearDeps) {
    this.article = article;
    this.facts = facts;
    this.linked = linked;
    this.deps = deps;
  }

  get work(): NearWork {
    const { facts, linked, anchors, joined, article } = this;
    return nearWork({ facts, linked, anchors, joined, paragraphs: article.paragraphs });
  }

  async begin(): Promise<void> {
    await inTurns(this.linked, atOnce.paragraphs, (one) => this.enter(one));
  }

  async look(): Promise<boolean> {
    const before = this.places();
    const found = await inTurns(this.seekers, atOnce.paragraphs, async (seeker) =>
      pairs(seeker, await this.holders(seeker.anchors, true)),
    );
    await this.compareAll(found.flat());
    return this.places() > before;
  }

  private places(): number {
    return [...this.joined.values()].reduce((sum, { groups }) => sum + groups.size, 0);
  }

  /** Finds a paragraph's place among its equals, and anchors that have room for it; half price, as little hangs on it. */
  private async enter({ link, stored }: LinkedParagraph): Promise<void> {
    const own = stored.find((other) => compareLinks(other, link) === 0);
    // Without a link of its own it must not stand for others.
    if (own === undefined && !isToPut(link, stored)) return;
    const { id, version, paragraphs } = this.article;
    const equals = stored.filter(({ of, articleId }) => of === undefined && articleId !== id);
    // The words are the same, so it stays where it was, or goes where its equals are, as long as others are there: two
    // that are extracted anew at once would else leave each other, each for the other's sake.
    const before = own?.groups === undefined ? equals.find(({ groups }) => groups !== undefined) : own;
    for (const group of groupsOf(before))
      if ((await this.linksIn(group)).some(({ articleId }) => articleId !== id)) await this.join(link, group);
    if (equals.some((other) => compareLinks(other, link) < 0)) return;
    const { text } = paragraphs[link.index] as Paragraph;
    const anchors = anchorsOf(text);
    const { written } = anchorSettings;
    const holders = await this.holders(anchors.slice(0, written), false);
    if (anchorsToWrite(anchors.slice(0, written), holders, id).length < Math.min(written, anchors.length))
      holders.push(...(await this.holders(anchors.slice(written), false)));
    for (const anchor of anchorsToWrite(anchors, holders, id)) {
      const row = holderRow({ ...link, anchor, of: link.fingerprint, version });
      this.anchors.push(row);
      const isThere = holders.some(
        (one) => one.anchor === anchor && one.version === version && compareLinks(one, link) === 0,
      );
      if (!isThere) this.freshAnchors.push(row);
    }
    if (own !== undefined || !this.joined.has(link)) this.seekers.push({ link, text, anchors, stored });
  }

  private async holders(anchors: readonly string[], sure: boolean): Promise<AnchorHolder[]> {
    const { table } = this.deps;
    return (await Promise.all(anchors.map((anchor) => table.holders(anchor, anchorSettings.holders, sure)))).flat();
  }

  /** Compares paragraphs, article by article, and lets each join those that say the same, the first by key before. */
  private async compareAll(all: readonly Pair[]): Promise<void> {
    const byArticle = Map.groupBy(all, ({ holder }) => `${holder.articleId}\n${holder.version}`);
    const articles = [...byArticle.values()].sort((a, b) => b.length - a.length).slice(0, most.articles);
    const found = new Map<Seeker, Found[]>();
    await inTurns(articles, atOnce.articles, async (group) => {
      for (const { seeker, ...one } of await this.compareWith(group))
        found.set(seeker, [...(found.get(seeker) ?? []), one]);
    });
    for (const [seeker, candidates] of found) {
      candidates.sort((a, b) => compareLinks(a.holder, b.holder));
      await this.joinAll(seeker, candidates);
    }
  }

  /** Sees to it that the paragraph shares a partition with each of these. */
  private async joinAll({ link, stored }: Seeker, candidates: readonly Found[]): Promise<void> {
    for (const { holder, group, untold } of candidates) {
      const shared = [stored, ...(this.joined.get(link)?.groups.values() ?? [])];
      if (shared.some((links) => isAmong(links, holder))) continue;
      // What its own article may still change is taken over from an earlier one only, or two would swap their ids.
      await this.join(link, group, compareLinks(holder, link) < 0 ? untold : []);
    }
  }

  /** Which of these paragraphs say the same as those of one other article. */
  private async compareWith(group: readonly Pair[]): Promise<(Found & { seeker: Seeker })[]> {
    const { articleId, version } = (group[0] as Pair).holder;
    const other = await this.deps.canonicals.canonical(articleId, version);
    const found: (Found & { seeker: Seeker })[] = [];
    let others: Map<number, Stated[]> | undefined;
    for (const { seeker, holder } of group) {
      const paragraph = other?.paragraphs[holder.index];
      if (other === undefined || paragraph?.fingerprint !== holder.of) continue;
      if (!saysTheSame(seeker.text, paragraph.text)) continue;
      const links = await this.linksIn(holder.of);
      const told = links.find((link) => link.articleId === articleId && link.of === undefined);
      if (told === undefined) others ??= statedIn(extractFacts(other, await loadExtractor(other.language)));
      const untold = told === undefined ? (others?.get(holder.index) ?? []) : [];
      found.push({ seeker, holder, group: groupsOf(told)[0] ?? holder.of, untold });
    }
    return found;
  }

  /** Puts the paragraph into a group, unless that is its own, or full. */
  private async join(link: ParagraphLink, group: string, untold: readonly Stated[] = []): Promise<void> {
    const joined = this.joined.get(link) ?? { groups: new Map(), known: new Map<string, string>() };
    if (group === link.fingerprint || joined.groups.has(group) || joined.groups.size === most.groups) return;
    const stored = await this.linksIn(group);
    const near = { ...link, fingerprint: group };
    if (!stored.some((other) => compareLinks(other, near) === 0) && !isToPut(near, stored)) return;
    const told = stored.filter(({ articleId }) => articleId !== link.articleId);
    told.sort((a, b) => Number(a.of !== undefined) - Number(b.of !== undefined) || compareLinks(a, b));
    for (const { content, factId } of [...told.flatMap(({ says }) => readSays(says)), ...untold])
      if (!joined.known.has(content)) joined.known.set(content, factId);
    joined.groups.set(group, stored);
    this.joined.set(link, joined);
  }

  private linksIn(fingerprint: string): Promise<ParagraphLink[]> {
    return this.deps.table.occurrences(fingerprint, linkSettings.most);
  }
}

const groupsOf = (link: ParagraphLink | undefined): string[] => link?.groups?.split(" ") ?? [];

const isAmong = (links: readonly ParagraphLink[], { articleId, of }: AnchorHolder): boolean =>
  links.some((link) => link.articleId === articleId && (link.of ?? link.fingerprint) === of);

/** A paragraph, and one of another article that shares anchors with it. */
interface Pair {
  seeker: Seeker;
  holder: AnchorHolder;
}

function pairs(seeker: Seeker, holders: readonly AnchorHolder[]): Pair[] {
  const { articleId, fingerprint } = seeker.link;
  const others = holders.filter((one) => one.articleId !== articleId && one.of !== fingerprint);
  return likeliest(others, most.candidates).map((holder) => ({ seeker, holder }));
}
