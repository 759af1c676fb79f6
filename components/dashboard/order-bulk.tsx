import { useSay } from '../said';
import { CategoryDialog } from './category-dialog';
import { OpenDialog } from './open-dialog';
import './order-bulk.css';

export interface BulkActions {
  /** Opens the edit pages of the first `most` orders that are selected. */
  readonly onOpenPages: (most: number) => void;
  readonly onCategory: (category: string, skus: readonly string[]) => void;
  /** Leaves them out of the rate, or counts them again where all are left out. */
  readonly onExemption: () => void;
  readonly onCopy: () => void;
  readonly onSelectNone: () => void;
}

interface OrderBulkProps extends BulkActions {
  /** How many packages are selected, and of how many orders. */
  readonly packages: number;
  readonly orders: number;
  readonly areExempt: boolean;
  readonly skus: readonly string[];
  readonly categories: readonly string[];
}

/** What can be done with all the selected packages at once. */
export function OrderBulk({
  packages,
  orders,
  areExempt,
  skus,
  categories,
  onOpenPages,
  onCategory,
  onExemption,
  onCopy,
  onSelectNone,
}: OrderBulkProps) {
  const say = useSay();
  return (
    <section className="bulk" aria-label={say({ key: 'dashboardBulk' })}>
      <p className="bulk-count" role="status">
        {say({ key: 'dashboardSelected', values: [packages], count: packages })}
      </p>
      <OpenDialog orders={orders} onOpen={onOpenPages} />
      <CategoryDialog packages={packages} skus={skus} categories={categories} onCategory={onCategory} />
      <button type="button" className="button" onClick={onExemption}>
        {say({ key: areExempt ? 'dashboardCountAgain' : 'dashboardExempt' })}
      </button>
      <button type="button" className="button" onClick={onCopy}>
        {say({ key: 'dashboardCopyIds' })}
      </button>
      <button type="button" className="plain-link" onClick={onSelectNone}>
        {say({ key: 'dashboardSelectNone' })}
      </button>
    </section>
  );
}
