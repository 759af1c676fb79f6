import type { Preferences } from './schema';

/** So often a seller is reminded without having asked for it; then it is known. */
const enoughReminders = 10;

/**
 * The change to the preferences once the reminder to hand the parcel over first was seen once more: the last of the
 * usual ones turns it off. Who turns it on again keeps it.
 */
export function countReminder({ reminders, off }: Preferences): Partial<Preferences> {
  if (reminders >= enoughReminders) return {};
  const isLast = reminders + 1 === enoughReminders && !off.includes('not-handed-over');
  return { reminders: reminders + 1, ...(isLast ? { off: [...off, 'not-handed-over'] } : {}) };
}
