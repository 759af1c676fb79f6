import type { Value } from '@/utils/i18n';
import { useSay, useTexts } from '../said';
import { dayText, wholeText } from './day-text';
import './chart-figure.css';

interface RepairFigures {
  readonly packages: number;
  readonly defects: number;
}

/** A total that was off: what it had counted, and what it counts now. */
export interface RepairShown {
  readonly day: string;
  readonly marketplace: Value;
  readonly category: Value;
  /** Null where there was no total. */
  readonly before: RepairFigures | null;
  readonly after: RepairFigures;
}

/** So many are listed; more of them say nothing more. */
const mostListed = 100;

/** What a self-check repaired, total by total. */
export function RepairTable({ repairs }: { readonly repairs: readonly RepairShown[] }) {
  const say = useSay();
  const { language } = useTexts();
  if (repairs.length === 0) return null;
  const figures = (one: RepairFigures | null) =>
    one ? say({ key: 'dashboardRepairFigures', values: [wholeText(one.packages, language), one.defects] }) : '–';
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a place that scrolls must be reachable without a mouse.
    <section className="chart-table" aria-label={say({ key: 'dashboardRepairs' })} tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col">{say({ key: 'dashboardDayColumn' })}</th>
            <th scope="col">{say({ key: 'dashboardMarketplace' })}</th>
            <th scope="col">{say({ key: 'dashboardCategory' })}</th>
            <th scope="col">{say({ key: 'dashboardRepairBefore' })}</th>
            <th scope="col">{say({ key: 'dashboardRepairAfter' })}</th>
          </tr>
        </thead>
        <tbody>
          {repairs.slice(0, mostListed).map((one, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the rows of one check never change places.
            <tr key={at}>
              <th scope="row">{dayText(one.day, language)}</th>
              <td>{say(one.marketplace)}</td>
              <td>{say(one.category)}</td>
              <td>{figures(one.before)}</td>
              <td>{figures(one.after)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
