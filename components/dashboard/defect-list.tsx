import { useState } from 'react';
import type { Phrase } from '@/utils/i18n';
import { EditLink } from '../edit-link';
import { useSay, useTexts } from '../said';
import { TrackingNumber } from '../tracking-number';
import { hourText } from './hour-text';

/** One reported defect: why, and what to do. */
export interface DefectItem {
  /** Where it stands in the file. */
  readonly line: number;
  readonly orderId: string;
  readonly href: string;
  readonly carrier: string;
  /** In groups for the eye; empty where none is known. */
  readonly number: readonly string[];
  readonly cause: Phrase;
  readonly reason: Phrase;
  /** False when something else could have led to the same report. */
  readonly isSure: boolean;
  readonly isLogged: boolean;
  /** Milliseconds since 1970; null where there is nothing to wait for. */
  readonly until: number | null;
}

interface DefectListProps {
  readonly title: Phrase;
  readonly detail: Phrase;
  readonly items: readonly DefectItem[];
  /** False where Amazon lets nothing be changed any more: then the way to the edit page would only mislead. */
  readonly isEditable: boolean;
  /** Copies the prepared text of a case; null where there is none. */
  readonly onCopyCase: (() => void) | null;
}

/** So many are shown at first, and more of them each time that is asked for. */
const shownAtOnce = 25;

/** All defects that want the same action, with the cause of each. */
export function DefectList({ title, detail, items, isEditable, onCopyCase }: DefectListProps) {
  const say = useSay();
  const [shown, setShown] = useState(shownAtOnce);
  return (
    <section className="defects">
      <h3>
        {say(title)}
        <span className="list-amount">{items.length}</span>
      </h3>
      <p className="defects-detail">{say(detail)}</p>
      {onCopyCase && (
        <button type="button" className="button" onClick={onCopyCase}>
          {say({ key: 'dashboardCopyCase' })}
        </button>
      )}
      <ul>
        {items.slice(0, shown).map((item) => (
          <Defect key={item.line} item={item} isEditable={isEditable} />
        ))}
      </ul>
      {items.length > shown && (
        <button type="button" className="plain-link" onClick={() => setShown(shown + shownAtOnce * 4)}>
          {say({ key: 'dashboardShowMore', values: [items.length - shown], count: items.length - shown })}
        </button>
      )}
    </section>
  );
}

function Defect({ item, isEditable }: { readonly item: DefectItem; readonly isEditable: boolean }) {
  const say = useSay();
  const { language } = useTexts();
  return (
    <li className="defect">
      <div className="defect-what">
        <b translate="no">{item.orderId}</b>
        <span>{item.carrier}</span>
        {item.number.length > 0 && <TrackingNumber groups={item.number} />}
      </div>
      <div className="defect-why">
        <b>{say(item.isSure ? item.cause : { key: 'dashboardProbably', values: [item.cause] })}</b>
        <span>{say(item.reason)}</span>
        {item.until !== null && (
          <span>{say({ key: 'dashboardVisibleAt', values: [hourText(item.until, language)] })}</span>
        )}
        {!item.isLogged && <span>{say({ key: 'dashboardNotLogged' })}</span>}
      </div>
      {isEditable && <EditLink href={item.href} orderId={item.orderId} />}
    </li>
  );
}
