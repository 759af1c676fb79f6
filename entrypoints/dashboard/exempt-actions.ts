import type { LogDatabase } from '@/utils/log/database';
import { countAgain, exempt } from '@/utils/log/exempt';
import type { LogKey } from '@/utils/log/log-row';
import type { PackageState } from '@/utils/vtr/package-state';
import { tellOutcome } from './dashboard-store';
import { useOrders } from './orders-store';
import { refreshIcon } from './refresh-icon';
import { tellUndone } from './sku-actions';

type Package = LogKey & { readonly state: PackageState };

/** True where all of some packages are exempt: then they can only be counted again. */
export function areExempt(packages: readonly Package[]): boolean {
  return packages.length > 0 && packages.every(({ state }) => state === 'exempt');
}

/** Leaves packages out of the rate, or counts them again where all of them were left out; it can be taken back. */
export async function changeExemption(db: LogDatabase, packages: readonly Package[]): Promise<void> {
  const isBack = areExempt(packages);
  const changed = packages.filter(({ state }) => isBack || state !== 'exempt');
  const leaveOut = () => exempt(db, changed, Date.now());
  const bringBack = () => countAgain(db, changed);
  const [change, takeBack] = isBack ? [bringBack, leaveOut] : [leaveOut, bringBack];
  try {
    const count = await change();
    tellOutcome({
      tone: 'ok',
      phrase: { key: isBack ? 'dashboardCountedAgain' : 'dashboardExempted', values: [count], count },
      undo: () =>
        void tellUndone(async () => {
          await takeBack();
          refreshIcon(db);
        }),
    });
    useOrders.setState({ selected: new Map() });
    refreshIcon(db);
  } catch {
    tellOutcome({ tone: 'error', phrase: { key: 'dashboardNotWritten' } });
  }
}
