import type { ChangeTables } from "../change-tables.ts";

/** Words that change what an English sentence says. */
export const changes: ChangeTables = {
  families: [
    {
      changes: "figure",
      words:
        "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million billion trillion dozen once twice thrice half third quarter fifth",
    },
    { changes: "figure", words: "first second third fourth fifth sixth seventh eighth ninth tenth last" },
    { changes: "figure", words: "hundreds thousands millions billions trillions dozens tens" },
    { changes: "figure", words: "m bn tn k mn million billion trillion thousand" },
    { changes: "figure", words: "double doubled triple tripled quadruple quadrupled halve halved" },
    { changes: "unit", words: "percent percentage pct point points bps" },
    {
      changes: "unit",
      words:
        "dollar dollars euro euros pound pounds yen yuan won rupee rupees franc francs peso pesos rouble roubles ruble rubles krona krone cents cent pence usd eur gbp jpy cny rmb",
    },
    {
      changes: "unit",
      words:
        "km kilometre kilometres kilometer kilometers mile miles metre metres meter meters m cm mm centimetre centimetres centimeters feet foot inch inches yard yards hectare hectares acre acres",
    },
    {
      changes: "unit",
      words:
        "kg kilogram kilograms kilo kilos tonne tonnes ton tons gram grams g lb lbs ounce ounces litre litres liter liters gallon gallons barrel barrels",
    },
    {
      changes: "unit",
      words: "kw mw gw tw kwh mwh gwh twh watt watts kilowatts megawatts gigawatts kb mb gb tb hz khz mhz ghz",
    },
    {
      changes: "unit",
      words:
        "second seconds minute minutes hour hours day days week weeks month months quarter quarters year years decade decades",
    },
    { changes: "unit", words: "daily weekly monthly quarterly yearly annual annually hourly" },
    { changes: "unit", words: "celsius fahrenheit kelvin" },
    {
      changes: "date",
      words:
        "january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec",
    },
    { changes: "date", words: "monday tuesday wednesday thursday friday saturday sunday mon tue wed thu fri sat sun" },
    { changes: "date", words: "yesterday today tomorrow" },
    { changes: "date", words: "spring summer autumn fall winter" },
    { changes: "date", words: "morning afternoon evening night noon midnight" },
    { changes: "date", words: "last next this previous following past coming" },
    { changes: "date", words: "before after during until since" },
    {
      changes: "name",
      words: "north south east west northern southern eastern western northeast northwest southeast southwest",
    },
    { changes: "name", words: "he she they him her them his their" },
    {
      changes: "name",
      words:
        "man woman men women boy girl boys girls male female father mother son daughter brother sister husband wife",
    },
    {
      changes: "opposite",
      words:
        "rise rises rose risen rising increase increases increased increasing gain gains gained gaining grow grows grew grown growing growth climb climbs climbed climbing jump jumps jumped jumping surge surges surged surging up higher expand expands expanded expanding expansion improve improves improved improving improvement strengthen strengthens strengthened raise raises raised raising advance advances advanced rally rallied upward fall falls fell fallen falling decrease decreases decreased decreasing lose loses lost losing shrink shrinks shrank shrunk shrinking decline declines declined declining drop drops dropped dropping plunge plunges plunged plunging down lower contract contracts contracted contracting contraction worsen worsens worsened worsening weaken weakens weakened cut cuts cutting reduce reduces reduced reducing slide slides slid slump slumped retreat retreated downward",
    },
    { changes: "opposite", words: "more less most least fewer greater smaller many few" },
    { changes: "opposite", words: "above below over under exceed exceeds exceeded" },
    {
      changes: "opposite",
      words:
        "high low highest lowest highs lows strong weak stronger weaker strongest weakest big small large larger long short longer shorter fast slow faster slower early late earlier later",
    },
    { changes: "opposite", words: "buy buys bought buying buyer buyers sell sells sold selling seller sellers" },
    { changes: "opposite", words: "import imports imported export exports exported" },
    { changes: "opposite", words: "profit profits profitable loss losses surplus deficit" },
    {
      changes: "opposite",
      words:
        "support supports supported supporting oppose opposes opposed opposing approve approves approved approving approval reject rejects rejected rejecting rejection accept accepts accepted accepting refuse refuses refused deny denies denied confirm confirms confirmed back backs backed block blocks blocked",
    },
    { changes: "opposite", words: "for against" },
    { changes: "opposite", words: "agree agrees agreed disagree disagrees disagreed" },
    {
      changes: "opposite",
      words: "win wins won lose loses lost victory defeat success failure succeed succeeds succeeded fail fails failed",
    },
    {
      changes: "opposite",
      words:
        "open opens opened opening close closes closed closing start starts started begin begins began end ends ended finish finished stop stops stopped continue continues continued",
    },
    {
      changes: "opposite",
      words:
        "allow allows allowed allowing permit permits permitted ban bans banned banning forbid forbids prohibit prohibits prohibited prevent prevents prevented",
    },
    {
      changes: "opposite",
      words: "include includes included including exclude excludes excluded excluding with without",
    },
    { changes: "opposite", words: "best worst better worse good bad positive negative optimistic pessimistic" },
    { changes: "opposite", words: "always never often rarely all none everyone nobody both neither every no any some" },
    { changes: "opposite", words: "inside outside internal external domestic foreign public private local national" },
    { changes: "opposite", words: "maximum minimum top bottom upper lower majority minority" },
    {
      changes: "opposite",
      words: "legal illegal safe dangerous easy difficult hard possible impossible likely unlikely able unable",
    },
    {
      changes: "opposite",
      words:
        "arrive arrives arrived leave leaves left enter enters entered exit exits exited join joins joined hire hires hired dismiss dismissed appoint appointed resign resigned",
    },
    { changes: "opposite", words: "guilty innocent alive dead true false right wrong" },
  ],
  negations:
    "not no never none nobody nothing nor neither without cannot cant didnt doesnt dont isnt arent wasnt werent wont wouldnt couldnt shouldnt hasnt havent hadnt aint hardly barely scarcely",
  contraryPrefixes: "un in im ir il dis non de",
  modifiers: "",
  smallWords:
    "the a an of in on at to by as it its and that which who is was are were be been has had have for from with this these those also then than said says",
  functionWords:
    "they them their theirs there here what when where why how whom whose while about into onto over under only more most some any such just after before because through during each other another many much very even still both would could should will shall may might must can cannot did does doing done she her hers his him himself herself itself themselves you your yours our ours us we me my mine out off down again once all not nor but yet because until since though although however one two first last new own same too ever never always often also like between among against within without upon per via around across along toward towards behind beside besides beyond near getting get gets got make makes made take takes took come comes came give gives gave going goes went gone say saying told tell tells",
  notices:
    "advertisement|advertising|sponsored|related|related articles|read more|read also|see also|more on this story|continue reading|share|share this|subscribe|subscribe now|sign up|story continues below|story continues below advertisement|article continues below|article continues below advertisement|continue reading below|continue reading the main story|advertisement continues below|skip advertisement|scroll to continue|read the full story|read full article|read full story|view more|show more|load more|see more|click here|click here to read more|sign up for our newsletter|follow us|share this article|share this story|tweet|email|print|print this page|save|back to top|next page|previous page|recommended|most read|you may also like|related stories|related content|promoted|paid content|ad",
  captions:
    "photo|photos|photograph|picture|pictured|image|caption|file photo|chart|graphic|map|video|illustration|credit",
  digestLabels:
    "key points|key takeaways|takeaways|in short|in brief|summary|at a glance|highlights|in this article|the main points|main points|what you need to know|what to know|the essentials|recap|executive summary|overview|tl;dr|quick read|top lines|the gist|abstract",
  commentLabels:
    "comments|comment|reader comments|readers' comments|your comments|leave a comment|join the conversation|join the discussion|discussion|have your say|what readers say|letters|replies|responses",
};
