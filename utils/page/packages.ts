import type { Layout } from './layout';
import { partnersOf } from './partners';

/**
 * The fields of one package on the page, of whatever make: `field.ts` reads and writes them. Only the tracking field is
 * sure to be there.
 */
export interface PackageFields {
  /** The package's place on the page, '1' first. */
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

/** The packages the page shows now, in its order; a page that is still empty has none. */
export function packagesIn(page: ParentNode, layout: Layout): PackageFields[] {
  const all = (selector: string) => [...page.querySelectorAll<HTMLElement>(selector)];
  const fields = all(layout.tracking);
  const near = (selector: string) => partnersOf(fields, all(selector));
  const [carriers, typedCarriers, services, typedServices, boxes] = [
    near(layout.carrier),
    near(layout.typedCarrier),
    near(layout.service),
    near(layout.typedService),
    near(layout.noTracking),
  ];
  return fields.map((tracking, index) => ({
    place: String(index + 1),
    tracking,
    carrier: carriers[index] ?? null,
    typedCarrier: typedCarriers[index] ?? null,
    service: services[index] ?? null,
    typedService: typedServices[index] ?? null,
    noTracking: boxes[index] ?? null,
  }));
}

/** True while every field of the package still stands on the page, so that it need not be looked for again. */
export function isStanding(fields: PackageFields): boolean {
  const { place: _, ...elements } = fields;
  return Object.values(elements).every((element) => element === null || element.isConnected);
}
