import { create } from 'zustand';
import type { Outcome } from '@/components/dashboard/told';
import type { Preferences } from '@/utils/preferences/schema';
import { type Place, placeOf } from './place';

/** What all places of the dashboard share. */
export interface DashboardShown {
  readonly place: Place;
  /** Null until read. */
  readonly preferences: Preferences | null;
  /** What became of the last thing the seller did; null once it was closed. */
  readonly told: Outcome | null;
}

/** What all places share, kept up to date by `feedDashboard`. */
export const useDashboard = create<DashboardShown>(() => ({ place: placeOf(''), preferences: null, told: null }));

/** Tells the seller what became of something; null takes it away. */
export function tellOutcome(told: Outcome | null): void {
  useDashboard.setState({ told });
}
