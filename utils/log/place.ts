import { normalise } from '@/utils/carriers/normalise';
import type { Confirmation } from '@/utils/messages';
import type { LogRow } from './log-row';

/** An entry, and the place in the log it belongs to. */
export interface Placed {
  readonly confirmation: Confirmation;
  readonly package: string;
}

/**
 * Finds the place in the log of each package entered for one order.
 *
 * On the confirm page a package is its place on the page, on the bulk page its place among its order's rows. On the edit
 * page places may have changed, so a row is matched by number first (the one that stood there when the page opened, else
 * the one entered), then by place; and a package that fits no row gets a place of its own rather than another's.
 */
export function placesOf(entered: readonly Confirmation[], rows: readonly LogRow[]): readonly Placed[] {
  const found = new Map<Confirmation, string>();
  const edited = entered.filter(({ page }) => page === 'edit');
  for (const confirmation of entered) if (confirmation.page !== 'edit') found.set(confirmation, confirmation.package);

  const match = (fits: (row: LogRow, confirmation: Confirmation) => boolean) => {
    for (const confirmation of edited) {
      if (found.has(confirmation)) continue;
      const taken = new Set(found.values());
      const row = rows.find((candidate) => !taken.has(candidate.package) && fits(candidate, confirmation));
      if (row) found.set(confirmation, row.package);
    }
  };
  match((row, { numberBefore }) => holds(row, numberBefore));
  match((row, { number }) => holds(row, number));
  match((row, { package: place }) => row.package === place);

  for (const confirmation of edited) {
    if (found.has(confirmation)) continue;
    found.set(
      confirmation,
      freePlace(confirmation.package, new Set([...found.values(), ...rows.map((row) => row.package)])),
    );
  }
  return entered.map((confirmation) => ({ confirmation, package: found.get(confirmation)! }));
}

function holds(row: LogRow, number: string | undefined): boolean {
  return number !== undefined && row.numberKey !== '' && row.numberKey === normalise(number);
}

function freePlace(wished: string, taken: ReadonlySet<string>): string {
  if (!taken.has(wished)) return wished;
  let place = 1;
  while (taken.has(String(place))) place += 1;
  return String(place);
}
