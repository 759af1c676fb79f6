import { type DaySpan, dayOf } from '@/utils/vtr/day';
import type { ReportImport } from './database';

/** The days that an imported report speaks of; of one without any (the FAQ's own layout has none) that of its download. */
export function spanOf({ from, to, at }: ReportImport): DaySpan {
  return { from: from ?? dayOf(at), to: to ?? dayOf(at) };
}
