/**
 * Runs `task` when no other task of that name is running in any context of this extension, in the order of asking.
 * For what reads first and writes then; the browser lifts the lock when a context dies.
 */
export function alone<Result>(name: string, task: () => Promise<Result>): Promise<Result> {
  return navigator.locks.request(name, task);
}
