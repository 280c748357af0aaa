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

const told =
  / (?:said|says|told|added|warned|announced|argued|claimed|estimated|expects?|expected|predicted|pledged|vowed|promised|agreed|plans?|aims?|hopes?) /;

/**
 * Whether what a time speaks of ends before a number after it: "testified last month that …", "cut its outlook on
 * Wednesday and said it would …", "the lease runs through 2031, and …", "in second-quarter sales, sending …".
 */
export function endsBefore(text: string, mention: Span, between: string, opening: boolean): boolean {
  if (/^,? that (?!was |were |is |had |has )/.test(between)) return true;
  if (/ (?:along with|as well as|on top of) /.test(between)) return true;
  if (opening) return false;
  if (/ and /.test(between) && told.test(between.slice(between.indexOf(" and ")))) return true;
  if (/^ ?-?[a-z]+, [a-z]+ing /.test(between)) return true;
  const lead = text.slice(Math.max(0, mention.start - near), mention.start);
  return /[,;]| and /.test(between) && /\b(?:through|until|till|before|by|after)(?: the)? $/.test(lead);
}

/** "postponed a vote Tuesday on a $5 million subsidy", "…, valued at $2 million": what a thing costs is of no single day. */
export function isPriced(text: string, mention: { from?: string; to?: string }, number: Span): boolean {
  if (mention.from === undefined || mention.from !== mention.to) return false;
  const before = text.slice(Math.max(0, number.start - 24), number.start);
  if (/\b(?:valued|priced|estimated) at $|\bworth $/.test(before)) return true;
  return (
    /\b(?:an?|its|their|the|new|proposed|planned) $/.test(before) &&
    /^(?:[ -][a-z]{3,}){1,2}/.test(text.slice(number.end, number.end + 20)) &&
    /[$€£¥]/.test(text.slice(number.start, number.end))
  );
}
