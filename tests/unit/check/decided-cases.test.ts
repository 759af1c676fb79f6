import { describe, expect, it } from 'vitest';
import { judge, listed, summaryOf } from './judge';

// The cases that were decided when the product was designed. Numbers: tracking_number_data (MIT) and carriers' guides,
// with a digit changed where the case is about a wrong one.
describe('decided cases', () => {
  it('FedEx, 12 digits that fail its check but could be UPS or SF by shape: a wrong check digit, the others a hint', () => {
    const verdict = judge({ carrier: 'FedEx', number: '986578788856' });
    expect(summaryOf(verdict)).toBe('error check-digit');
    const hint = JSON.stringify(verdict.findings[0]?.detail);
    expect(hint).toContain('findingCheckDigitOthers');
    expect(hint).toContain('SF Express');
  });

  it.each([
    ['9261290100129851408615', 'SmartPost mailer, 22 digits'],
    ['9261292700768711948021', 'SmartPost mailer, 22 digits'],
  ])('USPS, %s of a SmartPost mailer: format OK, no mismatch', (number) => {
    const verdict = judge({ carrier: 'USPS', number });
    expect(summaryOf(verdict)).toBe('');
    expect(verdict.state).toBe('ok');
  });

  it.each([
    ['9400111202555842332', 19, 'error wrong-length'],
    ['940011120255584233266', 21, 'error wrong-length'],
    ['7196901075600307738', 19, 'warning wrong-length'],
    ['0307179000052348374', 19, 'warning wrong-length'],
  ])('USPS, left at %s (%i digits): %s', (number, length, expected) => {
    expect(number).toHaveLength(length);
    expect(summaryOf(judge({ carrier: 'USPS', number }))).toBe(expected);
  });

  it.each(['1Z12345E0205271681', '1Z12345E6605272231', '1Z12345E1512345679'])(
    'UPS, %s of the sample account with a wrong digit: sample number only',
    (number) => {
      expect(summaryOf(judge({ carrier: 'UPS', number }))).toBe('warning sample-number');
    },
  );

  it.each(['UG336196744YP', 'VR344217874YP'])('China Post, %s: mismatch, switch to Yanwen', (number) => {
    const verdict = judge({ carrier: 'China Post', number });
    expect(summaryOf(verdict)).toBe('error carrier-mismatch');
    expect(verdict.findings[0]?.fixes).toMatchObject([{ kind: 'switch-carrier', field: 'carrier', value: 'Yanwen' }]);
  });

  it('Other + UniUni with UR + 17, UniUni listed: choose it', () => {
    const verdict = judge({
      carrier: 'Other',
      typedCarrier: 'UniUni',
      number: 'UR06250000000000351',
      listed: [...listed, 'UniUni'],
    });
    expect(summaryOf(verdict)).toBe('error listed-as-other');
    expect(verdict.findings[0]?.fixes).toMatchObject([{ kind: 'choose-listed', value: 'UniUni' }]);
  });

  it('Other + UniUni with UR + 17, not listed: unsupported, as a warning', () => {
    const verdict = judge({ carrier: 'Other', typedCarrier: 'UniUni', number: 'UR06250000000000351' });
    expect(summaryOf(verdict)).toBe('warning unsupported-carrier');
  });

  it.each([
    ['T', ''],
    ['TB', ''],
    ['TBA', 'error carrier-mismatch'],
    ['TBA6', 'error carrier-mismatch'],
    ['TBA619632698000', 'error carrier-mismatch'],
  ])('%s typed under USPS: mismatch from the third key, no switch', (number, expected) => {
    const verdict = judge({ carrier: 'USPS', number }, { moment: 'typing' });
    expect(summaryOf(verdict)).toBe(expected);
    expect(verdict.findings.flatMap(({ fixes }) => fixes)).toEqual([]);
  });

  it('TBA under USPS at rest: a mismatch, and not unsupported, too', () => {
    expect(summaryOf(judge({ carrier: 'USPS', number: 'TBA619632698000' }))).toBe('error carrier-mismatch');
  });

  it.each([
    ['1', ''],
    ['1Z', 'error carrier-mismatch'],
    ['1Z5R89390357567127', 'error carrier-mismatch'],
  ])('%s typed under USPS: mismatch from the second key', (number, expected) => {
    expect(summaryOf(judge({ carrier: 'USPS', number }, { moment: 'typing' }))).toBe(expected);
  });

  it.each([
    ['USPS', 'HELLO'],
    ['Estes', 'ZZ-TOP'.replace('-', '')],
    ['Yanwen', 'AB'.repeat(6)],
  ])('%s with %s, which fits neither it nor anyone: unknown format', (carrier, number) => {
    expect(summaryOf(judge({ carrier, number }))).toBe('info unknown-format');
  });

  it('a number laid out for nobody under a carrier nobody knows: unknown format, and never red', () => {
    const verdict = judge({ carrier: 'Other', typedCarrier: 'Acme Parcel', number: 'ABC' });
    expect(summaryOf(verdict)).toContain('info unknown-format');
    expect(verdict.state).not.toBe('error');
  });
});
