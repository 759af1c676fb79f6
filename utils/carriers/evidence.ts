/**
 * How strongly a number speaks for a carrier.
 *
 * - `certain`: a beginning that only this carrier's numbers have and, where one exists, a right check digit
 * - `likely`: the right check digit of a format that few other numbers fit
 * - `possible`: the shape alone, or a shape that one in ten random numbers would pass
 */
export type Evidence = 'certain' | 'likely' | 'possible';

/** From strong to weak. */
export const evidences: readonly Evidence[] = ['certain', 'likely', 'possible'];
