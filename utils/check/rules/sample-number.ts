import { isSample } from '@/utils/carriers/sample';
import { phrase } from '@/utils/i18n';
import { type Rule, unreadable } from '../rule';

/** A number printed in a carrier's own guide. Many of these fail their check digit, so that is left unsaid. */
export const sampleNumber: Rule = {
  code: 'sample-number',
  onRight: true,
  silentAfter: unreadable,
  find: (reading) =>
    isSample(reading.number)
      ? {
          severity: 'warning',
          title: phrase('findingSampleTitle'),
          detail: phrase('findingSampleDetail'),
        }
      : null,
};
