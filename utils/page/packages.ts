import type { Layout } from './layout';
import { partnerOf } from './partner';

/** The fields of one package on the page. Only the tracking field is sure to be there. */
export interface PackageFields {
  /** The package's place on the page, '1' first. */
  readonly place: string;
  readonly tracking: HTMLInputElement;
  readonly carrier: HTMLSelectElement | null;
  readonly typedCarrier: HTMLInputElement | null;
  readonly service: HTMLSelectElement | null;
  readonly typedService: HTMLInputElement | null;
  /** A checkbox, native or of Amazon's own make. */
  readonly noTracking: HTMLElement | null;
}

/** The packages the page shows now, in its order; a page that is still empty has none. */
export function packagesIn(page: ParentNode, layout: Layout): PackageFields[] {
  return [...page.querySelectorAll<HTMLInputElement>(layout.tracking)].map((tracking, index) => {
    const near = <Kind extends Element>(selector: string) =>
      partnerOf(tracking, selector, layout.tracking) as Kind | null;
    return {
      place: String(index + 1),
      tracking,
      carrier: near<HTMLSelectElement>(layout.carrier),
      typedCarrier: near<HTMLInputElement>(layout.typedCarrier),
      service: near<HTMLSelectElement>(layout.service),
      typedService: near<HTMLInputElement>(layout.typedService),
      noTracking: near<HTMLElement>(layout.noTracking),
    };
  });
}

/** True while every field of the package still stands on the page, so that it need not be looked for again. */
export function isStanding(fields: PackageFields): boolean {
  const { place: _, ...elements } = fields;
  return Object.values(elements).every((element) => element === null || element.isConnected);
}
