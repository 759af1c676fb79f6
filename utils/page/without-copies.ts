import { allAcross, holds, parentAcross } from './across';
import type { Layout } from './layout';
import type { PackageFields } from './packages';
import { readShipment } from './read-shipment';

/**
 * `packages` without those that only repeat, in their places without them: a page may keep its form twice, one of them
 * hidden with its button, or a hidden template.
 *
 * A hidden field counts where its package is folded away under a title of its own, where it holds a number of its own, and
 * where it is hidden because no tracking is ticked.
 */
export function withoutCopies(packages: readonly PackageFields[], { confirm }: Layout): readonly PackageFields[] {
  if (packages.length < 2) return packages;
  const shown = packages.filter(({ tracking }) => tracking.checkVisibility());
  if (shown.length === 0) return packages;
  const numbers = ['', ...shown.map((it) => readShipment(it).number)];
  const counts = (hidden: PackageFields) => {
    const { number, noTracking } = readShipment(hidden);
    let folded: Element = hidden.tracking;
    let box = parentAcross(folded);
    while (box && !box.checkVisibility()) {
      folded = box;
      box = parentAcross(folded);
    }
    if (allAcross(folded, confirm.edit).length > 0) return false;
    const isTitled = () => textOf(box) !== textOf(folded) && !shown.some(({ tracking }) => holds(box, tracking));
    return noTracking || !numbers.includes(number) || isTitled();
  };
  return packages
    .filter((it) => shown.includes(it) || counts(it))
    .map((it, index) => ({ ...it, place: String(index + 1) }));
}

const textOf = (element: Element | null) => element?.textContent.trim();
