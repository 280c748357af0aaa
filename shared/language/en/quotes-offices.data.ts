import type { EmploymentTables } from "../latin/quote-tables.ts";

const set = (words: string): ReadonlySet<string> => new Set(words.split(" "));

const schools = "school schools elementary academy high college middle primary";
const universities = "university college institute school academy polytechnic tech";
const teams =
  "fc afc united rovers wanderers athletic city town albion hotspur villa rangers celtic club team racing rugby cricket basketball hockey baseball soccer football";
const churches = "church cathedral parish diocese archdiocese congregation ministries chapel";
const galleries = "museum gallery galleries collection institute foundation zoo aquarium library archives archive";
const papers =
  "times post journal herald tribune gazette news magazine press review chronicle observer telegraph guardian daily weekly";
const cityBodies = "city council town borough village";

/** Which body an office belongs to that names none, in English. */
export const employment: EmploymentTables = {
  offices: {
    any: set(
      "director spokesman spokeswoman spokesperson chairman chairwoman chairperson chair co-chair vice-president trustee secretary-general director-general ombudsman",
    ),
    lower: set("president"),
    enterprise: set("ceo cfo coo cto cio cmo executive founder co-founder co-ceo co-founders"),
  },
  chiefs: set(
    "executive operating financial technology technical information marketing medical scientific product people commercial revenue strategy legal investment compliance risk nursing data security sustainability administrative finance",
  ),
  particular: {
    principal: schools,
    headteacher: schools,
    headmaster: schools,
    headmistress: schools,
    superintendent: "schools district isd",
    dean: universities,
    provost: universities,
    rector: universities,
    chancellor: universities,
    coach: `${teams} ${schools} university`,
    governor: "reserve monetary bank_of central_bank",
    pastor: churches,
    vicar: churches,
    curator: galleries,
    conductor: "orchestra symphony philharmonic ensemble choir opera",
    editor: papers,
    publisher: papers,
    sheriff: "sheriff sheriff's",
  },
  bodies: {
    museum: galleries,
    gallery: galleries,
    zoo: "zoo zoological",
    library: "library libraries",
    hospital: "hospital hospitals medical clinic health healthcare infirmary",
    clinic: "clinic medical health",
    school: schools,
    college: universities,
    university: universities,
    institute: "institute institution",
    union:
      "union unions federation brotherhood teamsters workers teachers association local guild unite unison nurses machinists",
    association: "association federation alliance society league",
    federation: "federation",
    society: "society",
    league: "league association conference",
    party: "party",
    council: "council",
    district: "district schools isd",
    church: churches,
    police: "police constabulary sheriff",
    department: "department",
    ministry: "ministry",
    agency: "agency administration authority bureau service",
    authority: "authority",
    commission: "commission",
    committee: "committee",
    board: "board",
    court: "court",
    bank: "bank bancorp bancshares trust lloyds barclays hsbc reserve",
    airline: "air airlines airline airways aviation jet",
    airport: "airport",
    newspaper: papers,
    foundation: "foundation trust fund",
    charity: "foundation trust fund charity aid relief mission society rescue project",
    trust: "trust",
    fund: "fund capital trust",
    lab: "lab labs laboratory laboratories",
    laboratory: "lab labs laboratory laboratories",
    theater: "theater theatre playhouse",
    theatre: "theater theatre playhouse",
    orchestra: "orchestra symphony philharmonic",
    team: teams,
    club: `${teams} society`,
    city: cityBodies,
    coalition: "coalition alliance",
    alliance: "alliance coalition",
  },
  general: set(
    "group organization organisation nonprofit non-profit body watchdog regulator operator think-tank network campaign",
  ),
  enterprises: set(
    "company firm chain retailer manufacturer carmaker automaker drugmaker chipmaker lender insurer brokerage giant maker startup start-up business conglomerate supplier developer utility publisher broadcaster store restaurant studio label consultancy",
  ),
  publicNames: set(
    "department ministry court senate house congress parliament police army navy university office agency union federation teachers committee council county state commission league party nations administration school schools",
  ),
  media: set(
    "reuters ap bloomberg cnn bbc nbc abc cbs npr fox afp times post journal herald tribune gazette guardian press news facebook twitter instagram youtube linkedin reddit tiktok telegram x",
  ),
  backers: set(
    "capital partners ventures securities advisors advisers associates research investments equity markets analytics consulting brokers asset wealth",
  ),
  gone: set("former ex ex- then- late retired onetime one-time film movie funeral casting stage rival fellow"),
};
