import { describe, expect, it } from 'vitest';
import { isSample } from '@/utils/carriers/sample';

describe('isSample', () => {
  it.each([
    ['1Z12345E0205271688', 'UPS tracking number guide'],
    ['1Z12345E6605272234', 'UPS tracking number guide'],
    ['1Z999AA10123456784', 'documentation of libraries'],
    ['T9999999999', 'UPS tracking page'],
    ['111111111111', 'a repetition'],
    ['000000000', 'a repetition'],
    ['123456789012', 'a run'],
    ['012345678901', 'a run'],
    ['1234567890', 'a run'],
    ['9400100000000000000000', 'USPS tracking page'],
    ['9205500000000000000000', 'USPS tracking page'],
    ['EC000000000US', 'USPS tracking page'],
    ['RB123456785GB', 'UPU S10-12'],
    ['TBA000000000000', 'tracking_number_data'],
  ])('%s is (%s)', (number) => {
    expect(isSample(number)).toBe(true);
  });

  it.each([
    '9400111206206406260787',
    '1Z5R89390357567127',
    '986578788855',
    '3318810025',
    'SF6043310798724',
    '',
    '1',
    '11111',
    '23456789',
    '4201002334249200190132607600833457',
  ])('%j is not', (number) => {
    expect(isSample(number)).toBe(false);
  });
});
