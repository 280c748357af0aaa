import type { DialogueTables } from "../../language/cjk/quote-tables.ts";
import type { Passage } from "./clauses.ts";
import type { Draft } from "./draft.ts";
import type { SpeakerLexicon } from "./speaker/lexicon.ts";
import { type Mention, readMention } from "./speaker/mention.ts";
import { isNameLike } from "./speaker/name.ts";
import type { WordTrie } from "./word-trie.ts";

const longestLabel = 24;
const asks = /[？?]\s*$/u;

interface Turn {
  passage: Passage;
  label: string;
  mention: Mention | undefined;
  kind: "question" | "answer" | "named";
  start: number;
  /** The label says that somebody asks: 有记者问：. */
  asks?: boolean;
}

/**
 * Interviews set out in turns: 记者：…, 问：…答：…, Q …; and ――question with the answer between marks below it.
 * A label alone is no speaker (日時：…): at least two turns are needed, and one of them asks or a label comes back.
 */
export function findDialogue(
  passages: readonly Passage[],
  tables: DialogueTables,
  lexicon: SpeakerLexicon,
  verbs?: WordTrie<unknown>,
): Draft[] {
  const turns = passages.flatMap((passage) => readTurn(passage, tables, lexicon, verbs) ?? []);
  const labels = new Set(turns.map((turn) => turn.label));
  const isInterview =
    turns.some((turn) => turn.asks) ||
    (turns.length >= 2 &&
      (turns.some((turn) => turn.kind !== "named" || asks.test(turn.passage.text)) || labels.size < turns.length));
  const drafts = isInterview ? turns.map(fromTurn) : [];
  passages.forEach((passage, i) => {
    if (isDashed(passage.text)) drafts.push(...answers(passage, passages[i + 1]));
  });
  return drafts;
}

function readTurn(
  passage: Passage,
  tables: DialogueTables,
  lexicon: SpeakerLexicon,
  verbs?: WordTrie<unknown>,
): Turn | undefined {
  const { text, masked } = passage;
  let colon = 0;
  while (colon < longestLabel && colon < text.length && !"：:".includes(masked[colon] as string)) colon++;
  if (colon === 0 || colon >= longestLabel || colon >= text.length) return undefined;
  const label = text.slice(0, colon).trim();
  let start = colon + 1;
  while (start < text.length && " 　".includes(text[start] as string)) start++;
  if (start >= text.length) return undefined;
  if (tables.questions.includes(label)) {
    // 记者：…: the label names who asks; 问：… names nobody.
    const asker = readMention(text, 0, colon, lexicon);
    return { passage, label, mention: asker?.kind === "other" ? undefined : asker, kind: "question", start };
  }
  if (tables.answers.includes(label)) return { passage, label, mention: undefined, kind: "answer", start };
  // 有记者问：…: the verb before the colon is no part of the name; with marks behind it the sentence tells itself.
  const verb = verbs?.before(text, colon, 1);
  if (verb && passage.outer.some((mark) => mark.open === start)) return undefined;
  const mention = readMention(text, 0, verb ? verb.start : colon, lexicon);
  if (!mention || mention.kind === "report" || !"。！？!?…”」』".includes(text.trimEnd().at(-1) as string))
    return undefined;
  if (mention.kind === "other" && !(label.length <= 8 && isNameLike(text, mention.start, mention.end)))
    return undefined;
  if (tables.notLabels.some((word) => label.endsWith(word))) return undefined;
  return { passage, label, mention, kind: "named", start, asks: verb !== undefined && asks.test(text) };
}

function fromTurn({ passage, mention, kind, start }: Turn): Draft {
  const whole = passage.outer.find((mark) => mark.open === start && mark.close + 1 >= passage.text.trimEnd().length);
  return {
    type: "direct",
    paragraph: passage.index,
    start: whole ? whole.open + 1 : start,
    end: whole ? whole.close : passage.text.trimEnd().length,
    ...(mention ? { mention } : {}),
    // Whoever answers next is not who asked.
    ...(kind === "question" ? { passing: true } : {}),
    carried: kind === "answer",
    rule: "dialogue",
    confidence: 0.75,
  };
}

const isDashed = (text: string): boolean => /^\s*[―—─]{1,2}/u.test(text);

/** The answer to a ――question: between marks behind it, or all of the next paragraph between marks. */
function answers(passage: Passage, next: Passage | undefined): Draft[] {
  const own = passage.outer.find((mark) => "。？?".includes(passage.masked[mark.open - 1] as string));
  const alone = next?.outer[0];
  const below = next && alone && alone.open === 0 && alone.close + 1 >= next.text.trimEnd().length ? alone : undefined;
  const mark = own ?? below;
  if (!mark) return [];
  return [
    {
      type: "direct",
      paragraph: own ? passage.index : (next as Passage).index,
      start: mark.open + 1,
      end: mark.close,
      carried: true,
      rule: "answer",
      confidence: 0.75,
    },
  ];
}
