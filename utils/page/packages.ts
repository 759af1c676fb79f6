import { allAcross, closestAcross } from './across';
import { orderIdIn } from './address';
import type { Layout } from './layout';
import { findPartnersOf } from './partners';

/**
 * The fields of one package on the page, of whatever make: `field.ts` reads and writes them. Only the tracking field is
 * sure to be there.
 */
export interface PackageFields {
  readonly orderId: string;
  /** The package's place within its order, as the page shows it; '1' first. */
  readonly place: string;
  readonly tracking: HTMLElement;
  /** A list; the same for all packages where the page has one above them. */
  readonly carrier: HTMLElement | null;
  readonly typedCarrier: HTMLElement | null;
  /** A list. */
  readonly service: HTMLElement | null;
  readonly typedService: HTMLElement | null;
  /** A checkbox, native or of Amazon's own make. */
  readonly noTracking: HTMLElement | null;
}

/**
 * The packages the page shows now, in its order; a page that is still empty has none. They are `orderId`'s, but where the
 * page has a row per order: there each is the order's that its row names, and '' where it names none.
 */
export function packagesIn(page: ParentNode, layout: Layout, orderId: string): PackageFields[] {
  const fields = allAcross(page, layout.tracking);
  const partnersOf = findPartnersOf(fields);
  const near = (selector: string) => partnersOf(allAcross(page, selector));
  const above = (selector: string) => {
    const [first = null] = allAcross(page, selector);
    return layout.rows ? fields.map(() => first) : near(selector);
  };
  const places = new Map<string, number>();
  const [carriers, typedCarriers, services, typedServices, boxes] = [
    above(layout.carrier),
    above(layout.typedCarrier),
    near(layout.service),
    near(layout.typedService),
    near(layout.noTracking),
  ];
  return fields.map((tracking, index) => {
    const order = layout.rows ? orderOf(tracking, layout.rows) : orderId;
    const place = (places.get(order) ?? 0) + 1;
    places.set(order, place);
    return {
      orderId: order,
      place: String(place),
      tracking,
      carrier: carriers[index]!,
      typedCarrier: typedCarriers[index]!,
      service: services[index]!,
      typedService: typedServices[index]!,
      noTracking: boxes[index]!,
    };
  });
}

function orderOf(field: Element, { row, order }: NonNullable<Layout['rows']>): string {
  const around = closestAcross(field, row);
  const named = around?.querySelector(order) ?? around;
  // What a component shows stands in its root, and a link's text may be another; its address is the order's all the same.
  return orderIdIn(`${named?.textContent} ${named?.getAttribute('href')}`);
}

/** Names a package among those of a page. */
export function placeOf({ orderId, place }: PackageFields): string {
  return `${orderId} ${place}`;
}

/** True while every field of the package still stands on the page, so that it need not be looked for again. */
export function isStanding(fields: PackageFields): boolean {
  return elementsOf(fields).every((element) => element.isConnected);
}

/** The elements of the package that are there. */
export function elementsOf({ orderId: _, place: __, ...fields }: PackageFields): HTMLElement[] {
  return Object.values(fields).filter((field) => field !== null);
}
