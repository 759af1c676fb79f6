import type { Dismissal, DismissalRequest } from '@/utils/check/dismissal';
import type { FindingCode, Severity } from '@/utils/check/finding';
import type { OrderKnowledge } from '@/utils/check/shipment';
import type { Texts } from '@/utils/i18n';
import type { Likeness } from '@/utils/page/likeness';
import type { Preferences } from '@/utils/preferences/schema';
import type { ShownPage } from '@/utils/preferences/shown-fields';

/** What a content script needs to know of the seller's choices, validated, and in one language. */
export interface Snapshot {
  readonly preferences: Preferences;
  /** How far each finding may be dismissed, the narrowest first. */
  readonly scopes: Readonly<Record<string, readonly Dismissal['scope'][]>>;
  readonly texts: Texts;
}

/** One package as the seller's click on Confirm left it. No buyer data: that is not even read. */
export interface Confirmation {
  readonly orderId: string;
  /** The package's place within its order, as the page shows it; '1' first. */
  readonly package: string;
  /** The host's marketplace as far as the address tells, e.g. `US`. */
  readonly marketplace: string;
  readonly page: 'confirm' | 'edit' | 'bulk';
  /** The carrier as chosen, or as typed after Other. */
  readonly carrier: string;
  readonly service: string;
  readonly number: string;
  /** On the edit page: the number that stood in the field when the page opened, so that its row can be found. */
  readonly numberBefore?: string;
  readonly noTracking: boolean;
  readonly findings: readonly { readonly code: FindingCode; readonly severity: Severity }[];
  /** Milliseconds since 1970, at the click. */
  readonly at: number;
}

/** A number about to be confirmed, and for which package. */
export interface Question extends Sighting {
  readonly number: string;
}

/** Where a number was met before. */
export interface Sighting {
  readonly orderId: string;
  readonly package: string;
}

/** What the log knows of an order. */
export interface KnownOrder extends OrderKnowledge {
  readonly orderId: string;
}

/**
 * What an order's page shows of the order, each as the text that stands there, in the page's language: nothing of the
 * buyer. '' for what it does not show.
 */
export interface ShownOrder {
  readonly orderId: string;
  readonly shipBy: string;
  readonly deliverBy: string;
  /** What stands below the items' names, among it their SKUs. */
  readonly items: readonly string[];
}

/** What the page made of the seller's click. */
export type Outcome = 'confirmed' | 'refused';

/** What became of orders that were confirmed by one click. */
export interface Settlement {
  readonly orderIds: readonly string[];
  readonly outcome: Outcome;
  /** The moment of that click: what was captured at a later one goes on pending. */
  readonly clickedAt?: number;
  /** The numbers that an order's page shows; only what they prove is settled. Without them it is the page's own word. */
  readonly shown?: readonly string[];
}

/**
 * Whether the open tab is being checked, for the popup. `waiting`: its fields may still come. `unlogged`: by fields that
 * the seller showed, without the button that confirms; or with rows that don't name their order. `done`: the page took what
 * was confirmed, and its form is gone.
 */
export type TabStatus = 'waiting' | 'checking' | 'unlogged' | 'done' | 'off' | 'unrecognised';

/** Everything that is said between a page, the worker and the popup: one name, one question, one answer. */
export interface Protocol {
  /** Page → worker, with the language the page says to be in (BCP 47): the seller's preferences and texts. */
  snapshot(pageLanguage: string): Snapshot;
  /** Page → worker: on which other packages does this number stand? */
  seen(question: Question): readonly Sighting[];
  /** Page → worker: what does the log know of these orders, besides what is entered? Of those it knows nothing of, nothing. */
  orders(orderIds: readonly string[]): readonly KnownOrder[];
  /**
   * Page → worker: what the page shows of its order, kept as far as it is understood. Answers what is known of the order
   * then, as `orders` does.
   */
  learn(shown: ShownOrder): readonly KnownOrder[];
  /** Page → worker: the seller was reminded to hand the parcel over first. */
  reminded(): void;
  /** Page → worker, at the click: keep these until the page shows what became of them. */
  capture(packages: readonly Confirmation[]): void;
  /** Page → worker: the page showed success, or refused. Answers how many rows were written. */
  settle(result: Settlement): number;
  /** Page → worker: the seller dismissed a finding, or wants it back. Answers the preferences as they are then. */
  dismiss(request: DismissalRequest): Preferences;
  /** Worker → page: preferences or language changed; the page asks anew, in its own language. */
  changed(): void;
  /** Page → worker: by which selector can this element be found again? Null where nothing about it lasts. */
  name(element: Likeness): string | null;
  /** Page → worker: the seller pointed at the fields of this page; keep them for its kind and host. */
  shown(page: ShownPage): void;
  /** Popup → page. */
  status(): TabStatus;
  /** Popup → page: let the seller point at the fields. False where that can't be now. */
  show(): boolean;
}
