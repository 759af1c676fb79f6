/**
 * One generation of Seller Central's order form: where things are, and since when and from whom we know.
 * Only *where*; what is done with a field does not depend on the generation.
 */
export interface Layout {
  readonly name: string;
  /** The years in which public sources show these selectors. */
  readonly seen: string;
  readonly source: string;
  /** The test fixture that holds this generation. */
  readonly fixture: string;
  /** The page's application; what happens outside of it does not concern us. */
  readonly app: string;
  /** The tracking field. One per package: it is what makes a package. */
  readonly tracking: string;
  readonly carrier: string;
  readonly typedCarrier: string;
  readonly service: string;
  readonly typedService: string;
  readonly noTracking: string;
  /** On a page of many orders: what holds the fields of one, and where in it the order is named. One carrier serves all. */
  readonly rows?: { readonly row: string; readonly order: string };
  /** What the seller clicks to confirm, or to confirm again after an edit. */
  readonly confirm: { readonly confirm: string; readonly edit: string };
  /** What the page shows when it took the confirmation, in whatever language. */
  readonly success: string;
  readonly failure: string;
}
