// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import type { Outcome } from '@/components/dashboard/told';
import { tellOutcome, useDashboard } from '@/entrypoints/dashboard/dashboard-store';
import { feedDashboard } from '@/entrypoints/dashboard/feed-dashboard';

const saved: Outcome = { tone: 'ok', phrase: { key: 'dashboardSaved' } };
const refused: Outcome = { tone: 'error', phrase: { key: 'dashboardNotSaved' } };
const undoable: Outcome = { tone: 'ok', phrase: { key: 'dashboardUndone' }, undo: () => {} };

async function goTo(hash: string): Promise<void> {
  const arrived = new Promise((resolve) => addEventListener('hashchange', resolve, { once: true }));
  location.hash = hash;
  await arrived;
}

describe('what was told', () => {
  it.each<[string, Outcome, string, Outcome | null]>([
    ['goes with its place', saved, '#orders', null],
    ['stays while only the filter changes', saved, '#backup?x', saved],
    ['goes along where it can be taken back', undoable, '#orders', undoable],
    ['goes along where something failed', refused, '#orders', refused],
  ])('%s', async (_, outcome, to, left) => {
    await goTo('#backup');
    feedDashboard();
    tellOutcome(outcome);
    await goTo(to);
    expect(useDashboard.getState().place.name).toBe(to.startsWith('#backup') ? 'backup' : 'orders');
    expect(useDashboard.getState().told).toBe(left);
    await goTo('#report');
  });
});
