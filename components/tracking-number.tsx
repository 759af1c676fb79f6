import './tracking-number.css';

/** Numbers longer than this are shortened in the middle; 22 digits, the longest a parcel label of USPS bears, fit. */
const roomForCharacters = 24;

/**
 * A tracking number as its groups, set apart for the eye by space that is not text: copied, it is the number alone.
 * Long ones lose their middle; the whole stands in the tooltip.
 */
export function TrackingNumber({ groups }: { groups: readonly string[] }) {
  const number = groups.join('');
  const parts = number.length > roomForCharacters ? shortened(groups) : groups;
  let start = 0;
  return (
    <span className="number" title={number} translate="no">
      {parts.map((part) => {
        start += part.length;
        return <span key={start}>{part}</span>;
      })}
    </span>
  );
}

function shortened(groups: readonly string[]): readonly string[] {
  if (groups.length < 5) {
    const number = groups.join('');
    return [number.slice(0, 8), '…', number.slice(-8)];
  }
  return [...groups.slice(0, 2), '…', ...groups.slice(-2)];
}
