import { type PackageFields, placeOf } from '@/utils/page/packages';
import type { Attendant } from './attendant';

/** Gives each package on the page its attendant: by its field, else, where the page replaced that, by its place. */
export function matchAttendants(
  found: readonly PackageFields[],
  known: readonly Attendant[],
  attend: (fields: PackageFields) => Attendant,
): Attendant[] {
  const byField = new Map(known.map((it) => [it.fields.tracking, it]));
  const byPlace = new Map(known.filter((it) => !it.fields.tracking.isConnected).map((it) => [placeOf(it.fields), it]));
  const next = found.map((fields) => {
    const attendant = byField.get(fields.tracking) ?? byPlace.get(placeOf(fields));
    if (!attendant) return attend(fields);
    attendant.fields = fields;
    return attendant;
  });
  const kept = new Set(next);
  for (const attendant of known) if (!kept.has(attendant)) attendant.leave();
  return next;
}
