import { type FormEvent, useId, useState } from 'react';
import { Icon } from '../icon';
import { useSay } from '../said';
import { Section } from '../section';
import '../erase-dialog.css';
import './sku-categories.css';

/** The category that the seller gave an SKU. */
export interface SkuShown {
  readonly sku: string;
  readonly category: string;
}

export interface SkuActions {
  readonly onSku: (sku: string, category: string) => void;
  readonly onRemoveSku: (sku: string) => void;
}

interface SkuCategoriesProps extends SkuActions {
  readonly skus: readonly SkuShown[];
  /** Categories that stand in the log, to choose from. */
  readonly categories: readonly string[];
}

/** So many are listed at first: a seller may have thousands. */
const shownAtOnce = 50;

/** Which SKU is of which category, as the seller said: for the orders to come, and logged ones whose category is not known. */
export function SkuCategories({ skus, categories, onSku, onRemoveSku }: SkuCategoriesProps) {
  const say = useSay();
  const [shown, setShown] = useState(shownAtOnce);
  return (
    <Section id="skus" title={say({ key: 'dashboardSkus' })} lead={say({ key: 'dashboardSkusLead' })}>
      <AddSku categories={categories} onSku={onSku} />
      {skus.length > 0 && (
        <ul className="skus">
          {skus.slice(0, shown).map(({ sku, category }) => (
            <li key={sku}>
              <span className="sku" translate="no">
                {sku}
              </span>
              <span>{category}</span>
              <button
                type="button"
                className="plain-icon"
                aria-label={say({ key: 'dashboardSkuRemove', values: [sku] })}
                onClick={() => onRemoveSku(sku)}
              >
                <Icon name="cross" />
              </button>
            </li>
          ))}
        </ul>
      )}
      {skus.length > shown && (
        <button type="button" className="plain-link" onClick={() => setShown(shown + shownAtOnce * 4)}>
          {say({ key: 'dashboardShowMore', values: [skus.length - shown], count: skus.length - shown })}
        </button>
      )}
    </Section>
  );
}

function AddSku({ categories, onSku }: Pick<SkuCategoriesProps, 'categories' | 'onSku'>) {
  const say = useSay();
  const id = useId();
  const [sku, setSku] = useState('');
  const [category, setCategory] = useState('');
  const isWhole = sku.trim() !== '' && category.trim() !== '';

  function add(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (!isWhole) return;
    onSku(sku.trim(), category.trim());
    setSku('');
    // The button that was pressed has nothing to do any more; the next SKU may be of the same category.
    event.currentTarget.querySelector('input')?.focus();
  }

  return (
    <form className="sku-add" onSubmit={add}>
      <label>
        {say({ key: 'reportColumnSku' })}
        <input
          className="dialog-input"
          maxLength={60}
          value={sku}
          autoComplete="off"
          spellCheck={false}
          onChange={({ target }) => setSku(target.value)}
        />
      </label>
      <label>
        {say({ key: 'dashboardCategory' })}
        <input
          className="dialog-input"
          list={`${id}-known`}
          maxLength={100}
          value={category}
          autoComplete="off"
          onChange={({ target }) => setCategory(target.value)}
        />
      </label>
      <datalist id={`${id}-known`}>
        {categories.map((known) => (
          <option key={known} value={known} />
        ))}
      </datalist>
      <button type="submit" className="button" disabled={!isWhole}>
        {say({ key: 'dashboardSkuSet' })}
      </button>
    </form>
  );
}
