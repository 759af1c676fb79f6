import { env } from 'node:process';

/** What a log is measured against: the same with so few packages that nothing can be slow. */
export const few = 1000;

/** The packages of a large log. A million takes minutes to fill in, so it is asked for: `LOG_ROWS=1000000 npm run bench log`. */
export const many = Number(env.LOG_ROWS ?? 100_000);

/** The rows of a large seller's report of a month, half of it of orders that are logged. */
export const reported = Number(env.REPORT_ROWS ?? 100_000);
