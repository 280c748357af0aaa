import type { CueKind, LatinCue } from "../latin/quote-tables.ts";
import { inflect } from "./inflect.ts";

/** Verbs of reporting by how they take the words; how an entry is written: inflect.ts. */
const verbs: Record<CueKind, string> = {
  say: "say/said, add, note, announce, report, state, explain, write/wrote/written, insist, warn, confirm, acknowledge, argue, claim, suggest, admit*/admitted, tweet, post, reply, respond, answer, declare",
  claim:
    "allege, assert, contend, maintain, concede, emphasize, emphasise, stress, reiterate, observe, remark, conclude, proclaim, testify, predict, caution, complain, confess, disclose, reveal, indicate, signal, hint, imply, recall, promise, vow, pledge, swear/swore/sworn, agree, deny, dispute, boast, brag*, lament, quip*, joke, counter, retort, point out, object, protest, opine, muse, reason, theorize, theorise, speculate, posit, clarify, elaborate, specify, demand, urge, propose, recommend, repeat, restate, affirm, attest, avow, decree, rule, preach, repeat, counsel, stipulate, venture, volunteer, insinuate, intimate, certify, charge, grant, allow, figure, reckon, say/said, rejoin, aver*, comment, enthuse, gush, exclaim, mutter, murmur, whisper, shout, yell, scream, holler, bellow, thunder, howl, wail, cry, plead, beg*, implore, exhort, pray, blurt out, blurt, chime in, chip* in, weigh in, call out, cry out, shout out, sum* up, spell out, go/went/gone on, fire back, shoot/shot back, hit/hit back, snap* back, write/wrote/written back, text, email, e-mail, message, retweet, telegraph, blog*, scrawl, pen*, caption, sing/sang/sung, chant, recite, read/read, query, inquire, enquire, ask, wonder, question, reflect, recount, relate, rhapsodize, summarize, summarise, summed, interject, interrupt, intone, deadpan, demur*, sneer, snort, sniff, scoff, snarl, growl, grumble, groan, moan, mumble, bark, snap*, hiss, huff, fume, rage, rant, rail, roar, rave, thunder, vent, marvel, crow, gloat, swoon, purr, coo, croak, stammer, stutter, drawl, announce, narrate, proffer, offer, profess, pronounce, admonish, advise, apologize, apologise, tease, taunt, jeer, chuckle, jest, jibe, kid*, bemoan, bewail, begin/began/begun, start, continue, conclude, finish, echo, parrot, ask, lecture, opine, mouth",
  tell: "tell/told, inform, remind, assure, notify, advise, caution, warn, instruct, lecture, promise, persuade, convince, ask, urge, implore, order, beg*",
  label:
    "call, describe, dismiss, denounce, condemn, criticize, criticise, blast, slam*, hail, praise, brand, label, characterize, characterise, deride, decry, accuse, refer*, liken, compare, dub*, deem, declare, pronounce, ridicule, lambaste, lambast, bash, rip*, attack, assail, tout, bill, portray, depict, paint, cite, quote, credit, blame, fault, chide, scold, rebuke, reprimand, castigate, berate, excoriate, chastise, mock, applaud, commend, celebrate, welcome, laud, thank, reject, slap*, trash, pan*, rubbish, bemoan, lament, decry, demand, urge, promise, vow, pledge, threaten, apologize, apologise, express, voice, invoke, stress, highlight, emphasize, emphasise, term, trumpet, champion, defend, justify, outline, detail, discuss, question, object, complain, joke, boast, brag*, rail, warn, speak/spoke/spoken, talk, address, propose, request, advocate, oppose, encourage, instruct, challenge, echo, credit, note, predict, acknowledge, claim, allege, report, endorse, lash, concede, admit*/admitted",
  manner:
    "laugh, smile, grin*, sigh, nod*, shrug*, giggle, beam, wink, frown, gasp, pant, sob*, weep/wept, choke, cringe, gesture, pause, remember, reminisce, think/thought, believe, feel/felt, hope, fear, guess, suppose, decide, realize, realise, learn, hear/heard, insist, go/went/gone, be, like, sign, offer, mock, confide, attack, demand, urge, criticize, criticise, deny, laugh, cheer, toast, propose, promise, philosophize, joke, instruct, order, command, translate, print, shoot/shot, fire, lash, muse, lament, assess, analyze, analyse, weigh",
  think:
    "believe, think/thought, feel/felt, fear, hope, expect, view, regard, worry, doubt, suspect, remember, estimate",
};

/** "be" and "like" are no cues of their own; they stand in the list of manners for "was like". */
const none = new Set(["be", "like", "summed"]);

/** Every reporting verb with its forms; a verb may have several kinds. */
export const cues: readonly LatinCue[] = (Object.entries(verbs) as [CueKind, string][]).flatMap(([kind, list]) =>
  [...new Set(list.split(", "))].filter((entry) => !none.has(entry)).map((entry) => inflect(entry, kind)),
);
