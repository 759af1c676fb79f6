import { counted, type Phrase, type Value } from '@/utils/i18n';
import { nameOfMarketplace } from '@/utils/policy/marketplaces';
import { nameOfCause, causes as reportCauses, whyOfCause } from '@/utils/report/cause';
import { type Day, dayOf } from '@/utils/vtr/day';
import type { AppealDefect, Correction } from './appeal-defect';
import type { Draft, DraftSection } from './draft';
import { preventionOf } from './prevention';

/** What a Plan of Action may say. It says nothing else. */
export interface AppealFigures {
  readonly marketplace: string;
  /** The days it is about. */
  readonly from: Day;
  readonly to: Day;
  /** The category concerned; null for all. */
  readonly category: string | null;
  /** Packages logged here for these days; 0 where none are, and then nothing is said of them. */
  readonly packages: number;
  readonly defects: readonly AppealDefect[];
  /** What of the product is on: false when the seller's one switch is off; and the checks turned off one by one. */
  readonly isChecking: boolean;
  readonly off: readonly string[];
}

/**
 * Drafts a Plan of Action (Amazon VTR FAQ: what went wrong, what was fixed, how it is prevented) from the figures alone.
 * A part about which the figures say nothing says so or is left out. Null when there is no defect to write about.
 */
export function planOfAction(figures: AppealFigures): Draft | null {
  if (figures.defects.length === 0) return null;
  const sections = [opening(figures), rootCauses(figures), corrected(figures), prevention(figures), orders(figures)];
  return {
    title: { key: 'appealTitle', values: [nameOfMarketplace(figures.marketplace)] },
    sections: sections.filter((section) => section !== null),
  };
}

function opening({ defects, packages, from, to, category }: AppealFigures): DraftSection {
  const reported = defects.filter(({ isReported }) => isReported).length;
  const expected = defects.length - reported;
  const paragraphs: Phrase[] = [];
  if (reported > 0) paragraphs.push(counted('appealReported', reported, from, to));
  if (expected > 0) paragraphs.push(counted('appealExpected', expected, from, to));
  if (category !== null) paragraphs.push({ key: 'appealCategory', values: [category] });
  if (packages > 0) paragraphs.push(counted('appealPackages', packages));
  return section('appealHeadingSummary', paragraphs);
}

function rootCauses({ defects }: AppealFigures): DraftSection {
  const counts = new Map<string, number>();
  for (const { cause } of defects) counts.set(cause, (counts.get(cause) ?? 0) + 1);
  const points = [...counts]
    .sort(([, one], [, other]) => other - one)
    .map(([cause, count]) => causePoint(cause, count));
  return section('appealHeadingCauses', [], points);
}

function causePoint(code: string, count: number): Phrase {
  const cause = reportCauses.find((one) => one === code);
  // Of a defect that only our own check knows, the log keeps the finding; its name says it all.
  if (!cause) return counted('appealFinding', count, nameOfCause(code));
  return counted('appealCause', count, nameOfCause(cause), whyOfCause(cause));
}

const changes = [
  ['carrier', 'appealChangedCarrier'],
  ['number', 'appealChangedNumber'],
  ['both', 'appealChangedBoth'],
  ['again', 'appealEnteredAgain'],
] as const;

function corrected({ defects }: AppealFigures): DraftSection {
  const corrections = defects.flatMap(({ correction }) => (correction ? [correction] : []));
  const count = corrections.length;
  if (count === 0) return section('appealHeadingCorrected', [{ key: 'appealNoneCorrected' }]);
  const days = corrections.map(({ at }) => dayOf(at)).sort();
  const first = counted('appealCorrected', count, defects.length, days[0]!, days.at(-1)!);
  const points = changes.flatMap(([changed, key]): Phrase[] => {
    const ones = corrections.filter((one) => one.changed === changed).length;
    return ones === 0 ? [] : [counted(key, ones)];
  });
  return section('appealHeadingCorrected', [first], points);
}

function prevention({ defects, isChecking, off }: AppealFigures): DraftSection | null {
  if (!isChecking) return null;
  const points = preventionOf(new Set(defects.map(({ cause }) => cause)), off);
  const paragraphs: Phrase[] = [{ key: 'appealTool' }, { key: 'appealToolLog' }];
  return section('appealHeadingPrevention', paragraphs, points);
}

function orders({ defects }: AppealFigures): DraftSection {
  const head: Phrase[] = [
    { key: 'reportColumnOrderId' },
    { key: 'reportColumnPromised' },
    { key: 'reportColumnCarrier' },
    { key: 'reportColumnTrackingId' },
    { key: 'appealColumnDefect' },
    { key: 'appealColumnCorrection' },
  ];
  const rows = defects.map(({ orderId, promised, entered, cause, correction }): Value[] => [
    orderId,
    promised ?? '–',
    entered?.carrier.trim() || '–',
    entered?.number.trim() || '–',
    nameOfCause(cause),
    correction ? correctionOf(correction) : { key: 'appealNotCorrected' },
  ]);
  return { ...section('appealHeadingOrders', []), table: { head, rows } };
}

function correctionOf({ at, changed, carrier, number }: Correction): Phrase {
  const day = dayOf(at);
  if (changed === 'again') return { key: 'appealAgainOn', values: [day] };
  if (changed === 'carrier') return { key: 'appealCarrierOn', values: [day, carrier] };
  if (changed === 'number') return { key: 'appealNumberOn', values: [day, number || '–'] };
  return { key: 'appealBothOn', values: [day, carrier, number || '–'] };
}

function section(
  heading: DraftSection['heading']['key'],
  paragraphs: readonly Phrase[],
  points: readonly Phrase[] = [],
): DraftSection {
  return { heading: { key: heading }, paragraphs, points, table: null };
}
