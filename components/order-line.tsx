import type { Phrase } from '@/utils/i18n';
import type { PackageState } from '@/utils/vtr/package-state';
import { EditLink } from './edit-link';
import { moment, timeAgo } from './figures';
import { Icon } from './icon';
import { useSay, useTexts } from './said';
import { stateLook } from './state-look';
import { TrackingNumber } from './tracking-number';
import './order-line.css';

/** One logged package as a list shows it. */
export interface OrderLine {
  readonly key: string;
  readonly orderId: string;
  /** The package's place in its order, '1' first. */
  readonly package: string;
  /** How many packages the line stands for: those of its order, or one. */
  readonly packages: number;
  /** The page on which its shipment is edited. */
  readonly href: string;
  readonly state: PackageState;
  /** The carrier's name in the language of the surface, or as it was typed. */
  readonly carrier: string;
  /** The number in groups for the eye; empty where none was given. */
  readonly number: readonly string[];
  /** Why it is a defect, expected or reported; null where nobody knows. */
  readonly reason: Phrase | null;
  /** When it was confirmed, in milliseconds since 1970. */
  readonly at: number;
}

/** An order in the list of the last ones: order, state, carrier, number, time. */
export function RecentLine({ line, now }: { line: OrderLine; now: number }) {
  const say = useSay();
  const { icon, tone, word, short } = stateLook[line.state];
  return (
    <li className="line">
      <Icon name={icon} tone={tone} />
      <div className="line-top">
        <OrderLink line={line} />
        <span className="line-state toned" data-tone={tone} title={say(word)}>
          {say(short ?? word)}
        </span>
      </div>
      <div className="line-below">
        <Shipped line={line} />
        <Ago at={line.at} now={now} />
      </div>
    </li>
  );
}

/** A package that counts, or will probably count, as a defect, with the reason and the way to the page where it can be mended. */
export function MendLine({ line, now }: { line: OrderLine; now: number }) {
  const say = useSay();
  return (
    <li className="line">
      <Icon name="cross" tone="error" />
      <div className="line-top">
        <OrderName line={line} />
        <EditLink href={line.href} orderId={line.orderId} />
      </div>
      <div className="line-below">
        <span className="line-reason">{say(line.reason ?? stateLook[line.state].word)}</span>
        <Ago at={line.at} now={now} />
      </div>
    </li>
  );
}

function OrderLink({ line }: { line: OrderLine }) {
  const say = useSay();
  return (
    <a
      className="line-order"
      href={line.href}
      target="_blank"
      rel="noreferrer"
      title={say({ key: 'popupEditOrder', values: [line.orderId] })}
    >
      <OrderName line={line} />
    </a>
  );
}

function OrderName({ line }: { line: OrderLine }) {
  const say = useSay();
  return (
    <span className="line-order">
      <span translate="no">{line.orderId}</span>
      {line.packages > 1 ? (
        <span className="line-package">{say({ key: 'popupPackageOf', values: [line.package, line.packages] })}</span>
      ) : (
        line.package !== '1' && (
          <span className="line-package">{say({ key: 'popupPackage', values: [line.package] })}</span>
        )
      )}
    </span>
  );
}

function Shipped({ line }: { line: OrderLine }) {
  const say = useSay();
  return (
    <span className="line-shipped">
      {line.carrier && (
        <span className="line-carrier" title={line.carrier}>
          {line.carrier}
        </span>
      )}
      {line.number.length > 0 ? <TrackingNumber groups={line.number} /> : say({ key: 'popupNoNumber' })}
    </span>
  );
}

function Ago({ at, now }: { at: number; now: number }) {
  const say = useSay();
  const { language } = useTexts();
  return (
    <time className="line-ago" dateTime={new Date(at).toISOString()} title={moment(at, language)}>
      {timeAgo(at, now, language) ?? say({ key: 'popupJustNow' })}
    </time>
  );
}
