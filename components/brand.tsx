import { useSay } from './said';
import './brand.css';

/** The product's mark and name. `icon` is the address of the picture; grey while everything is off. */
export function Brand({ icon }: { icon: string }) {
  const say = useSay();
  return (
    <span className="brand">
      <img src={icon} alt="" width={20} height={20} />
      {say({ key: 'popupName' })}
    </span>
  );
}
