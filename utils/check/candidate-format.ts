import type { Format } from '@/utils/carriers/format';
import { carrierOf } from '@/utils/carriers/name';
import type { Candidate } from '@/utils/carriers/recognise';

/** The format by which a number can be this carrier's. */
export function formatOf(candidate: Candidate): Format {
  const format = carrierOf(candidate.carrier).formats.find(({ id }) => id === candidate.format);
  if (!format) throw new Error(`No format ${candidate.format} of ${candidate.carrier}`);
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
