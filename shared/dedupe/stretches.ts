import { sliceTokens, type Tokens, token } from "./tokens.ts";

/** Characters of the tokens. */
export const lengthOf = (side: Tokens, from: number, to: number): number => {
  let sum = 0;
  for (let i = from; i < to; i++) sum += (side.ends[i] as number) - (side.starts[i] as number);
  return sum;
};

/** Tokens of an invitation to read on. */
const longestInvitation = 8;

/** Takes off what a page adds to a text that breaks off: … Read more. */
export function withoutInvitation(tokens: Tokens): Tokens {
  const { text, count, starts, ends } = tokens;
  for (let t = count - 1; t > 0 && t >= count - longestInvitation; t--)
    if (/…|\.\.\.|。。。/.test(text.slice(ends[t - 1], starts[t]))) return sliceTokens(tokens, 0, t);
  return tokens;
}

/** Whether a colon or bracket stands between the words before a token and the token. */
export const endsLabel = ({ text, starts, ends }: Tokens, at: number): boolean =>
  at > 0 && /[:：】\]］|｜>＞▶]/.test(text.slice(ends[at - 1], starts[at]));

/** Whole sentences that make up most of what one side has more of (`surplus` characters) at a place of difference. */
export function sentencesIn(
  side: Tokens,
  from: number,
  to: number,
  surplus: number,
  atEdge: boolean,
): [number, number] | undefined {
  if (surplus <= 0) return undefined;
  let start = from;
  while (start < to && side.opens[start] !== 1) start++;
  let end = to;
  while (end > start && side.opens[end] !== 1) end--;
  const isWide = side.kinds[start] !== token.word && side.kinds[start] !== token.number;
  // between two sentence ends even a short sentence is one
  const least = atEdge ? 1 : start === from && end === to ? 2 : isWide ? 6 : 3;
  if (end - start < least) return undefined;
  return lengthOf(side, start, end) >= surplus * 0.7 ? [start, end] : undefined;
}
