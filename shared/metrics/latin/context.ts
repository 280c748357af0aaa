import type { Span } from "../../contract/records.ts";
import type { PeriodMention } from "../period/find-periods.ts";
import type { Draft } from "./draft.ts";
import type { Reading } from "./unit.ts";

export function readContext(
  _reading: Reading,
  _drafts: readonly Draft[],
  _sentences: readonly Span[],
  _mentions: readonly PeriodMention[],
): void {}
