import type { LatinWordTables } from "../latin/metric-tables.ts";

const list = (words: string): ReadonlySet<string> => new Set(words.split(" "));

/** Bounds around a number of English, and what makes a number no measure. Phrases of a list are parted by commas. */
export const words: LatinWordTables = {
  before: {
    about:
      "about,around,roughly,approximately,approx,approx.,some,circa,ca.,c.,~,≈,an estimated,estimated,in the region of,in the neighborhood of,in the neighbourhood of,in the vicinity of,in the order of,on the order of,something like,somewhere around,somewhere near,more or less,give or take,or so,near,ballpark,broadly,barely,estimated at,at an estimated,average of about",
    nearly:
      "nearly,almost,close to,approaching,virtually,practically,nearing,verging on,not quite,near to,just shy of,just short of,shy of,short of",
    atLeast:
      "at least,no less than,no fewer than,not less than,not fewer than,a minimum of,minimum of,minimum,at a minimum,at the very least,≥,>=,greater than or equal to,more than or equal to,greater or equal than,higher or equal than,no lower than,no smaller than,as few as",
    atMost:
      "at most,up to,as much as,as many as,no more than,not more than,no greater than,no higher than,a maximum of,maximum of,maximum,within,at the most,≤,<=,less than or equal to,less or equal than,smaller or equal than,fewer than or equal to,lower or equal than,as high as,as long as,as far as,up to a maximum of,capped at,worth up to,not exceeding",
    above:
      "more than,over,above,in excess of,upwards of,upward of,greater than,larger than,higher than,bigger than,longer than,older than,north of,well over,well above,just over,just above,slightly over,slightly above,slightly more than,just more than,a little over,a little more than,a bit more than,far more than,way more than,well more than,much more than,over and above,exceeding,beyond,better than,over than,>,comfortably over,comfortably above",
    below:
      "less than,fewer than,below,under,lower than,smaller than,shorter than,younger than,just under,just below,slightly under,slightly below,slightly less than,just less than,a little under,a little less than,a bit less than,far less than,far fewer than,well under,well below,much less than,south of,sub,under the age of,<",
  },
  after: {
    about: "or so,or thereabouts,-odd,odd,-ish,give or take,more or less",
    atLeast:
      "or more,or higher,or above,or greater,or over,or older,or better,or longer,and above,and over,and up,and older,plus,-plus,-or-more,+,upwards,and more,or later,or larger,at least,at minimum,minimum",
    atMost:
      "or less,or fewer,or lower,or below,or under,or younger,and under,and below,and younger,at most,tops,at the most,max,maximum,or shorter,or smaller",
  },
  transparent: list("another additional further extra a an just only total"),
  boundVerbs: {
    top: "above",
    tops: "above",
    topped: "above",
    topping: "above",
    exceed: "above",
    exceeds: "above",
    exceeded: "above",
    exceeding: "above",
    surpass: "above",
    surpasses: "above",
    surpassed: "above",
    surpassing: "above",
    breached: "above",
    crossed: "above",
  },
  labels: list(
    "runway lap sp s&p nasdaq dow ftse stoxx nikkei dax cac russell asx csi kospi topix ibex sensex nifty msci bovespa no no. nos number numbers page pages chapter section article figure fig table flight route highway interstate gate building block type phase stage grade model version season episode part vol volume game round row step rule question item channel area zone district ward platform line tier category generation gen code act title unit lot suite apartment apt floor pier dock tower bay exit junction motorway paragraph clause annex appendix exhibit amendment resolution proposition division league group series mk studio precinct region sector 4chan windows android ios formula radio bbc itv espn hiv h5n1 covid apollo boeing airbus iphone ipad galaxy pixel xbox playstation class size jersey seed seeded ranked rank ranks ranking lane postcode zip box p.o. dept isbn ref id case docket bus train car tram room level mark",
  ),
  idioms:
    "one of those things,five figures,six figures,seven figures,eight figures,nine figures,ten figures,one of those days,six flags,four seasons,five guys,three lions,three mobile,4x4,4x2,2x4,2 by 4,one another,one day,one by one,one of a kind,one thing,one or other,one way,one side,one time,no one,each one,this one,that one,the one,every one,any one,another one,which one,only one who,new one,last one,first one,old one,big one,good one,right one,wrong one,the ones,square one,one on one,one-on-one,two-way,one-way,one-off,one-time,one-sided,one-stop,one-man,zero-sum,zero tolerance,ground zero,patient zero,nine to five,nine-to-five,twenty-four seven,second to none,one and only,one and the same,one or the other,on the one hand,on one hand,at one point,at one time,at one stage,one in the,loved one,loved ones,one-to-one,two cents,two thumbs,two minds,two wrongs,cloud nine,back to square one,one step,one more time,three-dimensional,two-dimensional,two-faced,ten commandments,three musketeers,five-star,four-star,three-star,six-pack,million-dollar question,sixty-four thousand dollar question,forty winks,seven seas,deep six,eleven plus,fifty-fifty,10 downing street,ten downing street,two-state,first-half,second-half,one such,one who,one that day,one might,one can,one could,one should,one would,one must,one may,one has to,one needs to,one's,seven wonders,three wise,kick six,big three,big four,big five,big six,six nations,group of seven,group of eight,group of 20,group of twenty,catch 22,two-step,two-factor,two-party,one-party,two-tier,three-way,four-way,two-fold test,one half,first half,second half,quarter final,quarter-final,quarter-finals,quarter finals,half time,half-time,half marathon,half-marathon,half-century,half brother,half-brother,half-sister,half term,half-term,half-hearted,half-way,half way,half-life,half-yearly,half-year,half year,better half,other half,half-mast,half-truth,half-truths,half-back,half-baked,half board,half-caste,half-full,half-empty,half-dead,quarter-century horse",
  counted: list(
    "magnitude member person man woman page seat seater bedroom bed storey story floor judge game match song track part point party-goer player team country nation state city episode season chapter volume question item course cylinder piece strong unit car vehicle room house home apartment store shop site screen bottle pack vote goal run wicket try set over hole lap round stop line lane track wheel door passenger crew student pupil plane ship vessel gun round shot dose step stage term count letter word character digit column row class sample participant patient employee worker shareholder share stock company firm bank nominee candidate delegate",
  ),
  plurals: list(
    "people men women children staff police personnel crew cattle sheep deer fish aircraft spacecraft species series offspring troops media data criteria phenomena bacteria alumni fungi nuclei cacti mice feet teeth geese oxen dice dead injured wounded hurt killed missing troops policemen policewomen firemen fishermen businessmen businesswomen lawmen congressmen congresswomen salesmen gunmen workmen servicemen servicewomen sportsmen sportswomen spokesmen craftsmen freshmen grandchildren schoolchildren livestock poultry cod salmon trout shrimp elk moose bison headcount faculty youth folk kinfolk salespeople businesspeople tradespeople townspeople households-to-be sq lives wives knives wolves leaves loaves halves shelves selves hooves calves scarves thieves elves",
  ),
  compounds: list(
    "sales sports arms games savings operations clothes goods communications systems securities customs rights services graphics electronics jobs women men children people police staff",
  ),
  notPlural: list(
    "is was has does his its this thus us plus as yes always perhaps less unless across towards besides regardless versus vs sometimes nowadays afterwards upwards downwards outdoors indoors overseas news politics economics mathematics physics athletics gymnastics says goes series's lens gas bus campus virus focus status bonus surplus census consensus crisis basis analysis thesis axis process success access business illness loss boss class glass grass mass pass press stress dress address progress congress express witness fitness business's whereas hers ours theirs yours sales's james thomas charles paris texas kansas arkansas illinois los des mrs was alas whose gives takes makes gets comes becomes remains includes seems means says adds wants owns lives contains requires costs earns sits helps keeps stays",
  ),
  sport: list(
    "beat beats beating defeated defeats defeat win wins won winning loss lose loses losing lost victory draw drew drawn match game games goal goals scored score scoreline halftime half-time innings wicket set sets tie tied clinched thrashed edged semifinal semi-final quarterfinal quarter-final final playoff playoffs penalties shootout league cup title season record lead led trailed",
  ),
};
