import { readSkuCategories } from '@/utils/log/category';
import type { LogDatabase } from '@/utils/log/database';
import { watchLog } from '@/utils/log/live';
import { overview } from '@/utils/log/overview';
import { summary } from '@/utils/log/summary';
import { policyFor } from '@/utils/policy/policy';
import type { Day } from '@/utils/vtr/day';
import { useOverview } from './overview-store';

const { getState, setState } = useOverview;

/** What an overview is about; '' for the marketplace that stands worst, and for all categories. */
interface OverviewAbout {
  readonly marketplace: string;
  readonly category: string;
  readonly account: string | undefined;
  readonly today: Day;
}

/** Fills the overview of a marketplace and a category from the log. Answers how to stop. */
export function feedOverview(db: LogDatabase, about: OverviewAbout): () => void {
  const { marketplace, category, account, today } = about;
  if (getState().account !== account)
    setState({ account, marketplace: '', category: '', summary: null, overview: null });
  return watchLog(
    async () => {
      const all = await summary(db, { today, policyFor, account });
      const chosen = marketplace || all.marketplaces[0]?.marketplace;
      if (chosen === undefined) return { summary: all, overview: null };
      const matter = { today, policyFor, marketplace: chosen, account, ...(category === '' ? {} : { category }) };
      return { summary: all, overview: await overview(db, matter) };
    },
    {
      next: (read) => {
        const now = getState();
        if (now.account === account && now.marketplace === marketplace && now.category === category)
          setState({ ...read, isUnreadable: false });
      },
      error: () => setState({ isUnreadable: true }),
    },
  );
}

/** Fills the list of SKUs that have a category. Answers how to stop. */
export function feedSkus(db: LogDatabase): () => void {
  return watchLog(() => readSkuCategories(db), { next: (skus) => setState({ skus }), error: () => {} });
}
