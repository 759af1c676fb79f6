import { useState } from 'react';
import { cappedAmount } from './figures';
import { MendLine, type OrderLine } from './order-line';
import { OrderList } from './order-list';
import { useSay } from './said';

/** So many are shown at once, so that the last orders stay in sight. */
const shownAtFirst = 3;

interface MendListProps {
  readonly lines: readonly OrderLine[];
  /** How many there are in all; more than `lines` when the log holds very many. */
  readonly amount: number;
  readonly now: number;
  /** The address of the dashboard, where the others are. */
  readonly dashboard: string;
}

/** Packages that count, or will probably count, as defects and can still be edited, newest first. */
export function MendList({ lines, amount, now, dashboard }: MendListProps) {
  const say = useSay();
  const [isOpen, setOpen] = useState(false);
  const shown = isOpen ? lines : lines.slice(0, shownAtFirst);
  const areAllHere = lines.length >= amount;
  return (
    <>
      <OrderList title={say({ key: 'popupMend' })} amount={amount} tone="error">
        {shown.map((line) => (
          <MendLine key={line.key} line={line} now={now} />
        ))}
      </OrderList>
      {shown.length < lines.length && (
        <button type="button" className="list-more" onClick={() => setOpen(true)}>
          {say(
            areAllHere
              ? { key: 'popupMendAll', values: [lines.length] }
              : { key: 'popupMendSome', values: [lines.length, cappedAmount(amount)] },
          )}
        </button>
      )}
      {isOpen && !areAllHere && (
        <a className="list-more" href={`${dashboard}#orders?state=defects`} target="_blank" rel="noreferrer">
          {say({ key: 'popupMendInDashboard' })}
        </a>
      )}
    </>
  );
}
