import type { CarrierId } from '@/utils/carriers/carrier';
import { phrase } from '@/utils/i18n';
import type { Field, Finding } from './finding';
import { optionsOf } from './options';
import type { Reading } from './reading';

export type LabelledFix = Finding['fixes'][number];

/** What is left to do where no button could cure it. */
export const enterLabelNumber = phrase('findingEnterLabelNumber');

/** A button that leaves out what Amazon can't read. */
export function clean(field: Field, value: string): LabelledFix {
  return { kind: 'clean', field, value, label: phrase('findingFixUse', value) };
}

/** A button that puts another number in the field. */
export function replace(value: string): LabelledFix {
  return { kind: 'replace', field: 'tracking', value, label: phrase('findingFixUse', value) };
}

/** A button that chooses the entry of the list for a name typed under Other. */
export function chooseListed(value: string): LabelledFix {
  return { kind: 'choose-listed', field: 'carrier', value, label: phrase('findingFixChoose', value) };
}

/**
 * Buttons that choose these carriers in the page's list, in this order; carriers it does not offer have none. Other
 * is never offered: a supported carrier under Other is a defect of its own.
 */
export function switchCarrier({ shipment, carrierText }: Reading, carriers: readonly CarrierId[], atMost: number) {
  const options = optionsOf(shipment.listed);
  const fixes = carriers.flatMap((carrier): LabelledFix[] => {
    const value = options.get(carrier);
    if (value === undefined) return [];
    const label = phrase(carrierText === '' ? 'findingFixChoose' : 'findingFixSwitch', value);
    return [{ kind: 'switch-carrier', field: 'carrier', value, label }];
  });
  return fixes.slice(0, atMost);
}
