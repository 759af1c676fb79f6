import { readPreferences, watchPreferences } from '@/utils/preferences/store';
import { useDashboard } from './dashboard-store';
import { placeOf } from './place';

/** Fills what all places share from the address and the preferences, and keeps it filled while the page is open. */
export function feedDashboard(): void {
  const { setState } = useDashboard;
  const follow = () => setState({ place: placeOf(location.hash) });
  follow();
  addEventListener('hashchange', follow);
  void readPreferences().then((preferences) => setState({ preferences }));
  watchPreferences((preferences) => setState({ preferences }));
}
