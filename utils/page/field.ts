import { katList, katText } from './makes/kat';
import { nativeList, nativeText } from './makes/native';
import { popoverList } from './makes/popover';

/** One entry of a list. */
export interface Choice {
  readonly value: string;
  readonly text: string;
}

/** What one make of field takes to be read and written: the browser's own, or a component of Amazon's. */
export interface Make {
  readonly isOf: (field: Element) => boolean;
  /** The element inside that takes the focus; the field itself unless said otherwise. */
  readonly control?: (field: HTMLElement) => HTMLElement;
  readonly value: (field: HTMLElement) => string;
  /** Enters `value` as the seller would, with the events frameworks listen for. The page may still refuse. */
  readonly write: (field: HTMLElement, value: string) => void;
  /** A list: what it offers, and what is chosen. A field without is free text. */
  readonly choices?: (list: HTMLElement) => readonly Choice[];
  readonly chosen?: (list: HTMLElement) => Choice | undefined;
}

/** The first that knows a field reads and writes it; the last takes whatever is left. */
const makes: readonly Make[] = [nativeList, katText, katList, popoverList, nativeText];

function makeOf(field: HTMLElement): Make {
  return makes.find((make) => make.isOf(field)) ?? nativeText;
}

/** What stands in a field, exactly; of a list the chosen entry's value. '' where there is no field. */
export function readField(field: HTMLElement | null | undefined): string {
  return field ? makeOf(field).value(field) : '';
}

/** The element of a field that takes keys and the focus. */
export function controlOf(field: HTMLElement): HTMLElement {
  return makeOf(field).control?.(field) ?? field;
}

/** The chosen entry of a list. */
export function chosenOf(list: HTMLElement | null): Choice | undefined {
  return list ? makeOf(list).chosen?.(list) : undefined;
}

/** What a list offers; nothing where there is none, or where its entries can't be read. */
export function choicesOf(list: HTMLElement | null): readonly Choice[] {
  return (list && makeOf(list).choices?.(list)) ?? [];
}

/**
 * Enters `value` as the seller would have; the focus stays where it is. A list can only be set to what it offers, and is
 * left alone where it does not: anything else would empty it. The page may still refuse, in the next frames.
 */
export function writeField(field: HTMLElement, value: string): void {
  const { choices, write } = makeOf(field);
  if (!choices || choices(field).some((choice) => choice.value === value)) write(field, value);
}
