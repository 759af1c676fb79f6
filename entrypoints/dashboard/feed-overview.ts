import type { LogDatabase } from '@/utils/log/database';
import { watchLog } from '@/utils/log/live';
import { overview } from '@/utils/log/overview';
import { summary } from '@/utils/log/summary';
import { policyFor } from '@/utils/policy/policy';
import { useOverview } from './overview-store';

const { getState, setState } = useOverview;

/** Fills the overview of a marketplace and a category from the log. Answers how to stop. */
export function feedOverview(db: LogDatabase, marketplace: string, category: string): () => void {
  return watchLog(
    async () => {
      const now = Date.now();
      const all = await summary(db, { now, policyFor });
      const chosen = marketplace || all.marketplaces[0]?.marketplace;
      if (chosen === undefined) return { summary: all, overview: null };
      const about = { now, policyFor, marketplace: chosen, ...(category === '' ? {} : { category }) };
      return { summary: all, overview: await overview(db, about) };
    },
    {
      next: (read) => {
        if (getState().marketplace === marketplace && getState().category === category)
          setState({ ...read, isUnreadable: false });
      },
      error: () => setState({ isUnreadable: true }),
    },
  );
}
