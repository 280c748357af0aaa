import type { CueKind, LatinCue } from "../latin/quote-tables.ts";
import { inflect } from "./inflect.ts";

/** Verbs of reporting by how they take the words; how an entry is written: inflect.ts. A verb may have several kinds. */
const verbs: Record<CueKind, string> = {
  say: "say/said, add, note, announce, report, state, explain, write/wrote/written, insist, warn, confirm, acknowledge, argue, claim, suggest, admit*/admitted, tweet, post, reply, respond, answer, declare",
  claim:
    "admonish, advise, affirm, agree, allege, allow, apologize, apologise, ask, assert, attest, aver*, avow, beg*, blog*, boast, brag*, caution, certify, charge, clarify, comment, complain, concede, conclude, confess, confide, contend, counsel, counter, cry, decree, demand, deny, deride, disclose, dispute, elaborate, email, e-mail, emphasize, emphasise, exclaim, figure, grant, hint, hit/hit back, imply, indicate, inquire, enquire, insinuate, interject, interrupt, intimate, joke, lament, lecture, maintain, marvel, message, murmur, muse, mutter, object, observe, offer, opine, plead, pledge, point out, posit, pray, preach, predict, proclaim, profess, promise, pronounce, propose, protest, put/put it, query, question, quip*, read/read, reason, recall, reckon, recite, recommend, recount, reflect, reiterate, rejoin, relate, remark, repeat, restate, retort, retweet, reveal, rule, scream, shoot/shot back, shout, signal, sing/sang/sung, speculate, specify, stipulate, stress, summarize, summarise, swear/swore/sworn, tell/told, testify, text, theorize, theorise, urge, venture, volunteer, vow, wail, whisper, wonder, yell, blurt, blurt out, call out, cry out, chime in, chip* in, fire back, go/went/gone on, shout out, snap* back, spell out, sum* up, weigh in, write/wrote/written back",
  tell: "tell/told, advise, ask, assure, beg*, caution, convince, implore, inform, instruct, lecture, notify, order, persuade, promise, remind, urge, warn",
  label:
    "accuse, acknowledge, address, advocate, allege, apologize, apologise, applaud, assail, attack, bash, bemoan, berate, bill, blame, blast, boast, brag*, brand, call, castigate, celebrate, challenge, champion, characterize, characterise, chastise, chide, cite, claim, commend, compare, complain, concede, condemn, credit, criticize, criticise, declare, decry, deem, defend, demand, denounce, depict, deride, describe, detail, discuss, dismiss, dub*, echo, emphasize, emphasise, encourage, endorse, excoriate, express, fault, hail, highlight, invoke, joke, justify, label, lambaste, lambast, lament, lash, laud, liken, mock, note, object, oppose, outline, paint, pan*, pledge, portray, praise, predict, promise, pronounce, propose, question, quote, rail, rebuke, refer*, reject, report, reprimand, request, ridicule, rip*, rubbish, scold, slam*, slap*, speak/spoke/spoken, stress, talk, term, thank, threaten, tout, trash, trumpet, urge, voice, vow, warn, welcome",
  manner:
    "analyze, analyse, assess, attack, bark, beam, begin/began/begun, believe, bellow, bristle, cheer, choke, chuckle, chant, command, continue, coo, cringe, croak, criticize, criticise, crow, deadpan, decide, demand, demur*, deny, drawl, echo, enthuse, exhort, fear, feel/felt, finish, fire, frown, fume, gasp, gesture, giggle, gloat, go/went/gone, grin*, groan, growl, grumble, guess, gush, hear/heard, hiss, holler, hope, howl, huff, implore, instruct, intone, jeer, jest, jibe, kid*, lash, laugh, learn, moan, mock, mouth, mumble, narrate, nod*, order, pant, parrot, pause, print, purr, rage, rail, rant, rave, realize, realise, remember, reminisce, rhapsodize, roar, scoff, scrawl, shrug*, sigh, sign, smile, snap*, snarl, sneer, sniff, snort, sob*, stammer, start, stutter, suppose, swoon, taunt, tease, think/thought, thunder, toast, translate, vent, weep/wept, wink",
  think:
    "believe, doubt, estimate, expect, fear, feel/felt, hope, regard, remember, suspect, think/thought, view, worry",
};

/** Every reporting verb with its forms. */
export const cues: readonly LatinCue[] = (Object.entries(verbs) as [CueKind, string][]).flatMap(([kind, list]) =>
  list.split(", ").map((entry) => inflect(entry, kind)),
);
