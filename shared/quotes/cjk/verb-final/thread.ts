import type { MarkPair } from "../../marks.ts";
import type { Passage } from "../clauses.ts";
import type { Draft } from "../draft.ts";
import type { Mention } from "../speaker/mention.ts";
import type { Cue } from "./reading.ts";

/** Somebody known to be speaking, by the sentence of `passage` that says so. */
export interface Attribution {
  mention: Mention | undefined;
  cue: Cue | undefined;
  passage: Passage;
}

/** Words between one pair of marks that run over paragraphs: who speaks them, named in `passage`, and their last piece. */
export interface Running {
  mention: Mention | undefined;
  passage: Passage;
  last: Draft;
}

/** What goes on from sentence to sentence and from paragraph to paragraph of an article. */
export interface Thread {
  /** 次のように述べた。: words between marks that follow are theirs. */
  announced?: Attribution | undefined;
  running?: Running | undefined;
  /** Words between marks that make whole sentences, whose speaker the next sentence may name. */
  waiting: { mark: MarkPair; passage: Passage }[];
}

export const newThread = (): Thread => ({ waiting: [] });
