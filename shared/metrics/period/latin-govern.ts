import type { Span } from "../../contract/records.ts";

/** How much of the text before or after a time is looked at, in characters. */
const near = 48;

const compared =
  /\b(?:than|versus|vs|against|ahead of|compared (?:with|to))\s+(?:(?:in|on|during|at|for)\s+)?(?:the\s+)?$/;
const earlier = /^(?:last|previous|prior|preceding)\b/i;
const contract = /^ (?:delivery|contracts?|futures|settlement|loading|expiry|shipment)\b/;

/**
 * Whether a time of an English text is no period of the numbers around it: what a change is compared with ("than in
 * 2019", "3% on last year") or a part of a name ("wheat for May delivery").
 */
export function isOtherTime(text: string, { start, end }: Span): boolean {
  const before = text.slice(Math.max(0, start - near), start);
  if (compared.test(before) || contract.test(text.slice(end, end + near))) return true;
  return earlier.test(text.slice(start, end)) && /\bon (?:the )?$/.test(before);
}

const participle =
  /, (?:[a-z]+ed|built|made|born|begun|written|won|bought|sold|taken|set up|held) (?:[a-z]+ ){0,3}(?:in|on) $/;

/** ", founded in 1998 by two engineers, employs 300": the time belongs to what the commas enclose. */
export const isEnclosed = (text: string, mention: Span, number: Span): boolean =>
  participle.test(text.slice(Math.max(0, mention.start - near), mention.start)) &&
  text.slice(mention.end, number.start).includes(",");
