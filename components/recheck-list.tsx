import { Icon } from './icon';
import type { OrderLine } from './order-line';
import { OrderList } from './order-list';
import { useSay } from './said';

interface RecheckListProps {
  readonly lines: readonly OrderLine[];
  /** How many orders there are in all. */
  readonly amount: number;
  readonly onLooked: (line: OrderLine) => void;
}

/** Corrections of which Amazon may by now show the effect: to be looked after, and ticked off. */
export function RecheckList({ lines, amount, onLooked }: RecheckListProps) {
  const say = useSay();
  return (
    <OrderList title={say({ key: 'stateRecheckTitle' })} amount={amount}>
      {lines.map((line) => (
        <li key={line.key} className="line">
          <Icon name="reload" tone="warning" />
          <div className="line-top">
            <a
              className="line-order"
              href={line.href}
              target="_blank"
              rel="noreferrer"
              title={say({ key: 'popupEditOrder', values: [line.orderId] })}
            >
              <span translate="no">{line.orderId}</span>
            </a>
            <button
              type="button"
              className="popup-way"
              aria-label={say({ key: 'popupLookedAt', values: [line.orderId] })}
              onClick={() => onLooked(line)}
            >
              {say({ key: 'popupLooked' })}
            </button>
          </div>
        </li>
      ))}
    </OrderList>
  );
}
