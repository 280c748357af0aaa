import type { MarkPair } from "../../marks.ts";
import type { Passage } from "../clauses.ts";
import type { Mention } from "../speaker/mention.ts";
import type { Cue } from "./reading.ts";

/** Somebody known to be speaking, by the sentence of `passage` that says so. */
export interface Attribution {
  mention: Mention | undefined;
  cue: Cue | undefined;
  passage: Passage;
}

/** What goes on from sentence to sentence and from paragraph to paragraph of an article. */
export interface Thread {
  /** 次のように述べた。: words between marks that follow are theirs. */
  announced?: Attribution | undefined;
  /** Words between marks that make whole sentences, whose speaker the next sentence may name. */
  waiting: { mark: MarkPair; passage: Passage }[];
}

export const newThread = (): Thread => ({ waiting: [] });
