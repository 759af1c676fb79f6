import { Icon } from './icon';
import { useSay } from './said';

/** The way to the page where an order's shipment is edited, in a tab of its own. */
export function EditLink({ href, orderId }: { readonly href: string; readonly orderId: string }) {
  const say = useSay();
  return (
    <a
      className="line-edit"
      href={href}
      target="_blank"
      rel="noreferrer"
      aria-label={say({ key: 'popupEditOrder', values: [orderId] })}
    >
      {say({ key: 'popupEdit' })}
      <Icon name="external" />
    </a>
  );
}
