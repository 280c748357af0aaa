import { expect, it } from "vitest";
import { formulaSafe } from "../../../cli/output/csv.ts";

it.each([
  ["=1+1", "'=1+1"],
  ["@SUM(A1)", "'@SUM(A1)"],
  ["+cmd", "'+cmd"],
  ["-5", "-5"],
  ["-5%", "'-5%"],
  ["-1.5e+21", "-1.5e+21"],
  ["plain", "plain"],
])("makes the cell %s safe for spreadsheets", (cell, safe) => {
  expect(formulaSafe(cell)).toBe(safe);
});
