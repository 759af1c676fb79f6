import { carrierNamed, isOther } from '@/utils/carriers/name';
import { check } from '@/utils/check/check';
import type { Verdict } from '@/utils/check/finding';
import { optionsOf } from '@/utils/check/options';
import { listedCarriers } from '@/utils/policy/listed-carriers';
import { policyFor } from '@/utils/policy/policy';

/** One line of input: `carrier<TAB>tracking number`; without a tab it is a number alone. */
export interface Line {
  readonly carrier: string;
  readonly number: string;
}

/** A line with what was found in it. */
export interface CheckedLine extends Line {
  /** The carrier's id, or the text as given where it names none we know. */
  readonly resolved: string;
  readonly verdict: Verdict;
}

/** The lines of a text, whatever its line ends; empty ones are none. A number keeps every character it was given. */
export function linesOf(input: string): Line[] {
  // A return alone ends lines only where nothing else does: in what Excel calls “Text (Macintosh)”.
  return input
    .split(input.includes('\n') ? '\n' : '\r')
    .map((line) => line.replace(/\r+$/, ''))
    .filter((line) => line !== '')
    .map((line) => {
      const tab = line.indexOf('\t');
      return tab < 0 ? { carrier: '', number: line } : { carrier: line.slice(0, tab), number: line.slice(tab + 1) };
    });
}

/** Checks one line as if it stood on the US confirm page on `day` (yyyy-mm-dd), with its list of carriers. */
export function checkLine(line: Line, day: string): CheckedLine {
  const listed = listedCarriers('US', day);
  const policy = policyFor('US', day);
  const verdict = check(
    { number: line.number, noTracking: false, typedService: null, listed, ...choiceOf(line.carrier, listed) },
    {
      moment: 'rest',
      isSupported: (carrier) => policy.supported.includes(carrier),
      unsupported: policy.unsupported,
      off: [],
      elsewhere: [],
    },
  );
  return { ...line, resolved: carrierNamed(line.carrier)?.id ?? line.carrier, verdict };
}

/** Chosen where the list has it, else typed under Other, as a seller would have to. */
function choiceOf(text: string, listed: readonly string[]): { carrier: string; typedCarrier: string | null } {
  const name = text.trim();
  if (name === '') return { carrier: '', typedCarrier: null };
  if (isOther(name)) return { carrier: 'Other', typedCarrier: '' };
  const carrier = carrierNamed(name);
  // UPS Freight has an entry of its own beside UPS's, though its numbers are UPS's.
  const option =
    listed.find((entry) => entry.toLowerCase() === name.toLowerCase()) ??
    (carrier === null ? undefined : optionsOf(listed).get(carrier.id));
  if (option !== undefined) return { carrier: option, typedCarrier: null };
  return { carrier: 'Other', typedCarrier: carrier?.names.en ?? name };
}
