import type { LatinCueTables } from "../latin/metric-tables.ts";

const list = (words: string): ReadonlySet<string> => new Set(words.split(" "));

/** Words of English that single rules of the metric engine look for. */
export const cues: LatinCueTables = {
  persons: list(
    "them children child adults people persons those women men girls boys kids youngsters teenagers teens pensioners patients residents drivers everyone anyone citizens workers voters students individuals infants babies minors youths males females americans britons",
  ),
  metres: list(
    "tall high wide long deep thick away race races final finals sprint freestyle butterfly backstroke breaststroke hurdles relay dash run runner yacht superyacht boat pool drop fall tower wall bridge tunnel climb swim record gold title world women men apart tides waves wave free-kick",
  ),
  motion: list(
    "edge edged edges edging inch inched inches inching tick ticked ticks ticking creep crept creeps creeping move moved moves moving go went goes going come came shoot shot push pushed pushing back pick picked nudged nudge",
  ),
  phrasal: list(
    "make makes made making set sets setting sign signs signed signing take takes took taken taking buy bought buying snap snapped eat ate use used using lay laid shoot shot hand handed come came bring brought show showed shown line lined round rounded write wrote sum sums summed wake woke dress dressed back backed",
  ),
  yielding: list("give gives gave given giving"),
  pushing: list(
    "push pushes pushed pushing drive drives drove driven driving propel propels propelled propelling catapult catapulted bid",
  ),
  adding: list("add adds added adding"),
  levels: list(
    "estimate estimates forecast forecasts projection range target guidance print low high lows highs peak trough bottom top total average record rate level levels pace maximum minimum loss profit surplus deficit price value reading figure",
  ),
  losses: list("loss losses"),
  rates: list(
    "rate rates rating ratings approval turnout unemployment inflation margin margins yield yields poll polls voters ballots electorate participation occupancy vacancy utilisation utilization penetration swing disapproval growth share",
  ),
  indexes: list(
    "index indices indexes indicator gauge barometer pmi dow nasdaq ftse nikkei topix dax cac hang s&p stoxx sensex nifty kospi russell ibex asx composite bourse",
  ),
  beating: list(
    "beat beats beaten beating topped tops topping missed misses missing exceeded exceeds exceeding surpassed surpasses surpassing above below than of trailed lagged outpaced",
  ),
  measuring: list(
    "record high low whopping staggering mere combined estimated cool aside apart away worth equal equivalent full additional other total new more least only first last next top net gross cumulative aggregate average median mean minimum maximum initial final further hefty modest massive huge extra original projected provisional preliminary adjusted paltry meagre meager eye-watering cumulative overall nominal typical annual annualised annualized",
  ),
  inAll: list(
    "total all advance return part exchange turn addition full sum general particular principle practice place force effect spite fact early late mid",
  ),
  sharing: list(
    "is are was were be been stand stands stood make makes made making account accounts accounted accounting represent represents represented representing comprise comprises comprised constitute constitutes constituted equal equals equalled form forms formed total totals totalled",
  ),
  holding: list(
    "hold holds held holding keep keeps kept keeping leave leaves left leaving maintain maintains maintained maintaining value values valued valuing price prices priced pricing put puts putting set sets setting cap caps capped capping peg pegs pegged fix fixed fixes estimate estimates estimated",
  ),
  beforeNumber: list(
    "average total cost span exceed measure weigh cover hold top equal number employ range vary start stretch last earn pay seat house store serve cover stand sit run trade yield produce contain comprise",
  ),
  lasting: list(
    "spend spends spent spending last lasts lasted lasting take takes took taken taking wait waits waited waiting serve serves served serving waste wasted lose lost run runs ran running pass passed passing need needs needed require requires required requiring get got gets drive drove live lived work worked works working sit sat stay stayed stand stood go goes went add added adds and or just well slightly than",
  ),
  trading: list(
    "sold sell sells selling bought buy buys buying acquired acquire acquires acquiring purchased purchase purchasing traded leased rented auctioned",
  ),
  leading: { off: "down", ahead: "up" },
  closing: list(
    "is was are were be been being closed closing closes ended ending ends finished finishing trading traded trades settled opened",
  ),
  paying: list("spend spends spent spending pay pays paid paying cost costs invested invests donated raised"),
  doubles: list(
    "digit digits figure figures down up room rooms glazing standards act check decker whammy bill espresso",
  ),
  qualifying: list(
    "monthly weekly daily yearly quarterly hourly annual sharp steep slight big bigger large small modest further net total gross earlier previous prior initial original official revised recent strong weak surprise unexpected sudden rapid slow steady",
  ),
  resolution: list(
    "screen screens tv tvs television televisions video videos resolution display displays monitor monitors camera cameras content footage streaming ultra uhd hdr oled qled projector blu-ray gaming",
  ),
  expected: list("expected forecast predicted projected anticipated pencilled targeted budgeted"),
  settling: list("settle close end finish trade stand rest"),
  nounVerbs: list(
    "plan need hope aim cause damage lead start estimate claim demand supply trade offer project target report pay deal run release finish burn plough average range total yield stand start stretch cover house store pay seat win hold sell lay affect",
  ),
  compared: { more: "up", less: "down", fewer: "down" },
  priced: { cheaper: "down", dearer: "up", pricier: "up", costlier: "up" },
  carrying: list("on course track pace likely set due poised to not n't expected about able bound ready since"),
  openers: list("while but whereas although though because after when as if unless before"),
  modals: list("will would shall should can could may might must cannot won't wouldn't can't couldn't shouldn't"),
  ordinalEnds: list("st nd rd th"),
  decadeEnds: list("s ies"),
  hyphenOpeners: list("magnitude sub minus plus near to and or about over under"),
  yearBefore: list("in since between and until before after from to"),
  games: list(
    "playing adrift scored scores score scoring rebounds assists touchdown touchdowns game games season league match matches standings playoff playoffs tournament quarterback nba nfl mlb nhl team teams",
  ),
  comparing: list("against versus vs compared than from includes including"),
  timeNouns: list("week day month quarter year time weekend summer session"),
  places: list("place spot position"),
  ranking: list("ranked ranks rank ranking finished finish finishes finishing placed came comes"),
  perNouns: list(
    "share person capita head unit night game vehicle car household employee worker user customer student pupil passenger child adult family home room seat ticket bottle pack dose shot quarter shipment container box bag loaf egg pair set piece item visit call message trade contract flight trip journey subscriber member patient",
  ),
  afterLength: list("earlier ago before later old since after hence"),
};
