import { isOther } from '@/utils/carriers/name';
import type { Shipment } from '@/utils/check/shipment';
import { choicesOf, chosenOf, readField } from './field';
import type { PackageFields } from './packages';

/** What the seller has entered for one package, exactly as it stands on the page now. */
export function readShipment(fields: PackageFields): Shipment {
  const { tracking, carrier, typedCarrier } = fields;
  return {
    number: readField(tracking),
    noTracking: isTicked(fields.noTracking),
    carrier: readField(carrier),
    typedCarrier: isOtherChosen(carrier) ? readField(typedCarrier) : null,
    typedService: readTypedService(fields),
    listed: listedIn(carrier),
  };
}

/** The shipping service, from the list or typed; '' where there is none: what asks to choose one has no value. */
export function readService(fields: PackageFields): string {
  return readTypedService(fields) ?? chosenOf(fields.service)?.value ?? '';
}

/** True when both stand for the same entry. */
export function isSameShipment(one: Shipment, other: Shipment): boolean {
  return entered.every((name) => one[name] === other[name]) && one.listed.length === other.listed.length;
}

const entered = ['number', 'carrier', 'noTracking', 'typedCarrier', 'typedService'] as const;

function readTypedService({ service, typedService }: PackageFields): string | null {
  if (service && !isOtherChosen(service)) return null;
  return typedService && readField(typedService);
}

// The typed field may stand in the page all the time, hidden: only the list says whether it counts.
function isOtherChosen(list: HTMLElement | null): boolean {
  const chosen = chosenOf(list);
  return chosen !== undefined && (isOther(chosen.value) || isOther(chosen.text));
}

// The same array for the same names: what is made of it is kept beside it, and fifty rows have one list.
let latest: readonly string[] = [];

/** The names the list offers. Their values are the carriers' names in every language of the page. */
function listedIn(list: HTMLElement | null): readonly string[] {
  const names = choicesOf(list)
    .map(({ value }) => value)
    .filter((name) => name.trim() !== '');
  if (names.join('\n') !== latest.join('\n')) latest = names;
  return latest;
}

/** A `kat-checkbox` has `.checked` once it is defined; a content script sees only its attributes, and what is inside. */
function isTicked(box: Element | null | undefined): boolean {
  if (!box) return false;
  // The attribute of a native one says how it was when the page opened.
  if (box.localName === 'input') return (box as HTMLInputElement).checked;
  const isMarked = ![null, 'false'].includes(box.getAttribute('checked'));
  const inside = box.shadowRoot?.querySelector('input[type="checkbox"], [role="checkbox"]');
  return isMarked || box.getAttribute('aria-checked') === 'true' || isTicked(inside);
}
