import type { Format } from '@/utils/carriers/format';
import { carrierOf } from '@/utils/carriers/name';
import type { Candidate } from '@/utils/carriers/recognise';

/** Candidates are made once per format and kept, so what is known of them can be kept with them. */
const known = new WeakMap<Candidate, Format>();

/** The format by which a number can be this carrier's. */
function formatOf(candidate: Candidate): Format {
  let format = known.get(candidate);
  if (format === undefined) {
    format = carrierOf(candidate.carrier).formats.find(({ id }) => id === candidate.format);
    if (format === undefined) throw new Error(`No format ${candidate.format} of ${candidate.carrier}`);
    known.set(candidate, format);
  }
  return format;
}

/** True when more than the shape speaks for it: a wrong check digit would have made it no candidate. */
export function passesCheckDigit(candidate: Candidate): boolean {
  return formatOf(candidate).check !== undefined;
}

/** True when its check digit is one that a carrier itself relies on. */
export function passesStrictCheckDigit(candidate: Candidate): boolean {
  const { check, enforce } = formatOf(candidate);
  return check !== undefined && enforce === 'reject';
}
