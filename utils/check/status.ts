import type { Phrase } from '@/utils/i18n';
import { expectedLength } from './expected-length';
import type { Reading } from './reading';

/** The calm line of a field about which there is nothing to say. */
export interface Status {
  readonly state: 'ok' | 'neutral';
  readonly phrase?: Phrase;
}

const neutral: Status = { state: 'neutral' };

/** One line per carrier, made once: most verdicts are this one. */
const fine = new Map<string, Status>();
const fineAtMost = 256;

/** Tells a right number, or how far the typing has come. */
export function statusOf(reading: Reading): Status {
  const { number, carrier, own, circumstances } = reading;
  if (carrier === null || number === '') return neutral;
  const isTyping = circumstances.moment === 'typing';
  if (own !== null && !(isTyping && isHalfway(reading))) return fineFor(reading.carrierText);
  return isTyping ? progressOf(reading) : neutral;
}

/** True for a whole number that its beginning, or a better-evidenced format, wants to be longer. */
function isHalfway({ number, carrier, own }: Reading): boolean {
  return own!.evidence === 'possible' && (expectedLength(number, carrier!)?.length ?? 0) > number.length;
}

function progressOf({ number, carrier, carrierText }: Reading): Status {
  const expected = expectedLength(number, carrier!);
  if (expected === null || !expected.isTelling || expected.length <= number.length) return neutral;
  const key = /^\d+$/.test(number) ? 'statusDigits' : 'statusCharacters';
  return { state: 'neutral', phrase: { key, values: [carrierText, number.length, expected.length] } };
}

function fineFor(carrierText: string): Status {
  let status = fine.get(carrierText);
  if (status === undefined) {
    status = { state: 'ok', phrase: { key: 'statusOk', values: [carrierText] } };
    if (fine.size >= fineAtMost) fine.clear();
    fine.set(carrierText, status);
  }
  return status;
}
