import type { Phrase } from '@/utils/i18n';
import type { Rate } from '@/utils/vtr/rate';
import type { IconName, Tone } from './icon';

/** A rate over at least one package: its shares are numbers. */
export type KnownRate = Rate & { readonly low: number; readonly high: number };

/** False while nothing is counted. */
export function isKnown(rate: Rate): rate is KnownRate {
  return rate.low !== null && rate.high !== null;
}

/** Where a seller stands towards the target: surely on it, surely below, or it depends on what can't be verified. */
export type Standing = 'on-target' | 'at-risk' | 'below';

/** Where `rate` stands towards `target` (0–1). 19 of 20 is 0.95: a quotient is rounded as the decimal that names it is. */
export function standingOf(rate: KnownRate, target: number): Standing {
  if (rate.low >= target) return 'on-target';
  return rate.high >= target ? 'at-risk' : 'below';
}

/** How each standing looks: an icon, a word, a colour. */
export const standingLook: Readonly<Record<Standing, { icon: IconName; tone: Tone; word: Phrase }>> = {
  'on-target': { icon: 'check', tone: 'ok', word: { key: 'popupStandingOn' } },
  'at-risk': { icon: 'alert', tone: 'warning', word: { key: 'popupStandingRisk' } },
  below: { icon: 'cross', tone: 'error', word: { key: 'popupStandingBelow' } },
};

/**
 * What follows from a rate, in sentences, the most useful first: how many more defects fit or how many clean orders
 * recover, what can't be verified with the room there is if it is clean, and that few packages make a rate jumpy.
 *
 * @param target the share to keep, 0–1
 * @param share says a share (0–1) as a percentage
 */
export function consequences(rate: KnownRate, target: number, share: (part: number) => string): readonly Phrase[] {
  const standing = standingOf(rate, target);
  const phrases: Phrase[] = [];
  if (standing === 'on-target') phrases.push(room(rate, share(target)));
  if (standing === 'at-risk') phrases.push(risk(rate, share(target)));
  if (standing !== 'on-target') phrases.push(...recovery(rate, standing, share(target)));
  if (rate.unverifiable > 0 && standing !== 'at-risk') phrases.push(unverified(rate));
  if (rate.isSmall)
    phrases.push({ key: 'popupSmall', values: [rate.counted, share(1 / rate.counted)], count: rate.counted });
  return phrases;
}

function room(rate: KnownRate, target: string): Phrase {
  if (rate.buffer === 0) return { key: 'popupBufferNone', values: [target] };
  return { key: 'popupBuffer', values: [rate.buffer, target], count: rate.buffer };
}

function risk({ unverifiable, hopefulBuffer }: KnownRate, target: string): Phrase {
  if (hopefulBuffer === 0) return { key: 'popupRisk', values: [unverifiable, target], count: unverifiable };
  return { key: 'popupRiskFit', values: [unverifiable, target, hopefulBuffer], count: unverifiable };
}

function unverified({ unverifiable, hopefulBuffer }: KnownRate): Phrase {
  if (hopefulBuffer === 0) return { key: 'popupUnverifiable', values: [unverifiable], count: unverifiable };
  return { key: 'popupUnverifiableFit', values: [unverifiable, hopefulBuffer], count: unverifiable };
}

function recovery(rate: KnownRate, standing: Standing, target: string): readonly Phrase[] {
  const clean = rate.cleanToRecover;
  if (!clean) return [];
  return [{ key: standing === 'below' ? 'popupRecover' : 'popupSecure', values: [clean, target], count: clean }];
}
