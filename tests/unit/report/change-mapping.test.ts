import { beforeAll, describe, expect, it } from 'vitest';
import { readTable } from '@/utils/files/read-table';
import type { Table } from '@/utils/files/table';
import { changeMapping } from '@/utils/report/change-mapping';
import { type SuggestedMapping, suggestMapping } from '@/utils/report/mapping';

let table: Table;
let mapping: SuggestedMapping;

beforeAll(async () => {
  const text = [
    'Order ID;Status;Promised Delivery Date;Livraison;Tracking',
    '171-0000001-0000001;No;03/04/2026;21/04/2026;1',
    '171-0000001-0000002;Yes;04/05/2026;22/05/2026;2',
  ];
  table = await readTable(new Blob([text.join('\n')]));
  mapping = suggestMapping(table, 'US');
});

describe('a mapping that the seller changes', () => {
  it('begins as it was suggested', () => {
    expect(mapping).toMatchObject({ layout: 'unknown', dayOrder: 'month-first', certainty: 'unsure' });
    expect(mapping.doubtful).toEqual(['trackingId', 'status', 'dayOrder']);
  });

  it('takes the layout of its columns', () => {
    const { status: place, ...others } = mapping.places;
    const changed = changeMapping(table, mapping, { places: { ...others, carrierScan: place! } });
    expect(changed).toMatchObject({ layout: 'criteria', certainty: 'likely', rowsAre: 'defect' });
    expect(changed.doubtful).toEqual(['trackingId', 'dayOrder']);
  });

  it('finds the order of day and month in another column of dates', () => {
    const changed = changeMapping(table, mapping, { places: { ...mapping.places, promised: 3 } });
    expect(changed.dayOrder).toBe('day-first');
    expect(changed.doubtful).not.toContain('dayOrder');
  });

  it('keeps what the seller said', () => {
    const said = changeMapping(table, mapping, { dayOrder: 'day-first', rowsAre: 'order' });
    expect(said).toMatchObject({ dayOrder: 'day-first', rowsAre: 'order' });
    const further = changeMapping(table, said, { places: { orderId: 0, promised: 2 } });
    expect(further).toMatchObject({ dayOrder: 'day-first', rowsAre: 'order', doubtful: [] });
  });

  it('calls a list of orders what it is once a column tells SKUs, and stays unsure without order ids', () => {
    expect(changeMapping(table, mapping, { places: { orderId: 0, sku: 4 } })).toMatchObject({
      layout: 'orders',
      rowsAre: 'order',
    });
    expect(changeMapping(table, mapping, { places: { sku: 4 } }).certainty).toBe('unsure');
  });
});
