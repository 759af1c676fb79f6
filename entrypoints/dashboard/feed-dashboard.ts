import type { Outcome } from '@/components/dashboard/told';
import { readPreferences, watchPreferences } from '@/utils/preferences/store';
import { useDashboard } from './dashboard-store';
import { placeOf } from './place';

/** Fills what all places share from the address and the preferences, and keeps it filled while the page is open. */
export function feedDashboard(): void {
  const { setState } = useDashboard;
  const follow = () =>
    setState(({ place: before, told }) => {
      const place = placeOf(location.hash);
      return { place, told: place.name === before.name || (told && mattersElsewhere(told)) ? told : null };
    });
  follow();
  addEventListener('hashchange', follow);
  void readPreferences().then((preferences) => setState({ preferences }));
  watchPreferences((preferences) => setState({ preferences }));
}

/** "Saved." is of no use in the next place; what failed, and what can still be taken back, is. */
function mattersElsewhere({ tone, undo }: Outcome): boolean {
  return tone === 'error' || undo !== undefined;
}
