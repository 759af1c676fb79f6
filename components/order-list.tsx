import { type ReactNode, useId } from 'react';
import { cappedAmount } from './figures';
import './order-list.css';

interface OrderListProps {
  readonly title: string;
  /** How many there are, where the list shows fewer or the number itself matters. */
  readonly amount?: number;
  readonly tone?: 'error';
  readonly children: ReactNode;
}

/** A titled list of logged packages. */
export function OrderList({ title, amount, tone, children }: OrderListProps) {
  const id = useId();
  return (
    <section className="list" aria-labelledby={id} data-tone={tone}>
      <h2 id={id} className="list-title">
        {title}
        {amount !== undefined && <span className="list-amount">{cappedAmount(amount)}</span>}
      </h2>
      <ul className="list-lines">{children}</ul>
    </section>
  );
}
