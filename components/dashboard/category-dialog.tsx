import { Dialog } from '@base-ui/react/dialog';
import { type FormEvent, useId, useState } from 'react';
import { useSay } from '../said';
import '../erase-dialog.css';
import './category-dialog.css';

interface CategoryDialogProps {
  readonly packages: number;
  /** Categories that stand in the log, to choose from. */
  readonly categories: readonly string[];
  readonly onCategory: (category: string) => void;
}

/** Names the category of the selected packages, as it was when they were ordered. */
export function CategoryDialog({ packages, categories, onCategory }: CategoryDialogProps) {
  const say = useSay();
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  const [category, setCategory] = useState('');
  const trimmed = category.trim();

  function save(event: FormEvent) {
    event.preventDefault();
    if (trimmed === '') return;
    onCategory(trimmed);
    setOpen(false);
  }

  return (
    <Dialog.Root
      open={isOpen}
      onOpenChange={(open) => {
        setOpen(open);
        setCategory('');
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
