import { bit, type CueEntry, formBit } from "./lexicon.ts";
import { isEd } from "./phrase-core.ts";
import { is, type Token } from "./tokens.ts";

const quantified =
  /^(one|two|three|four|five|six|seven|eight|nine|ten|some|many|most|several|few|all|both|each|others|other|another|neither|none)$/;

/** What stands before a verb and belongs to it. */
export interface VerbGroup {
  /** First token. */
  from: number;
  negated: boolean;
  modal: boolean;
  be: boolean;
  do: boolean;
  infinitive: boolean;
  /** would later say: past, seen from before. */
  later: boolean;
}

/** Auxiliaries and adverbs before the verb. */
export function verbGroup(tokens: readonly Token[], low: number, i: number): VerbGroup {
  const group: VerbGroup = {
    from: i,
    negated: false,
    modal: false,
    be: false,
    do: false,
    infinitive: false,
    later: false,
  };
  for (let k = i - 1; k >= low && k > i - 7; k--) {
    const token = tokens[k] as Token;
    if (token.kind !== "word" || is(token, bit.pronoun | bit.determiner)) {
      if (token.kind === "word" && is(token, bit.pronoun) && is(token, bit.auxiliary) && /'(s|re|m)$/.test(token.lower))
        group.be = (tokens[i]?.entry?.cue?.forms ?? 0) === formBit.participle;
      break;
    }
    if (is(token, bit.negation)) {
      if (!(token.lower === "not" && tokens[k + 1]?.lower === "only")) group.negated = true;
    } else if (token.lower === "to" && k === group.from - 1) group.infinitive = true;
    else if (is(token, bit.auxiliary) && !token.capital) {
      if (/^(is|are|was|were|be|been|being|am)$/.test(token.lower)) group.be = true;
      else if (/^(do|does|did)$/.test(token.lower)) group.do = true;
      else if (!/^(has|have|had|having)$/.test(token.lower)) group.modal = true;
    } else if (is(token, bit.adverb)) {
      if (token.lower === "later") group.later = true;
    } else break;
    group.from = k;
    if (group.infinitive && token.lower === "to") break;
  }
  return group;
}

/** The form at `i` is a noun or an adjective: the claims, in comments, reported cases. */
export function isNoun(tokens: readonly Token[], low: number, i: number, after: number, cue: CueEntry): boolean {
  const before = i > low ? tokens[i - 1] : undefined;
  const next = tokens[after];
  const past = (cue.forms & formBit.past) !== 0;
  if (before?.kind === "word") {
    if (before.possessive && !past) return true;
    // He resisted calls, drew claims: the object of a verb.
    const verb = isEd(before) || (is(before, bit.finite) && !is(before, bit.auxiliary | bit.people));
    if (verb && !past && cue.forms !== formBit.participle) return true;
    if (is(before, bit.article)) return true;
    if (
      is(before, bit.determiner | bit.possessive) &&
      !quantified.test(before.lower) &&
      !(is(before, bit.pronoun) && !is(before, bit.possessive)) &&
      before.lower !== "that"
    )
      return true;
    // The current rules: an adjective behind an article waits for its noun.
    const adjective =
      is(before, bit.roleModifier) &&
      !is(before, bit.role | bit.person | bit.people | bit.organization) &&
      !before.capital;
    if (adjective && !past && i - 2 >= low && is(tokens[i - 2], bit.article | bit.determiner | bit.possessive))
      return true;
    if (before.lower === "that" && i - 1 === low) return true;
    if (is(before, bit.preposition) && !past && cue.forms !== formBit.participle) return true;
    if (
      is(before, bit.preposition) &&
      past &&
      !/^(outside|inside|above|below|around|over|up|down|off|out|along|behind|before|after|near)$/.test(before.lower)
    )
      return true;
    if (before.lower === "so" || before.lower === "as")
      return past && cue.lemma !== "say" && before.lower === "as" ? true : before.lower === "so";
  }
  const ambiguous = (cue.forms & (formBit.third | formBit.base)) !== 0 && !past;
  return ambiguous && next?.lower === "of";
}
