import { Dialog } from '@base-ui/react/dialog';
import { type FormEvent, useId, useState } from 'react';
import { useSay } from '../said';
import { Tick } from '../tick';
import '../erase-dialog.css';

interface CategoryDialogProps {
  readonly packages: number;
  /** The SKUs in them, as far as they are known. */
  readonly skus: readonly string[];
  /** Categories that stand in the log, to choose from. */
  readonly categories: readonly string[];
  /** @param skus those that get the category, too; none unless the seller ticks it */
  readonly onCategory: (category: string, skus: readonly string[]) => void;
}

/** So many SKUs are called by name. */
const mostNamed = 3;

/** Names the category of the selected packages, as it was when they were ordered. */
export function CategoryDialog({ packages, skus, categories, onCategory }: CategoryDialogProps) {
  const say = useSay();
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  const [category, setCategory] = useState('');
  const [forSkus, setForSkus] = useState(false);
  const trimmed = category.trim();

  function save(event: FormEvent) {
    event.preventDefault();
    if (trimmed === '') return;
    onCategory(trimmed, forSkus ? skus : []);
    setOpen(false);
  }

  return (
    <Dialog.Root
      open={isOpen}
      onOpenChange={(open) => {
        setOpen(open);
        setCategory('');
        setForSkus(false);
      }}
    >
      <Dialog.Trigger className="button">{say({ key: 'dashboardSetCategory' })}</Dialog.Trigger>
      <Dialog.Portal>
        <Dialog.Backdrop className="dialog-backdrop" />
        <Dialog.Popup className="dialog">
          <form onSubmit={save}>
            <Dialog.Title className="dialog-title">
              {say({ key: 'dashboardCategoryTitle', values: [packages], count: packages })}
            </Dialog.Title>
            <Dialog.Description className="dialog-text">{say({ key: 'dashboardCategoryText' })}</Dialog.Description>
            <label className="dialog-field" htmlFor={id}>
              {say({ key: 'dashboardCategory' })}
            </label>
            <input
              id={id}
              className="dialog-input"
              list={`${id}-known`}
              maxLength={100}
              value={category}
              autoComplete="off"
              onChange={(event) => setCategory(event.target.value)}
            />
            <datalist id={`${id}-known`}>
              {categories.map((known) => (
                <option key={known} value={known} />
              ))}
            </datalist>
            {skus.length > 0 && (
              // biome-ignore lint/a11y/noLabelWithoutControl: Base UI renders the control, a real checkbox, inside.
              <label className="dialog-sure">
                <Tick checked={forSkus} onChange={setForSkus} />
                <span>
                  {say({
                    key: 'dashboardCategorySkus',
                    values: [skus.slice(0, mostNamed).join(', '), skus.length],
                    count: skus.length,
                  })}
                </span>
              </label>
            )}
            <div className="dialog-buttons">
              <Dialog.Close className="button">{say({ key: 'dashboardCancel' })}</Dialog.Close>
              <button type="submit" className="button" data-kind="main" disabled={trimmed === ''}>
                {say({ key: 'dashboardCategorySave' })}
              </button>
            </div>
          </form>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
