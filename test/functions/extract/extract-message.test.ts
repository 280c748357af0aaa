import { expect, it } from "vitest";
import { readExtractMessage } from "../../../functions/extract/extract-message.ts";

it("a message names an article version", () => {
  expect(readExtractMessage('{"articleId":"a","version":"1","more":true}')).toEqual({ articleId: "a", version: "1" });
});

it.each([
  "",
  "null",
  "[]",
  '"a"',
  "{}",
  '{"articleId":"a"}',
  '{"articleId":"","version":"1"}',
  '{"articleId":"a","version":""}',
  '{"articleId":"a","version":1}',
])("none is guessed from %s", (body) => expect(() => readExtractMessage(body)).toThrow());
