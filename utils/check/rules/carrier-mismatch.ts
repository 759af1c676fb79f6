import type { CarrierId } from '@/utils/carriers/carrier';
import { failures } from '@/utils/carriers/failure';
import { distinctiveOwners, hasDistinctiveBeginning } from '@/utils/carriers/prospect';
import type { Candidate } from '@/utils/carriers/recognise';
import { passesCheckDigit, passesStrictCheckDigit } from '../candidate-format';
import { expectedLength } from '../expected-length';
import type { Finding } from '../finding';
import { reasonFor } from '../mismatch-reason';
import { isPartner, type Reading } from '../reading';
import type { Rule } from '../rule';
import { switchFixes } from '../switch-fixes';
import { withArticle, wordFor } from '../word';

/** The number is another carrier's: the most frequent reason for a right number to stay unconfirmed. */
export const carrierMismatch: Rule = {
  code: 'carrier-mismatch',
  whileTyping: true,
  onRight: true,
  silentAfter: ['blank', 'not-a-tracking-number'],
  find: (reading) => {
    if (reading.number === '' || reading.carrierText === '') return null;
    if (reading.carrier === null) return reading.circumstances.moment === 'rest' ? againstUnknown(reading) : null;
    if (reading.own !== null)
      return reading.circumstances.moment === 'rest' ? againstShape(reading, reading.own) : null;
    const owners = ownersOfBeginning(reading);
    if (owners.length > 0) return findingOf(reading, owners, 'error', 'findingMismatchTitle');
    return reading.circumstances.moment === 'rest' ? againstImpossible(reading) : null;
  },
};

/** Whom an unmistakable beginning gives the number to, when nothing that counts can still make it the chosen one's. */
function ownersOfBeginning(reading: Reading): readonly CarrierId[] {
  const { number, carrier } = reading;
  const owners = distinctiveOwners(number);
  if (owners.length === 0 || owners.some((id) => isChosen(reading, id))) return [];
  return expectedLength(number, carrier!)?.isTelling ? [] : owners;
}

/** The chosen carrier has no such numbers: whose is it, then? */
function againstImpossible(reading: Reading): Finding | null {
  const { number, carrier, candidates } = reading;
  const strong = candidates.filter(({ carrier: id, evidence }) => evidence !== 'possible' && !isChosen(reading, id));
  if (strong.length > 0) return findingOf(reading, carriersOf(strong), 'error', 'findingMismatchTitle');
  // From here on coincidence is possible (one in ten): a slip within the chosen carrier's own numbers comes first.
  if (failures(number, carrier!.id).length > 0 || hasDistinctiveBeginning(number, carrier!.id)) return null;
  const weak = candidates.filter(passesStrictCheckDigit);
  if (weak.length === 0) return null;
  return findingOf(reading, carriersOf(weak), 'warning', 'findingMismatchMaybeTitle');
}

/** The chosen carrier fits by shape alone, while another passes its check digit. */
function againstShape(reading: Reading, own: Candidate): Finding | null {
  if (own.evidence !== 'possible' || passesCheckDigit(own)) return null;
  const rivals = reading.candidates.filter(
    (candidate) => !isChosen(reading, candidate.carrier) && passesStrictCheckDigit(candidate),
  );
  if (rivals.length === 0) return null;
  return findingOf(reading, carriersOf(rivals), 'warning', 'findingMismatchMaybeTitle');
}

/**
 * A carrier whose numbers nobody has described may well hand over to another. Only a number that can be just one
 * carrier's is worth a question, and never a USPS one: that is how small carriers' parcels are delivered.
 */
function againstUnknown(reading: Reading): Finding | null {
  const owners = distinctiveOwners(reading.number);
  const certain = reading.candidates.filter(({ evidence }) => evidence === 'certain');
  if (owners.includes('usps') || !certain.some(({ carrier }) => owners.includes(carrier))) return null;
  return findingOf(reading, carriersOf(certain), 'warning', 'findingMismatchTitle');
}

function findingOf(
  reading: Reading,
  rivals: readonly CarrierId[],
  severity: 'error' | 'warning',
  title: 'findingMismatchTitle' | 'findingMismatchMaybeTitle',
): Finding {
  const rival = rivals[0]!;
  const isComplete = reading.candidates.some(({ carrier }) => carrier === rival);
  const { phrase, pointed } = reasonFor(reading, rival, isComplete);
  const fixes = switchFixes(reading, rivals, 2);
  return {
    code: 'carrier-mismatch',
    severity,
    ...pointed,
    title:
      rival === 'post'
        ? { key: 'findingMismatchPostTitle', values: [phrase] }
        : { key: title, values: [withArticle(wordFor(rival, reading)), phrase] },
    detail: detailOf(reading, rival, fixes.length > 0, title === 'findingMismatchMaybeTitle'),
    fixes,
  };
}

function detailOf(reading: Reading, rival: CarrierId, isListed: boolean, isMaybe: boolean): Finding['detail'] & object {
  const says = reading.carrierText;
  if (isMaybe) {
    return { key: reading.own ? 'findingMismatchShapeDetail' : 'findingMismatchMaybeDetail', values: [says] };
  }
  if (isListed || rival === 'post' || reading.shipment.listed.length === 0) {
    return { key: 'findingMismatchDetail', values: [says] };
  }
  return { key: 'findingMismatchUnlistedDetail', values: [says, wordFor(rival, reading)] };
}

function carriersOf(candidates: readonly Candidate[]): CarrierId[] {
  return [...new Set(candidates.map(({ carrier }) => carrier))];
}

function isChosen({ carrier }: Reading, id: CarrierId): boolean {
  return carrier !== null && (carrier.id === id || isPartner(carrier, id));
}
