import type { LatinNumberTables } from "../latin/metric-tables.ts";

const inOrder = (words: string, first: number, step = 1): Record<string, number> =>
  Object.fromEntries(words.split(" ").map((word, i) => [word, first + i * step] as const));

const denominators: Record<string, number> = {
  half: 2,
  third: 3,
  quarter: 4,
  ...inOrder("fourth fifth sixth seventh eighth ninth tenth eleventh twelfth", 4),
  sixteenth: 16,
  twentieth: 20,
  fiftieth: 50,
  hundredth: 100,
  thousandth: 1000,
  millionth: 1e6,
  billionth: 1e9,
  trillionth: 1e12,
};

const list = (words: string): ReadonlySet<string> => new Set(words.split(" "));

/** Number words of English. */
export const numbers: LatinNumberTables = {
  ones: {
    ...inOrder(
      "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen",
      0,
    ),
    nought: 0,
    naught: 0,
    nil: 0,
  },
  tens: { ...inOrder("twenty thirty forty fifty sixty seventy eighty ninety", 20, 10), fourty: 40 },
  hundred: "hundred",
  magnitudes: {
    thousand: 1e3,
    lakh: 1e5,
    lakhs: 1e5,
    million: 1e6,
    mln: 1e6,
    mil: 1e6,
    mio: 1e6,
    mn: 1e6,
    crore: 1e7,
    crores: 1e7,
    billion: 1e9,
    bln: 1e9,
    bn: 1e9,
    trillion: 1e12,
    trln: 1e12,
    trn: 1e12,
    tn: 1e12,
    quadrillion: 1e15,
    quintillion: 1e18,
  },
  letters: { k: 1e3, m: 1e6, mm: 1e6, b: 1e9, t: 1e12 },
  groups: { dozen: 12, dozens: 12, doz: 12, dozs: 12, dz: 12, dzs: 12 },
  vague: {
    tens: [10, 100],
    scores: [20, 100],
    hundreds: [100, 1e3],
    thousands: [1e3, 1e4],
    millions: [1e6, 1e7],
    billions: [1e9, 1e10],
    trillions: [1e12, 1e13],
  },
  aloneBefore: list("with and but while as where when that leaving killing injuring displacing for by of many among"),
  aloneAfter: list(
    "more were are have had was will would could may might still remain remained died dead injured missing fled killed wounded homeless others displaced gathered marched protested attended lost",
  ),
  denominators,
  denominatorPlurals: {
    halves: 2,
    ...Object.fromEntries(Object.entries(denominators).map(([word, parts]) => [`${word}s`, parts])),
  },
  ordinals: {
    ...inOrder(
      "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth",
      1,
    ),
  },
  multiples: { twice: 2, thrice: 3, double: 2, triple: 3, treble: 3, quadruple: 4, quintuple: 5 },
  multiplying: {
    doubled: 2,
    doubles: 2,
    doubling: 2,
    double: 2,
    tripled: 3,
    triples: 3,
    tripling: 3,
    triple: 3,
    trebled: 3,
    trebling: 3,
    treble: 3,
    quadrupled: 4,
    quadruples: 4,
    quadrupling: 4,
    quadruple: 4,
    quintupled: 5,
    halved: 0.5,
    halves: 0.5,
    halving: 0.5,
    halve: 0.5,
  },
  fold: "fold",
  articles: new Set(["a", "an"]),
  and: "and",
  point: "point",
  signs: { minus: -1, negative: -1, plus: 1 },
  partBefore: list(
    "from is was are were by about nearly almost around roughly over than only just least most and a between to some up down barely approximately under above below another further or",
  ),
  partAfter: list(
    "of in from since after on during over this last to and or but are is was were has had have as more less higher lower who that which with at by compared off the",
  ),
  timeBefore: list(
    "first second third fourth last next this that previous prior fiscal each every same final current opening latest one",
  ),
  halfOf: list("of the a an its their his her our all that those these this my your as what"),
};
