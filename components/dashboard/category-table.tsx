import { percentage } from '../figures';
import { Icon } from '../icon';
import { useSay, useTexts } from '../said';
import { Section } from '../section';
import { isKnown, standingLook, standingOf } from '../standing';
import type { CategoryRate } from './overview-view';
import { rangeText } from './rate-chart';

interface CategoryTableProps {
  readonly categories: readonly CategoryRate[];
  readonly target: number;
  readonly onCategory: (category: string) => void;
}

/** Each category with its own count: Amazon suspends selling privileges by category (VTR FAQ). The worst first. */
export function CategoryTable({ categories, target, onCategory }: CategoryTableProps) {
  const say = useSay();
  const { language } = useTexts();
  const share = (part: number) => percentage(part, language);
  return (
    <Section id="categories" title={say({ key: 'dashboardByCategory' })} lead={say({ key: 'dashboardByCategoryText' })}>
      <div className="chart-table overview-categories">
        <table>
          <thead>
            <tr>
              <th scope="col">{say({ key: 'dashboardCategory' })}</th>
              <th scope="col">{say({ key: 'popupRateTitle' })}</th>
              <th scope="col">{say({ key: 'dashboardCounted' })}</th>
              <th scope="col">{say({ key: 'dashboardDefectsColumn' })}</th>
              <th scope="col">{say({ key: 'dashboardBuffer' })}</th>
            </tr>
          </thead>
          <tbody>
            {categories.map(({ id, name, rate }) => {
              const look = isKnown(rate) ? standingLook[standingOf(rate, target)] : null;
              return (
                <tr key={id}>
                  <th scope="row">
                    <button type="button" className="plain-link" onClick={() => onCategory(id)}>
                      {say(name)}
                    </button>
                  </th>
                  <td>
                    {look && (
                      <span className="overview-standing" title={say(look.word)}>
                        <Icon name={look.icon} tone={look.tone} />
                        <span className="unseen">{say(look.word)}</span>
                        {rangeText({ day: '', ...rate }, share)}
                      </span>
                    )}
                  </td>
                  <td>
                    {rate.counted}
                    {rate.isSmall && <span className="overview-small">{say({ key: 'dashboardFew' })}</span>}
                  </td>
                  <td>{rate.defects}</td>
                  <td>{rate.buffer}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </Section>
  );
}
