import type { Carrier, CarrierId } from '@/utils/carriers/carrier';
import { failures } from '@/utils/carriers/failure';
import { distinctiveOwners, isHeadedFor } from '@/utils/carriers/prospect';
import { type Candidate, recognise } from '@/utils/carriers/recognise';
import { walk } from '@/utils/carriers/walk';
import { phrase } from '@/utils/i18n';
import { expectedLength } from '../expected-length';
import { switchCarrier } from '../fix';
import { reasonFor } from '../mismatch-reason';
import { carriersOf, isOwn, type Reading, usedFirst } from '../reading';
import { type Rule, type Said, unreadable } from '../rule';
import { withArticle, wordFor } from '../word';
import { entryMeant } from './listed-as-other';

/** The number is another carrier's: the most frequent reason for a right number to stay unconfirmed. */
export const carrierMismatch: Rule = {
  code: 'carrier-mismatch',
  whileTyping: true,
  onRight: true,
  silentAfter: unreadable,
  find: (reading) => {
    const { number, carrier, carrierText, own, circumstances } = reading;
    if (number === '' || carrierText === '') return null;
    const isTyping = circumstances.moment === 'typing';
    if (own !== null) return isTyping || !isDoubtful(own, reading) ? null : perhaps(reading);
    const owners = distinctiveOwners(number);
    if (carrier === null) return isTyping ? null : againstUnknown(reading, owners);
    // A whole number is the one's whom it fits: YT + 13 digits is YTO's, though YunExpress's begin so, too. But USPS's
    // with 420 + ZIP in front, cut to 28 digits, passes DPD's check by coincidence (one in 36).
    const strong = carriersOf(
      reading.candidates,
      ({ carrier: id, evidence }) => evidence !== 'possible' && (owners.length === 0 || owners.includes(id)),
    );
    if (owners.length > 0 && isProved(reading, carrier)) {
      return said(reading, strong.length > 0 ? strong : owners, 'error');
    }
    if (walk(number) === null) return lengthened(reading, carrier);
    if (isTyping) return null;
    if (strong.length > 0) return said(reading, strong, 'error');
    // From here on coincidence is possible (one in ten): a slip within the chosen carrier's own numbers comes first.
    const isSlip = failures(number, carrier.id).length > 0 || isHeadedFor(number, carrier);
    return isSlip ? null : perhaps(reading);
  },
};

/**
 * Can it no longer be the chosen carrier's? Low-evidence formats neither save nor condemn; and YTO's number with a digit
 * too many is not YunExpress's yet.
 */
function isProved({ number }: Reading, carrier: Carrier): boolean {
  const isHeaded = isHeadedFor(number, carrier) || isHeadedFor(number.slice(0, -1), carrier);
  return !isHeaded && !expectedLength(number, carrier)?.isTelling;
}

/** Another carrier's certain number, and a character or two too many: it is no less that carrier's for them. */
function lengthened(reading: Reading, carrier: Carrier): Said | null {
  for (const extra of [1, 2]) {
    const number = reading.number.slice(0, -extra);
    const whole = { ...reading, number, candidates: recognise(number) };
    const rivals = carriersOf(whole.candidates, ({ evidence }) => evidence === 'certain');
    if (rivals.length > 0) return isProved(whole, carrier) ? said(whole, rivals, 'error') : null;
  }
  return null;
}

/**
 * Does it fit the chosen carrier by its length alone, without a check digit or so much as a fixed beginning (4PX's 30)?
 * Or by the shape of a partner's barcode, though it is certainly another's and the mailer ID no known one?
 */
function isDoubtful(own: Candidate, { number, carrier, candidates }: Reading): boolean {
  if (own.evidence !== 'possible') return false;
  if (own.isChecked) return own.carrier !== carrier?.id && candidates[0]?.evidence === 'certain';
  return !hasBeginning(own, number);
}

function hasBeginning(candidate: Candidate, number: string): boolean {
  return walk(number)!.shapes.some(({ format, head }) => format.id === candidate.format && head > 0);
}

/**
 * The chosen carrier fits by shape alone, or not even so, while another passes a check digit. Or nothing of the chosen
 * one's begins so, while another's has the very letters in front: LX of LaserShip.
 */
function perhaps(reading: Reading): Said | null {
  const { number, carrier } = reading;
  const isStrange = /^[A-Z]/.test(number) && expectedLength(number, carrier!) === null;
  const rivals = carriersOf(
    reading.candidates,
    (candidate) => !isOwn(carrier, candidate) && (candidate.isStrict || (isStrange && hasBeginning(candidate, number))),
  );
  return rivals.length > 0 ? said(reading, usedFirst(reading, rivals), 'warning', true) : null;
}

/**
 * A carrier whose numbers nobody has described may well hand over to another. Only a number that can be just one
 * carrier's is worth a question, and never a USPS one: that is how small carriers' parcels are delivered.
 */
function againstUnknown(reading: Reading, owners: readonly CarrierId[]): Said | null {
  const certain = carriersOf(reading.candidates, ({ evidence }) => evidence === 'certain');
  if (owners.includes('usps') || !certain.some((id) => owners.includes(id))) return null;
  // A name with the carrier's own in it ("Landmark Global LTN") is no mistake; one the list has is worth choosing, unless
  // that is meant already ("UPS 2nd Day Air").
  const [fix] = switchCarrier(reading, certain, 1);
  return fix && fix.value !== entryMeant(reading) ? said(reading, certain, 'warning') : null;
}

function said(reading: Reading, rivals: readonly CarrierId[], severity: Said['severity'], isMaybe = false): Said {
  const { candidates, carrierText, own, shipment } = reading;
  const rival = rivals[0]!;
  const word = wordFor(rival, reading);
  const found = candidates.find(({ carrier }) => carrier === rival);
  const isComplete = found !== undefined;
  const [reason, pointed] = reasonFor(reading, rival, isComplete);
  const switches = switchCarrier(reading, rivals, 2);
  // "Another post" is in no list: it stands for all those we have no name for.
  const isNamed = rival !== 'post';
  const isMissed = isNamed && switches.length === 0 && shipment.listed.length > 0;
  const isProbable = isMaybe && found!.isChecked;
  return {
    severity,
    ...pointed,
    title: isNamed
      ? phrase(
          isProbable ? 'findingMismatchMaybeTitle' : isMaybe ? 'findingMismatchLooksTitle' : 'findingMismatchTitle',
          withArticle(word),
          reason,
        )
      : phrase('findingMismatchPostTitle', reason),
    detail: isProbable
      ? phrase(own?.isChecked === false ? 'findingMismatchShapeDetail' : 'findingMismatchMaybeDetail', carrierText)
      : phrase(isMissed ? 'findingMismatchUnlistedDetail' : 'findingMismatchDetail', carrierText, word),
    // Of several who could still own a beginning none is to be chosen yet.
    fixes: isComplete || rivals.length === 1 ? switches : [],
  };
}
