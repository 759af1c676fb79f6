import { phrase } from '@/utils/i18n';
import { type Rule, unreadable } from '../rule';

/** A parcel that is confirmed before the carrier has it, and then cancelled, stands in the report (Amazon VTR FAQ). */
export const notHandedOver: Rule = {
  code: 'not-handed-over',
  onRight: true,
  onlyConfirming: true,
  silentAfter: unreadable,
  find: (reading) => (reading.number === '' ? null : { severity: 'info', title: phrase('findingHandOverTitle') }),
};
