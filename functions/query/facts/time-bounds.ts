import type { DateField } from "../../../shared/contract/api-parameters.ts";
import type { Period } from "../../../shared/contract/records.ts";
import { sortableTime, unknownTime } from "../../../shared/records/paragraph-links.ts";

/** A half-open stretch of time, UTC to the second; an end that is absent is open. */
export interface TimeBounds {
  field: DateField;
  from?: string;
  to?: string;
}

interface TimeParameters {
  from?: string | undefined;
  to?: string | undefined;
  dateField?: DateField | undefined;
}

export const timeBounds = ({ from, to, dateField }: TimeParameters, usual: DateField = "published"): TimeBounds => ({
  field: dateField ?? usual,
  ...(from === undefined ? {} : { from: sortableTime(from) }),
  ...(to === undefined ? {} : { to: sortableTime(to) }),
});

/** The bounds where the table's order knows them: it is by publication. */
export const publishedBounds = ({ field, from, to }: TimeBounds): { from?: string; to?: string } =>
  field !== "published" ? {} : { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };

/** Whether an instant lies within; one that is not known lies in no bounds but open ones. */
export function holdsTime({ from, to }: TimeBounds, time: string | undefined): boolean {
  if (from === undefined && to === undefined) return true;
  const sortable = sortableTime(time);
  return sortable !== unknownTime && (from === undefined || sortable >= from) && (to === undefined || sortable < to);
}

/** Whether a period overlaps with the bounds; its `end` is its last day. */
export function holdsPeriod({ from, to }: TimeBounds, period: Period | undefined): boolean {
  if (from === undefined && to === undefined) return true;
  if (period?.start === undefined) return false;
  const last = period.end ?? period.start;
  const end = last.length === 10 ? `${last}T23:59:59Z` : sortableTime(last);
  return (from === undefined || end >= from) && (to === undefined || sortableTime(period.start) < to);
}
