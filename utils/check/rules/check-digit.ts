import { failures } from '@/utils/carriers/failure';
import { prospect } from '@/utils/carriers/prospect';
import { type Repair, repairs } from '@/utils/carriers/repair';
import type { Phrase } from '@/utils/i18n';
import { ordinalOf, pointAtAll, pointAtEach } from '../point';
import type { Reading } from '../reading';
import type { Rule } from '../rule';
import { wordFor } from '../word';

/** With more possible cures than this, naming places would only send the eye astray. */
const tellingRepairs = 3;

/** The right shape with a wrong check digit: somewhere a digit is wrong, or two neighbours are swapped. */
export const checkDigit: Rule = {
  code: 'check-digit',
  whileTyping: true,
  onRight: false,
  silentAfter: [
    'blank',
    'not-a-tracking-number',
    'sample-number',
    'carrier-mismatch',
    'wrong-character',
    'wrong-length',
  ],
  find: (reading) => {
    const { number, carrier, own, circumstances } = reading;
    if (carrier === null || own !== null || number === '') return null;
    const failed = failures(number, carrier.id);
    if (failed.length === 0) return null;
    if (circumstances.moment === 'typing' && canGrow(reading)) return null;
    const cures = repairs(number, carrier.id);
    const told = cures.length <= tellingRepairs ? cures : [];
    return {
      code: 'check-digit',
      severity: failed.some(({ enforce }) => enforce === 'reject') ? 'error' : 'warning',
      ...(told.length > 0 ? pointAtEach(reading, placesOf(told)) : pointAtAll(reading)),
      title: { key: 'findingCheckDigitTitle' },
      detail: withOthers(reading, hint(reading, told)),
      // Places to look at, and no button: a guess that passes is still a guess.
      fixes: [],
    };
  },
};

/** While typing: a longer number of the carrier, or of a partner, may still come of it. */
function canGrow({ number, carrier }: Reading): boolean {
  const ids = [carrier!.id, ...(carrier!.partners ?? [])];
  return ids.some((id) => (prospect(number, id).missing?.max ?? 0) > 0);
}

function hint(reading: Reading, told: readonly Repair[]): Phrase {
  const [first, second] = told;
  if (first === undefined) return { key: 'findingCheckDigitDetail' };
  const ordinal = (at: number) => ordinalOf(reading, at);
  if (second === undefined && first.kind === 'swap') {
    return { key: 'findingCheckDigitSwap', values: [ordinal(first.start), ordinal(first.end - 1)] };
  }
  if (second === undefined && first.end - first.start === 1) {
    return { key: 'findingCheckDigitPlace', values: [ordinal(first.start), first.number[first.start]!] };
  }
  const places = placesOf(told).flatMap(({ start, end }) => range(start, end).map(ordinal));
  return { key: 'findingCheckDigitPlaces', values: [[...new Set(places)]] };
}

/** Carriers whom the shape alone would let it pass: worth a word, no more. */
function withOthers(reading: Reading, detail: Phrase): Phrase {
  const others = [...new Set(reading.candidates.map(({ carrier }) => carrier))].slice(0, 3);
  if (others.length === 0) return detail;
  const words = others.map((carrier) => wordFor(carrier, reading));
  return { key: 'findingTwoSentences', values: [detail, { key: 'findingCheckDigitOthers', values: [words] }] };
}

function placesOf(repairs: readonly Repair[]): { start: number; end: number }[] {
  const places = new Map(repairs.map(({ start, end }) => [`${start}-${end}`, { start, end }]));
  return [...places.values()].sort((a, b) => a.start - b.start);
}

function range(start: number, end: number): number[] {
  return Array.from({ length: end - start }, (_, more) => start + more);
}
