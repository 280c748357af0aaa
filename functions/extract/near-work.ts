import type { Facts, Paragraph } from "../../shared/contract/records.ts";
import { statedIn } from "../../shared/records/near-content.ts";
import { writeSays } from "../../shared/records/near-links.ts";
import type { ParagraphLink } from "../../shared/records/paragraph-links.ts";
import type { Row } from "../../shared/records/rows.ts";
import type { LinkedParagraph, NearWork } from "./extract-version.ts";

/** The near copies that a paragraph belongs to. */
export interface Joined {
  /** Fingerprints in whose partitions it stands, with the links that are there. */
  groups: Map<string, readonly ParagraphLink[]>;
  /** Ids of the facts that are stated there, by their content. */
  known: Map<string, string>;
}

export interface NearInput {
  facts: Facts;
  linked: readonly LinkedParagraph[];
  paragraphs: readonly Paragraph[];
  anchors: readonly Row[];
  joined: ReadonlyMap<ParagraphLink, Joined>;
}

/** An article's facts and links with what its near copies change: ids, what links say, further links. */
export function nearWork({ facts, linked, paragraphs, anchors, joined }: NearInput): NearWork {
  const byPrint = new Map(linked.map(({ link }) => [link.fingerprint, joined.get(link)]));
  const groups: Record<number, string> = {};
  const ids = new Map<string, string>();
  const stated = statedIn(facts);
  for (const { index, fingerprint } of paragraphs) {
    const near = byPrint.get(fingerprint);
    if (near === undefined) continue;
    groups[index] = listOf(near);
    for (const { content, factId } of stated.get(index) ?? []) {
      const known = near.known.get(content);
      if (known !== undefined) ids.set(factId, known);
    }
  }
  const renamed = <F extends { factId: string }>(fact: F): F => {
    const factId = ids.get(fact.factId);
    return factId === undefined ? fact : { ...fact, factId };
  };
  const named: Facts = { metrics: facts.metrics.map(renamed), quotes: facts.quotes.map(renamed) };
  const told = statedIn(named);
  const links: LinkedParagraph[] = [];
  const near: LinkedParagraph[] = [];
  for (const { link, stored } of linked) {
    const says = writeSays(told.get(link.index) ?? []);
    const telling = says === undefined ? link : { ...link, says };
    const there = joined.get(link);
    links.push({ link: there === undefined ? telling : { ...telling, groups: listOf(there) }, stored });
    for (const [fingerprint, others] of there?.groups ?? [])
      near.push({ link: { ...telling, fingerprint, of: link.fingerprint }, stored: others });
  }
  return { facts: named, links, near, groups, anchors };
}

const listOf = ({ groups }: Joined): string => [...groups.keys()].join(" ");
