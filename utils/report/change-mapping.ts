import type { Table } from '@/utils/files/table';
import { certaintyOf, dayOrderIn, layoutOf, type Mapping, meaningOf, type SuggestedMapping } from './mapping';

/**
 * A mapping as the seller changed it. What follows from a changed column is found anew: the layout, what the rows are,
 * and the order of day and month. What the seller said stays, and is no longer doubtful.
 */
export function changeMapping(
  table: Table,
  mapping: SuggestedMapping,
  change: Partial<Mapping>,
  marketplace = 'US',
): SuggestedMapping {
  const { places, header } = { ...mapping, ...change };
  const layout = change.layout ?? (change.places ? layoutOf(places) : mapping.layout);
  const isDayMoved =
    places.promised !== mapping.places.promised || places.shipBy !== mapping.places.shipBy || header !== mapping.header;
  const days = isDayMoved && !change.dayOrder ? dayOrderIn(table, { header, places }, marketplace) : null;
  const isDayDoubtful = days ? !days.isSure : !change.dayOrder && mapping.doubtful.includes('dayOrder');
  const doubtful = mapping.doubtful.filter((one) =>
    one === 'dayOrder' ? isDayDoubtful : places[one] !== undefined && places[one] === mapping.places[one],
  );
  if (isDayDoubtful && !doubtful.includes('dayOrder')) doubtful.push('dayOrder');
  return {
    layout,
    header,
    places,
    rowsAre: change.rowsAre ?? (layout === mapping.layout ? mapping.rowsAre : meaningOf(layout)),
    dayOrder: change.dayOrder ?? days?.order ?? mapping.dayOrder,
    certainty: certaintyOf(layout, places, doubtful),
    doubtful,
  };
}
