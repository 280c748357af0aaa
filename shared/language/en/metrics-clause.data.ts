import type { LatinClauseTables } from "../latin/metric-tables.ts";

const list = (words: string): ReadonlySet<string> => new Set(words.split(" "));

/** What parts a clause of English. */
export const clause: LatinClauseTables = {
  auxiliaries: list(
    "is are was were be been being am has have had having do does did will would shall should can could may might must cannot isn't aren't wasn't weren't hasn't haven't hadn't won't wouldn't can't couldn't shouldn't don't doesn't didn't 's 've 're 'd 'll get gets got",
  ),
  verbs: list(
    "closing ending finishing settling trading hitting reaching refill said says say told tell tells reported announced showed shows show sold sells sell bought buys buy paid pays pay made makes make took takes take taken came comes come went goes gone gave gives give kept keeps keep left leaves held holds hold saw sees seen became becomes become began begins begun brought brings stood stands sat sits ran runs run led leads won wins spent spends sent sends built builds met meets found finds thought thinks knew knows felt feels put puts set sets hit hits reached reaches reach totaled totalled totals averaged averages amounted amounts accounted accounts represents represented equals equalled measured measures weighed weighs cost costs covers covered spans spanned lasted lasts exceeded exceeds topped tops surpassed beat beats beaten missed valued values priced trades traded trading settled settles closed closes opened opens ended ends finished finishes stayed stays remained remains stood generated generates produced produces employs employed serves served operates operated owns owned has includes included comprises contains contained offers offered features featured requires required needs needed wants wanted expects expected forecast forecasts projects projected predicts predicted anticipates anticipated estimates estimated plans planned aims aimed targets targeted pledged pledges hopes hoped raised raises invested invests spent posted posts recorded records booked earned earns received receives attracted attracts drew draws drawn delivered delivers shipped ships used uses fined charged charges injured killed died dies lives lived worked works performed performs completed completes launched launches created creates lost loses collected collects awarded awards granted grants borrowed owes owed lent imposed imposes signed signs voted votes backed supported opposed rejected agreed agrees approved approves bring think thinks imply implies bought punched lifted released scored scores caught catches registered registers assumed assumes studies refill catalogued funded noted notes added adds warned warns believes argued argues claimed claims confirmed confirms denied revealed reveals suggested suggests indicated indicates outnumbered outnumber swallowed consumed consumes emitted emits emptied drained covers carries carried fetched fetches commands commanded ranges ranged varies varied yields yielded wiped returned returns cut compares compared provided provides bear bears bears hosts hosted welcomed welcomes hired hires hire fired laid lay lays",
  ),
  prepositions: list(
    "in on at of to from by for with without within into onto over under above below about around between among against during before after since until till through throughout across along behind beside near off per via than despite amid amidst upon towards toward versus including excluding like as down up out",
  ),
  conjunctions: list(
    "and or but nor while whereas although though because if when whenever unless so yet since after before until as once where",
  ),
  relatives: list("which who whom whose that what"),
  determiners: list(
    "the a an its their his her our my your this that these those each every some any no all both another such",
  ),
  pronouns: list(
    "it they he she we i you them him us me this that these those who which itself themselves there everyone everything someone something nobody nothing both",
  ),
  adverbs: list(
    "also not only just even still already now then ever never about around almost nearly further again once back sharply slightly well far much more less most very too so together alone overall instead meanwhile however never always often usually again rather quite somewhat yet soon away ahead apart altogether collectively combined respectively currently previously recently initially ultimately eventually annually",
  ),
};
