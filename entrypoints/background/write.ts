import { alone } from '@/utils/alone';
import { type Operation, perform } from '@/utils/log/backlog';
import { openLog } from '@/utils/log/database';
import { logLock } from '@/utils/log/erase';
import { retainDaily } from '@/utils/log/retain';
import { policyFor } from '@/utils/policy/policy';
import { currentAccount } from '@/utils/preferences/accounts';
import { readPreferences } from '@/utils/preferences/store';
import { refreshFigures } from './refresh-figures';

/** Writes `operations` in turn, after what waits from before, and once a day drops the rows past their date. */
export function write(...operations: Operation[]): Promise<number> {
  return alone(logLock, async () => {
    const preferences = await readPreferences();
    const { enabled, keepDays } = preferences;
    // Only here, because messages of a page keep their order by asking for their turn at once.
    const account = currentAccount(preferences);
    const asked = operations.map((one) => (one.kind === 'capture' ? { ...one, account } : one));
    const written = await perform(openLog(), enabled ? asked : [], policyFor);
    await retainDaily(openLog(), { now: Date.now(), keepDays }).catch(() => 'tried again with the next event');
    refreshFigures();
    return written;
  });
}
