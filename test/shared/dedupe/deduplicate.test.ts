import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readText } from "../../../shared/article/read-article.ts";
import { type Deduplicated, deduplicate } from "../../../shared/dedupe/deduplicate.ts";

const run = (lines: readonly string[]): Deduplicated & { lines: number[] } => {
  const { blocks, titleBlock } = readText(lines.join("\n"));
  const found = deduplicate(blocks, titleBlock);
  return { ...found, lines: found.kept.map((block) => blocks[block]?.line ?? 0) };
};

const title = "Orrin mill to become a museum of paper";
const one =
  "ORRIN - The council bought the old paper mill on Friday for $2.1 million and wants to open a museum in it.";
const two = "The building has stood empty since 2004. Its roof leaks, and swallows nest in the drying loft.";
const three = "Two architects from the coast were asked for drawings, which are due before the end of March.";
const four =
  "Neighbours are divided. Some hope for visitors, others fear for their quiet lane and its few parking places.";
const five = "A first exhibition, on watermarks, is planned for the summer after next.";
const article = [title, one, two, three, four, five];

describe("deduplicate", () => {
  it("leaves an article without copies alone", () => {
    expect(run(article)).toMatchObject({ lines: [1, 2, 3, 4, 5, 6], ledger: [] });
  });

  it("drops copies before the headline, with a ledger entry each", () => {
    const { lines, ledger } = run([three, two, ...article]);
    expect(lines).toEqual([3, 4, 5, 6, 7, 8]);
    expect(ledger.map(({ line, keptLine, relation, similarity }) => [line, keptLine, relation, similarity])).toEqual([
      [1, 6, "exact", 1],
      [2, 5, "exact", 1],
    ]);
    expect(ledger[0]?.reason).toMatch(/^Stands before the headline.+\.$/);
  });

  it("drops teasers that break off, though they look like a headline", () => {
    const teaser = `${four.slice(0, 60)}…`;
    expect(run([teaser, ...article])).toMatchObject({
      lines: [2, 3, 4, 5, 6, 7],
      ledger: [{ line: 1, keptLine: 6, relation: "contained" }],
    });
  });

  it("drops what invites to read on, and a beginning that breaks off without a sign", () => {
    expect(run([title, `${two.slice(0, 50)}… Read more`, one, two, three, four, five]).lines).toEqual([
      1, 3, 4, 5, 6, 7,
    ]);
    expect(run([...article, four.slice(0, 80)]).lines).toEqual([1, 2, 3, 4, 5, 6]);
  });

  it("takes a heading that was copied to the top for no headline", () => {
    const heading = "What will become of the loft?";
    const { lines } = run([heading, three, title, one, two, heading, three, four, five]);
    expect(lines).toEqual([3, 4, 5, 6, 7, 8, 9]);
  });

  it("keeps the place of a variant in a second render of the page", () => {
    const again = article.map((line) => line.replace("2004", "2006"));
    expect(run([...article, ...again]).lines).toEqual([1, 2, 3, 4, 5, 6, 9]);
  });

  it("drops a digest below the headline, and one at the end", () => {
    expect(run([title, two, four, one, two, three, four, five]).lines).toEqual([1, 4, 5, 6, 7, 8]);
    expect(run([...article, "Key points", two, four]).lines).toEqual([1, 2, 3, 4, 5, 6, 7]);
  });

  it("keeps the first of two renders of the whole page", () => {
    expect(run([...article, ...article]).lines).toEqual([1, 2, 3, 4, 5, 6]);
  });

  it("keeps the first of paragraphs repeated in turn", () => {
    expect(run([title, one, two, one, two, three, four, three, four, five]).lines).toEqual([1, 2, 3, 6, 7, 10]);
  });

  it("drops a paragraph that runs two others together, and halves of one that was split", () => {
    expect(run([...article, `${two} ${three}`]).lines).toEqual([1, 2, 3, 4, 5, 6]);
    const [half, rest] = two.split(". ");
    expect(run([...article, `${half}.`, rest as string]).lines).toEqual([1, 2, 3, 4, 5, 6]);
  });

  it("drops a pull quote and a summary made of sentences from several paragraphs", () => {
    const quote = "Some hope for visitors, others fear for their quiet lane and its few parking places.";
    expect(run([title, one, quote, two, three, four, five]).lines).toEqual([1, 2, 4, 5, 6, 7]);
    expect(
      run([title, `${two.split(". ")[0]}. Neighbours are divided. ${five}`, one, two, three, four, five]).lines,
    ).toEqual([1, 3, 4, 5, 6, 7]);
  });

  it("keeps variants, and links them", () => {
    const { lines, ledger } = run([...article, one.replace("2.1", "2.4")]);
    expect(lines).toEqual([1, 2, 3, 4, 5, 6, 7]);
    expect(ledger).toMatchObject([{ line: 7, keptLine: 2, relation: "variant" }]);
  });

  it("keeps a copy that has a figure of its own", () => {
    expect(run([...article, `${two} Their number was 40 last year.`]).lines).toEqual([1, 2, 3, 4, 5, 6, 7]);
  });

  it("keeps apart what has only a third paragraph in common", () => {
    const clause = "The harbour office confirmed the plan and asked for patience.";
    const lines = [title, clause, `${clause} Work begins in May.`, one, two, `${clause} Work begins in July.`, three];
    expect(run(lines).lines).toEqual(expect.arrayContaining([3, 6]));
  });

  it("knows a copy by its label", () => {
    expect(run([...article, `Summary: ${two}`]).lines).toEqual([1, 2, 3, 4, 5, 6]);
  });

  it("never drops the headline, and keeps it once", () => {
    expect(run([title, title, one, two, title]).lines).toEqual([1, 3, 4]);
  });

  it("keeps short labels that return in their own right, and drops them with their neighbours", () => {
    const interview = [title, "Why?", one, "Why?", two];
    expect(run(interview).lines).toEqual([1, 2, 3, 4, 5]);
    expect(run([...interview, ...interview]).lines).toEqual([1, 2, 3, 4, 5]);
    expect(run([title, one, "* * *", two, "* * *", three]).lines).toEqual([1, 2, 3, 4, 5, 6]);
  });

  it("drops lines of the page that return", () => {
    const { lines, ledger } = run([title, one, "広告", two, "広告", three, "広告", four]);
    expect(lines).toEqual([1, 2, 3, 4, 6, 8]);
    expect(ledger.map(({ relation }) => relation)).toEqual(["boilerplate", "boilerplate"]);
  });

  it("takes out the fewest passages: a digest in the middle goes, its paragraphs stay where they stand apart", () => {
    const six = "The mill race was dredged by volunteers, who found a wheel from the year in which it was built.";
    const seven = "Entrance will be free for children, and for anybody who can make a sheet of paper by hand.";
    expect(run([title, one, two, three, four, two, six, five, seven]).lines).toEqual([1, 2, 3, 4, 5, 7, 8, 9]);
    expect(run([title, one, two, three, six, five, two, four, seven, three]).lines).toHaveLength(8);
  });

  it("keeps the text below its labels, and what readers quote in the text", () => {
    const log = [title, "18:40", one, "17:15", two, "15:50", three, "12:05", four];
    expect(run([title, three, ...log.slice(1)]).lines).toEqual([1, 3, 4, 5, 6, 7, 8, 9, 10]);
    const comments = ["Comments (2)", two, "I used to fish behind it.", three, "So did my father, before the war."];
    expect(run([...article, ...comments]).lines).toEqual([1, 2, 3, 4, 5, 6, 7, 9, 11]);
  });

  it("keeps rows of tables, lines of code and short answers that return", () => {
    const table = ["Canal Square", "Leeks, one kilo: $2.10", "Butter, half a pound: $3.60", "Eggs, a dozen: $4.40"];
    const other = ["Old Station", "Leeks, one kilo: $2.35", "Butter, half a pound: $3.60", "Eggs, a dozen: $4.40"];
    expect(run([title, one, ...table, ...other, two]).ledger.filter(({ relation }) => relation !== "variant")).toEqual(
      [],
    );
    const code = ["if (reply.status === 429) {", "  await pause(1000);", "  continue;", "}"];
    expect(run([title, one, "First", ...code, "first();", two, "Second", ...code, "second();", three]).ledger).toEqual(
      [],
    );
    const answers = ["Were you there?", "Yes, I was.", "Did he call?", "Yes, I was told.", "Alone?", "Yes, I was."];
    expect(run([title, one, ...answers, two]).ledger).toEqual([]);
    // a whole table that returns is a copy
    expect(run([title, one, ...table, two, three, ...table]).lines).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  });

  it("drops a caption that returns, though a label stands beside it", () => {
    const caption = "Photo: the loft seen from the river, before the roof was mended";
    expect(run([title, one, caption, two, "What next?", caption, three]).lines).toEqual([1, 2, 3, 4, 5, 7]);
  });

  it("sees through invisible characters, tags and entities", () => {
    const hidden = two.replace("building", "buil\u200bding").replace("swallows", "swal\u00adlows");
    const tagged = `<p class="body">${three}</p>`;
    const { lines, ledger } = run([...article, hidden, tagged]);
    expect(lines).toEqual([1, 2, 3, 4, 5, 6]);
    expect(ledger.map(({ relation }) => relation)).toEqual(["exact", "exact"]);
  });

  it("keeps the headline where a second render has it, too, and takes a section copied to the top for none", () => {
    const bylined = [title, "By Tomasin Reddick", one, two, three, four, five];
    expect(run([...bylined, title, one, two, three, four, five]).lines).toEqual([1, 2, 3, 4, 5, 6, 7]);
    const section = ["Who pays?", four, five];
    expect(run([...section, title, one, two, three, ...section]).lines).toEqual([4, 5, 6, 7, 8, 9, 10]);
  });

  it("gets through thousands of garbled copies of one paragraph, and of rows and labels", { timeout: 60_000 }, () => {
    const garbled = Array.from({ length: 4000 }, (_, i) => {
      const at = 8 + ((i * 7) % (one.length - 40));
      return `${one.slice(0, at)}${one[at + 1]}${one[at]}${one.slice(at + 2, at + 20)}q${one.slice(at + 21)}`;
    });
    const rows = Array.from(
      { length: 20_000 },
      (_, i) => ["Q.", "* * *", "Butter, 250 g: $3.60", `${i % 9}`][i % 4] as string,
    );
    const started = performance.now();
    expect(run([title, ...garbled]).kept.length).toBeLessThan(4001);
    expect(run([title, one, ...rows]).ledger).toEqual([]);
    expect(performance.now() - started).toBeLessThan(30_000);
  });

  const word = fc.constantFrom(
    "harbour",
    "mill",
    "12%",
    "rose",
    "fell",
    "not",
    "市は",
    "増えた。",
    "3億円",
    "Tuesday",
    ". ",
    "…",
    "「",
    "」",
  );
  const paragraph = fc.oneof(
    fc.array(word, { minLength: 1, maxLength: 30 }).map((words) => words.join(" ")),
    fc.string({ unit: "grapheme", minLength: 1, maxLength: 60 }),
    fc.constantFrom(one, two, three, `${two} ${three}`, `${four.slice(0, 50)}…`),
  );

  it("accounts for every block of any text once, and keeps what every dropped one was dropped for", () => {
    fc.assert(
      fc.property(fc.array(paragraph, { maxLength: 25 }), fc.option(fc.nat(24), { nil: undefined }), (lines, nat) => {
        const { blocks } = readText(lines.join("\n"));
        const given = nat === undefined || nat >= blocks.length ? undefined : nat;
        const { kept, fingerprints, ledger } = deduplicate(blocks, given);
        expect(fingerprints).toHaveLength(blocks.length);
        const stays = new Set(kept.map((block) => blocks[block]?.line));
        const dropped = ledger.filter(({ relation }) => relation !== "variant");
        expect(kept).toEqual([...kept].sort((a, b) => a - b));
        expect(new Set(dropped.map(({ line }) => line)).size).toBe(dropped.length);
        expect(kept.length + dropped.length).toBe(blocks.length);
        for (const entry of ledger) {
          expect(stays.has(entry.keptLine)).toBe(true);
          expect(stays.has(entry.line)).toBe(entry.relation === "variant");
          expect(entry.similarity).toBeGreaterThan(0);
          expect(entry.similarity).toBeLessThanOrEqual(1);
        }
        // what is kept is kept again
        const again = deduplicate(kept.map((block) => blocks[block] as (typeof blocks)[number]));
        expect(again.kept.length).toBeLessThanOrEqual(kept.length);
      }),
      { numRuns: 300 },
    );
  });
});
