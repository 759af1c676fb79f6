import { Icon } from '../icon';
import { useSay, useTexts } from '../said';
import { stateLook } from '../state-look';
import { Tick } from '../tick';
import { TrackingNumber } from '../tracking-number';
import { dayText } from './day-text';
import type { OrderRow } from './order-row';

interface OrderTableRowProps {
  readonly index: number;
  /** How far below the first row it stands, in pixels. */
  readonly start: number;
  /** Null while it is not read yet. */
  readonly row: OrderRow | null;
  readonly isSelected: boolean;
  readonly isOpened: boolean;
  readonly now: number;
  readonly onSelect: (row: OrderRow, isSelected: boolean) => void;
  readonly onOpen: (row: OrderRow) => void;
}

/** One package of the order table. */
export function OrderTableRow({ index, start, row, isSelected, isOpened, now, ...act }: OrderTableRowProps) {
  const say = useSay();
  const { language } = useTexts();
  const shared = {
    role: 'row',
    className: 'order-row',
    'data-index': index,
    'aria-rowindex': index + 2,
    style: { transform: `translateY(${start}px)` },
  };
  if (!row) {
    return (
      <div {...shared}>
        {/* biome-ignore lint/a11y/useSemanticElements: rows that are laid out by hand are no table to the browser. */}
        <div role="cell" className="order-waiting" tabIndex={-1}>
          {say({ key: 'dashboardReading' })}
        </div>
      </div>
    );
  }
  const { icon, tone, word } = stateLook[row.state];
  const why = [
    row.reason,
    row.oddities[0],
    row.visibleAt > now ? ({ key: 'dashboardWithin72' } as const) : null,
  ].filter((phrase) => phrase != null);
  const whole = why.map((phrase) => say(phrase)).join(' · ');
  return (
    <div {...shared} data-selected={isSelected || undefined} data-opened={isOpened || undefined}>
      <Cell name="select">
        <Tick
          checked={isSelected}
          onChange={(checked) => act.onSelect(row, checked)}
          label={say({ key: 'dashboardSelect', values: [row.orderId] })}
        />
      </Cell>
      <Cell name="order">
        <button type="button" className="order-open" aria-expanded={isOpened} onClick={() => act.onOpen(row)}>
          <span translate="no">{row.orderId}</span>
          {row.package !== '1' && (
            <span className="order-package">{say({ key: 'popupPackage', values: [row.package] })}</span>
          )}
        </button>
      </Cell>
      <Cell name="number">
        <span className="order-carrier" title={row.carrier}>
          {row.carrier || '–'}
        </span>
        {row.number.length > 0 ? (
          <TrackingNumber groups={row.number} />
        ) : (
          <span className="order-soft">{say({ key: 'popupNoNumber' })}</span>
        )}
      </Cell>
      <Cell name="state">
        <Icon name={icon} tone={tone} />
        <span className="order-state-words">
          <span className="order-state-word toned" data-tone={tone}>
            {say(word)}
          </span>
          <span className="order-why" title={whole}>
            {whole}
          </span>
        </span>
      </Cell>
      <Cell name="category">
        {row.category === null ? (
          <span className="order-soft">{say({ key: 'dashboardNotKnown' })}</span>
        ) : (
          <span title={row.category}>{row.category}</span>
        )}
      </Cell>
      <Cell name="day">
        <time dateTime={row.day}>{dayText(row.day, language)}</time>
      </Cell>
      <Cell name="edit">
        <a
          href={row.href}
          target="_blank"
          rel="noreferrer"
          className="plain-icon"
          title={say({ key: 'popupEdit' })}
          aria-label={say({ key: 'popupEditOrder', values: [row.orderId] })}
        >
          <Icon name="external" />
        </a>
      </Cell>
    </div>
  );
}

function Cell({ name, children }: { readonly name: string; readonly children: React.ReactNode }) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: rows that are laid out by hand are no table to the browser.
    <div role="cell" className={`order-${name}`} tabIndex={-1}>
      {children}
    </div>
  );
}
