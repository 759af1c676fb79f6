import { quietly } from '@/utils/page/quietly';

// The fields of a page that has just opened come late, and a prefilled value later still; after a carrier change the
// page renders again one or two seconds later. A few looks at growing distances see that without observing anything; what
// comes later than the last is seen when the seller touches the field.
const delays = {
  opening: [0, 150, 400, 1000, 2000, 4000, 8000],
  change: [50, 350, 1100, 2200, 4000],
  click: [100],
} as const;

/**
 * Answers how to take some more looks at the page until `signal` ends: after a change or a click, for what the seller made
 * it render, or from its opening on, but then each when the browser has nothing else to do.
 */
export function lookAgain(
  look: () => void,
  whenIdle: (act: () => void) => void,
  signal: AbortSignal,
): (after: keyof typeof delays) => void {
  const lookNow = () => signal.aborted || quietly(look);
  const lookIdly = () => whenIdle(lookNow);
  return (after) => {
    for (const delay of delays[after]) {
      if (delay) setTimeout(after === 'opening' ? lookIdly : lookNow, delay);
      else lookIdly();
    }
  };
}
