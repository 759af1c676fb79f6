/** What a seller has entered for one package: texts exactly as they stand on the page. */
export interface Shipment {
  /** The tracking field. */
  readonly number: string;
  /** True when the page's "no tracking" box is ticked: then a blank is meant. */
  readonly noTracking: boolean;
  /** The chosen entry of the carrier list by its value (a carrier's name), or '' when none is chosen yet. */
  readonly carrier: string;
  /** The name typed after choosing Other; null while Other is not chosen. */
  readonly typedCarrier: string | null;
  /** The service typed by hand; null while it comes from a list. */
  readonly typedService: string | null;
  /** Every carrier name the page offers, as the page writes it; empty when the page's list could not be read. */
  readonly listed: readonly string[];
}

/**
 * When a shipment is judged: at each key only what no further key can cure, at rest everything, and when the seller is
 * about to confirm also what is only to be remembered then.
 */
export type Moment = 'typing' | 'rest' | 'confirming';

/** What is known of an order besides its shipment, days as yyyy-mm-dd. */
export interface OrderKnowledge {
  /** The last day on which it was to be shipped, once that has passed. */
  readonly missedShipBy?: string;
  /** True once a report showed a delivery scan or attempt. */
  readonly isDelivered: boolean;
}

/** What else bears on a verdict. Everything comes in; nothing is looked up. */
export interface Circumstances {
  readonly moment: Moment;
  /** Is this carrier supported on this marketplace today, by policy and the seller's own word? */
  readonly isSupported: (carrier: string) => boolean;
  /**
   * Does the seller say to ship with this carrier? Among carriers that fit equally well, those are named first. Absent
   * where the seller has named none.
   */
  readonly isUsed?: ((carrier: string) => boolean) | undefined;
  /** What an unsupported carrier costs. */
  readonly unsupported: 'warning' | 'error';
  /** Checks the seller turned off. */
  readonly off: readonly string[];
  /** The order being confirmed, so that its own other packages are not called another order. */
  readonly orderId?: string;
  /** Where else the number stands (other orders or packages), as far as known at this moment. */
  readonly elsewhere: readonly { readonly orderId: string; readonly package: string }[];
  /** What the log knows of the order. */
  readonly order?: OrderKnowledge;
}
