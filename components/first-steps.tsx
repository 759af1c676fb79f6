import { Icon } from './icon';
import { useSay } from './said';
import './first-steps.css';

/** What a seller with an empty log does first. */
export function FirstSteps({ manageOrders }: { manageOrders: string }) {
  const say = useSay();
  return (
    <section className="first" aria-labelledby="first-title">
      <h2 id="first-title" className="first-title">
        {say({ key: 'popupEmptyTitle' })}
      </h2>
      <p className="first-lead">{say({ key: 'popupEmptyLead' })}</p>
      <ol className="first-steps">
        <li>
          <p>{say({ key: 'popupStepOpen' })}</p>
        </li>
        <li>
          <p>{say({ key: 'popupStepType' })}</p>
        </li>
        <li>
          <p>{say({ key: 'popupStepConfirm' })}</p>
        </li>
      </ol>
      <a className="button" data-kind="main" href={manageOrders} target="_blank" rel="noreferrer">
        {say({ key: 'popupManageOrders' })}
        <Icon name="external" />
      </a>
    </section>
  );
}
