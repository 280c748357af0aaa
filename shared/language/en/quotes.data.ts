import type { LatinQuoteTables } from "../latin/quote-tables.ts";
import { firstNames } from "./quotes-names.data.ts";
import { employment } from "./quotes-offices.data.ts";
import { peopleWords } from "./quotes-people.data.ts";
import { cues } from "./quotes-verbs.data.ts";
import { functionWords } from "./quotes-words.data.ts";

const set = (words: string): ReadonlySet<string> => new Set(words.split(" "));

/** Who said what, in English. */
export const quotes: LatinQuoteTables = {
  cues,
  words: { ...functionWords, ...peopleWords, ...firstNames },
  elisions: set("em til till tis twas twere cause cuz bout round n nuff cos kay sup tude ere gainst mid neath ol"),
  pronouns: {
    he: "he",
    she: "she",
    they: "they",
    it: "it",
    we: "we",
    i: "I",
    who: "who",
    which: "who",
    that: "who",
    him: "he",
    her: "she",
    them: "they",
    his: "he",
    their: "they",
    its: "it",
    my: "I",
    our: "we",
    "he's": "he",
    "she's": "she",
    "they're": "they",
    "he'd": "he",
    "she'd": "she",
    "they'd": "they",
    someone: "one",
    somebody: "one",
    everyone: "many",
    everybody: "many",
  },
  soCalled: ["so-called", "self-described", "self-styled", "self-proclaimed", "supposed", "aka", "a.k.a."],
  namingVerbs: set("call dub term label brand name title bill entitle nickname style christen"),
  employment,
  officeForms: {
    "sen.": "senator lawmaker",
    senator: "sen. lawmaker",
    "rep.": "representative congressman congresswoman lawmaker",
    representative: "rep. congressman congresswoman lawmaker",
    congressman: "representative rep. lawmaker",
    congresswoman: "representative rep. lawmaker",
    "gov.": "governor",
    "dr.": "doctor physician",
    "rev.": "reverend pastor minister",
    "sgt.": "sergeant",
    "lt.": "lieutenant",
    "capt.": "captain",
    "gen.": "general",
    "prof.": "professor",
    ceo: "executive chief",
    executive: "ceo",
    chairman: "chair",
    chairwoman: "chair",
    judge: "justice",
    spokesman: "spokesperson",
    spokeswoman: "spokesperson",
    lawyer: "attorney",
    attorney: "lawyer",
  },
  complementizer: "that",
  sources: [
    ["according", "to"],
    ["words", "of"],
  ],
  qualities: set(
    "bad good great big huge sad fake weak dirty crazy false true strong tough dumb stupid wrong right fair unfair free pure total real nasty ugly evil sick vast grave deep dark harsh cruel vile gross lame cheap smart clear sharp steep rare severe extreme massive absurd insane obscene corrupt unclear unlikely likely friendly deadly ugly lovely silly sloppy phony bogus sham worst best better worse major minor serious broad narrow bold brave stark strict close quick slow low high new old poor rich tiny small large whole full empty open plain simple sorry happy angry awful terrible horrible incredible wonderful",
  ),
  qualityEnding:
    /(?:ive|ous|able|ible|ful|less|ed|ing|ent|ant|ish|some|est|ical|onal|ual|atic|etic|istic|ian|esque|ic|ary|al)$/,
  narrowing: set(
    "familiar close briefed involved knowledgeable privy affiliated associated connected allied aligned opposed loyal sympathetic present interviewed acquainted responsible gathered",
  ),
  ownWords: set("words telling view phrase estimation opinion parlance"),
  unsaid: set(
    "declined declines decline refused refuses refuse failed fails fail wants want wanted expected likely unable reluctant hesitant hesitated able hope hopes hoped need needs needed allowed supposed hard difficult easy fair safe impossible possible unlikely forgot scheduled set planned plans plan due poised ready prepared asked told have has had is are was were ought going tried tries try inclined willing unwilling",
  ),
  aspectual: set("began begins begin begun started starts start kept keeps keep continued continues resumed resumes"),
  perceived: set(
    "heard overheard seen caught recorded filmed captured hear hears saw remember remembers remembered recalls recalled",
  ),
  cited: set("quoted cited reported recorded quotes cites quoting citing"),
  saidAfter: set(
    "went goes go continued continues rose stood took used paused quick proceeded began started stopped turned",
  ),
};
