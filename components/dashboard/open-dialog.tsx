import { AlertDialog } from '@base-ui/react/alert-dialog';
import { useSay } from '../said';
import '../erase-dialog.css';

/** So many pages are opened without a question. */
const unasked = 3;

/** And never more than this at once: each is a whole page of Seller Central. */
const mostAtOnce = 20;

interface OpenDialogProps {
  readonly orders: number;
  readonly onOpen: (most: number) => void;
}

/** Opens the edit pages of a few orders; of many only after a question. */
export function OpenDialog({ orders, onOpen }: OpenDialogProps) {
  const say = useSay();
  if (orders <= unasked) {
    return (
      <button type="button" className="button" onClick={() => onOpen(orders)}>
        {say({ key: 'dashboardOpenPages', values: [orders], count: orders })}
      </button>
    );
  }
  const most = Math.min(orders, mostAtOnce);
  return (
    <AlertDialog.Root>
      <AlertDialog.Trigger className="button">
        {say({ key: 'dashboardOpenPages', values: [orders], count: orders })}
      </AlertDialog.Trigger>
      <AlertDialog.Portal>
        <AlertDialog.Backdrop className="dialog-backdrop" />
        <AlertDialog.Popup className="dialog">
          <AlertDialog.Title className="dialog-title">
            {say({ key: 'dashboardOpenTitle', values: [most], count: most })}
          </AlertDialog.Title>
          <AlertDialog.Description className="dialog-text">
            {say(
              orders > most ? { key: 'dashboardOpenTextFirst', values: [most, orders] } : { key: 'dashboardOpenText' },
            )}
          </AlertDialog.Description>
          <div className="dialog-buttons">
            <AlertDialog.Close className="button">{say({ key: 'dashboardCancel' })}</AlertDialog.Close>
            <AlertDialog.Close className="button" data-kind="main" onClick={() => onOpen(most)}>
              {say({ key: 'dashboardOpenNow', values: [most], count: most })}
            </AlertDialog.Close>
          </div>
        </AlertDialog.Popup>
      </AlertDialog.Portal>
    </AlertDialog.Root>
  );
}
