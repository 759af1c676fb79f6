/** What is known of a package. None of these says that a number is fine: only a carrier's scan could (Amazon VTR FAQ). */
export const packageStates = [
  /** Format OK, awaiting scan. */
  'awaiting-scan',
  /** Can't be verified: the carrier is not supported, or its format is not known. */
  'unverifiable',
  /** An error stood at confirmation, or the package went out without tracking. */
  'defect-expected',
  /** Amazon's report names it. */
  'defect-reported',
  /** Amazon's report covers its day and does not name it. */
  'no-defect-reported',
  /** Left out of the rate by Amazon's rules. */
  'exempt',
] as const;

export type PackageState = (typeof packageStates)[number];

/** How many packages are in each state. */
export type Counts = Readonly<Record<PackageState, number>>;

/** No packages at all. */
export const noPackages: Counts = {
  'awaiting-scan': 0,
  unverifiable: 0,
  'defect-expected': 0,
  'defect-reported': 0,
  'no-defect-reported': 0,
  exempt: 0,
};

/** The sum of two counts. */
export function addCounts(one: Counts, other: Counts): Counts {
  const sum: Record<PackageState, number> = { ...one };
  for (const state of packageStates) sum[state] += other[state];
  return sum;
}
