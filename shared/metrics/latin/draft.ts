import type {
  Basis,
  Direction,
  MetricKind,
  MetricRole,
  MetricStatus,
  Qualifier,
  Span,
} from "../../contract/records.ts";

/** A quantity while its context is read; token indices beside the place in the text. */
export interface Draft extends Span {
  /** Indices of the first token of the span and of the token after it. */
  from: number;
  to: number;
  /** The same without the bound: where the number and its unit stand. */
  first: number;
  after: number;
  value: number | null;
  low?: number;
  high?: number;
  kind: MetricKind;
  unit: string;
  /** True where neither a unit nor a noun stands with the number, so that it may take a neighbour's. */
  bare: boolean;
  counter?: string;
  /** Index of the counter's token. */
  noun?: number;
  qualifier?: Qualifier;
  sign?: 1 | -1;
  role?: MetricRole;
  direction?: Direction;
  basis?: Basis;
  status?: MetricStatus;
  subject?: Span;
  /** Positions of the drafts of the same paragraph that belong to it. */
  related: Set<number>;
  rule: string;
  confidence: number;
}
