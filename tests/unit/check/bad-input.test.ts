import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { say } from '@/utils/i18n';
import { textsIn } from '@/utils/texts';
import { judge, listed } from './judge';

/** Everything a field can hold, broken text too, and what comes out of barcodes and spreadsheets. */
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 80 }),
  fc.string({ unit: fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)), maxLength: 60 }),
  fc.string({
    unit: fc.constantFrom(...'0123456789ABCZ19TLSFYP -.+E@#/\u200b\u00a0１Ａ优\ud83d\u200f'),
    maxLength: 60,
  }),
  fc.constantFrom('9400111202555842332669', '1Z5R89390357567127', ''),
);

/** Of this thread's own time, so that a busy machine makes no difference. */
function millisecondsFor(number: string): number {
  const start = process.threadCpuUsage();
  judge({ carrier: 'USPS', number });
  return process.threadCpuUsage(start).user / 1000;
}

describe('bad input', { timeout: 60_000 }, () => {
  it('never throws, and every finding says something and lies inside its field', () => {
    const anyCarrier = fc.oneof(fc.constantFrom('', 'Other', ...listed), anyText);
    fc.assert(
      fc.property(
        anyText,
        anyCarrier,
        fc.option(anyText),
        fc.option(anyText),
        fc.constantFrom('typing' as const, 'rest' as const),
        (number, carrier, typedCarrier, typedService, moment) => {
          const verdict = judge({ number, carrier, typedCarrier, typedService }, { moment });
          const lengths = {
            tracking: number.length,
            carrier: (typedCarrier ?? carrier).length,
            service: (typedService ?? '').length,
          };
          for (const { field, start, end, marks, title, detail } of verdict.findings) {
            expect(start).toBeGreaterThanOrEqual(0);
            expect(end).toBeGreaterThanOrEqual(start);
            expect(end).toBeLessThanOrEqual(lengths[field]);
            for (const mark of marks) expect(mark.start >= start && mark.end <= end).toBe(true);
            for (const language of ['en', 'zh_CN'] as const) {
              expect(say(textsIn(language), title)).not.toMatch(/^finding|undefined/);
              if (detail) expect(say(textsIn(language), detail)).not.toMatch(/^finding|undefined/);
            }
          }
          expect(/^[0-9A-Z]*$/.test(verdict.normalized)).toBe(true);
        },
      ),
      { numRuns: 3000, seed: 20261121 },
    );
  });

  it.each([
    ['10 kB of digits', '9'.repeat(10_000)],
    ['10 kB of text', 'lorem ipsum '.repeat(850)],
    ['1 MB of spaces', ' '.repeat(1_000_000)],
    ['10 kB of emoji', '📦'.repeat(5_000)],
    ['10 kB of combining marks', `9${'\u0301'.repeat(10_000)}`],
    ['300 spaces and digits', '9 '.repeat(150)],
    ['300 numbers’ worth of words', '123456789012 '.repeat(23)],
  ])('%s: a clear finding, at once', (_, number) => {
    const { findings } = judge({ carrier: 'USPS', number });
    expect(Math.min(...[1, 2, 3].map(() => millisecondsFor(number)))).toBeLessThan(100);
    expect(findings[0]).toMatchObject({ field: 'tracking', severity: 'error' });
  });

  it('takes long names under Other', () => {
    const verdict = judge({ carrier: 'Other', typedCarrier: '优'.repeat(10_000), number: '1Z5R89390357567127' });
    expect(verdict.findings[0]).toMatchObject({ code: 'special-character', field: 'carrier' });
  });
});
