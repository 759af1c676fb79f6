import { describe, expect, it } from 'vitest';
import { countReminder } from '@/utils/preferences/count-reminder';
import { defaultPreferences, type Preferences } from '@/utils/preferences/schema';

/** Off by default after ten times seen. */
const enoughReminders = 10;

const remindedOf = (preferences: Preferences, times: number): Preferences => {
  let counted = preferences;
  for (let time = 0; time < times; time += 1) counted = { ...counted, ...countReminder(counted) };
  return counted;
};

describe('the reminder to hand the parcel over first', () => {
  it.each([
    ['stays on at first', 1, []],
    ['stays on for the ninth time', enoughReminders - 1, []],
    ['goes after the tenth', enoughReminders, ['not-handed-over']],
    ['is not counted any further', enoughReminders + 5, ['not-handed-over']],
  ])('%s', (_, times, off) => {
    expect(remindedOf(defaultPreferences, times)).toMatchObject({ off, reminders: Math.min(times, enoughReminders) });
  });

  it('stays with who turns it on again', () => {
    const kept = { ...remindedOf(defaultPreferences, enoughReminders), off: [] };
    expect(remindedOf(kept, 30).off).toEqual([]);
  });

  it('is turned off once, also where the seller has done so before', () => {
    const before: Preferences = { ...defaultPreferences, off: ['not-handed-over'], reminders: enoughReminders - 1 };
    expect(remindedOf(before, 1)).toMatchObject({ off: ['not-handed-over'], reminders: enoughReminders });
  });

  it('leaves the other checks as they are', () => {
    const some: Preferences = { ...defaultPreferences, off: ['duplicate'], reminders: enoughReminders - 1 };
    expect(remindedOf(some, 1).off).toEqual(['duplicate', 'not-handed-over']);
  });
});
