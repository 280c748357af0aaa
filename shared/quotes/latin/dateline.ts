import { bit } from "./lexicon.ts";
import { is, type Token } from "./tokens.ts";

/** Longest dateline in tokens: ST. PETERSBURG, Fla., Sept. 30, 2024 (Reuters) — */
const longest = 18;

/**
 * Where the report begins behind its dateline: behind the dash of "HELENA, Mont. (AP) —" and "Geneva, May 4 -", behind
 * the parenthesis of "(CNN) Five days after"; 0 where there is none.
 */
export function datelineEnd(tokens: readonly Token[]): number {
  const first = tokens[0];
  if (!first) return 0;
  let open = -1;
  let agency = false;
  let upper = first.allCaps && first.end - first.start > 2;
  let place = false;
  for (let i = 0; i < tokens.length && i < longest; i++) {
    const token = tokens[i] as Token;
    if (token.kind === "dash") return i > 0 && (upper || agency || (place && i < 8)) ? i + 1 : 0;
    if (token.kind === "open") open = i;
    else if (token.kind === "close") {
      if (open < 0 || i - open > 4) return 0;
      agency ||= tokens[open + 1]?.capital === true;
      const next = tokens[i + 1];
      if (open === 0 && agency && next?.kind !== "dash") return next?.capital || next?.kind === "quote" ? i + 1 : 0;
      open = -1;
    } else if (token.kind === "word") {
      if (!token.capital && open < 0) return 0;
      if (token.entry?.cue && !token.allCaps) return 0;
      place ||= is(token, bit.place) || (token.dotted && i > 0);
      if (i === 1 && !token.allCaps && !token.dotted && tokens[0]?.kind === "word") upper = false;
    } else if (token.kind === "quote" || token.kind === "colon" || token.kind === "semicolon") return 0;
    else if (token.kind === "stop" && tokens[i + 1]?.kind === "word" && !tokens[i - 1]?.capital) return 0;
  }
  return 0;
}
