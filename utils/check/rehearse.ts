import { prepare } from '@/utils/carriers/recognise';
import { check } from './check';
import type { Shipment } from './shipment';

const shipment: Shipment = {
  number: '1Z',
  noTracking: false,
  carrier: 'USPS',
  typedCarrier: null,
  typedService: null,
  listed: [],
};

const judge = (moment: 'typing' | 'rest') => () =>
  check(shipment, { moment, isSupported: () => true, unsupported: 'warning', off: [], elsewhere: [] });

/**
 * What the first key would have to wait for, in steps of a few milliseconds: the formats are spelt out, the carriers'
 * names sorted, and the browser has compiled what a check runs through. To be done one by one while nothing else is.
 */
export const rehearsal: readonly (() => unknown)[] = [prepare, judge('typing'), judge('rest')];
