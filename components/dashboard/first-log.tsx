import { FirstSteps } from '../first-steps';
import { useSay } from '../said';
import './first-log.css';

/** What the dashboard says of an empty log: how it fills, and that one from elsewhere can be brought in. */
export function FirstLog({ manageOrders }: { manageOrders: string }) {
  const say = useSay();
  return (
    <div className="first-log">
      <FirstSteps manageOrders={manageOrders} />
      <p className="first-elsewhere">
        <span>{say({ key: 'dashboardRestoreLead' })}</span>
        <a href="#backup">{say({ key: 'dashboardRestore' })}</a>
      </p>
    </div>
  );
}
