import type { MarkPair } from "../../marks.ts";
import type { Passage } from "../clauses.ts";
import type { Draft } from "../draft.ts";
import type { Register } from "../register.ts";
import { type Mention, readMention } from "../speaker/mention.ts";
import type { VerbFinalLexicon } from "./lexicon.ts";
import { isStatement } from "./term.ts";

const breaks = " 　、，」』”";

/** A headline has no verb: 首相「減税は考えず」, 「値上げやむなし」外食各社、…, 知事、再稼働に「慎重に判断」. */
export function readHeadline(
  passage: Passage,
  lexicon: VerbFinalLexicon,
  drafts: Draft[],
  taken: Set<MarkPair>,
  register: Register,
): void {
  const { masked: m, text } = passage;
  if (passage.index > 2 || text.length > 90 || m.includes("。")) return;
  for (const mark of passage.outer) {
    if (taken.has(mark) || mark.close - mark.open < 6) continue;
    const found =
      rightBefore(m, text, mark, lexicon, register) ??
      rightBehind(m, text, mark, lexicon) ??
      atFront(m, text, mark, lexicon);
    if (!found) continue;
    taken.add(mark);
    drafts.push({
      type: found.mixed ? "mixed" : "direct",
      paragraph: passage.index,
      start: mark.open + 1,
      end: mark.close,
      mention: found.mention,
      carried: false,
      rule: "headline",
      confidence: 0.8,
    });
  }
}

type Found = { mention: Mention; mixed: boolean } | undefined;

function rightBefore(m: string, text: string, mark: MarkPair, lexicon: VerbFinalLexicon, register: Register): Found {
  const next = m[mark.close + 1];
  if (next !== undefined && !" 　、，".includes(next)) return undefined;
  let from = mark.open;
  while (from > 0 && !breaks.includes(m[from - 1] as string)) from--;
  const mention = readMention(text, from, mark.open, lexicon.speakers);
  if (!mention || mention.end !== mark.open) return undefined;
  if (mention.kind === "other") return personNamed(mention, register);
  if (!canHead(mention)) return undefined;
  return mention.kind === "unnamed" && mark.open - from > 8 ? undefined : { mention, mixed: false };
}

/** 結城はるか「…」: a name without a title is one that the article gives to a person. */
function personNamed(mention: Mention, { people }: Register): Found {
  const one = people.find(
    ({ name }) => name === mention.name || (mention.name.length > 1 && name.startsWith(mention.name)),
  );
  return one ? { mention: { ...mention, kind: "person" }, mixed: false } : undefined;
}

function rightBehind(m: string, text: string, mark: MarkPair, lexicon: VerbFinalLexicon): Found {
  if (mark.open > 0 && !" 　".includes(m[mark.open - 1] as string)) return undefined;
  let from = mark.close + 1;
  while (from < m.length && " 　".includes(m[from] as string)) from++;
  if (m[from] === "と" && from === mark.close + 1) from++;
  let to = from;
  while (to < m.length && !`${breaks}「『はがをに`.includes(m[to] as string)) to++;
  const behind = m[to];
  if (to - from > 20 || (behind !== undefined && !" 　、，が".includes(behind))) return undefined;
  const mention = readMention(text, from, to, lexicon.speakers);
  const isSentence = isStatement(text, mark) || /[\u3041-\u3096]$/.test(text.slice(mark.open + 1, mark.close));
  return mention && canHead(mention) && isSentence ? { mention, mixed: false } : undefined;
}

function atFront(m: string, text: string, mark: MarkPair, lexicon: VerbFinalLexicon): Found {
  const comma = m.indexOf("、");
  const end = mark.close + 1;
  if (comma < 1 || comma > 16 || comma > mark.open || (m[end] !== undefined && !" 　".includes(m[end] as string)))
    return undefined;
  const mention = readMention(text, 0, comma, lexicon.speakers);
  const words = text.slice(mark.open + 1, mark.close);
  if (!mention || !canHead(mention) || !/[\u3041-\u3096]/.test(words)) return undefined;
  // A noun right before the marks is what they name: 新著「…」.
  if (!"にでと、も 　".includes(m[mark.open - 1] as string)) return undefined;
  if (" 　".includes(m[mark.open - 1] as string))
    return isStatement(text, mark) ? { mention, mixed: false } : undefined;
  return { mention, mixed: comma + 1 < mark.open };
}

const canHead = (mention: Mention): boolean => mention.kind !== "other" && mention.kind !== "report";
