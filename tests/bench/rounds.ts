import { threadCpuUsage } from 'node:process';
import { setTimeout as pause } from 'node:timers/promises';
import { quantile } from './median';

/** What is timed: does its work on all items once and returns something that depends on every result. */
export type Pass = () => number;

/** Results pile up here, so that no compiler may leave the work out. */
let consumed = 0;

/**
 * Milliseconds that this thread has computed: unlike the clock, what other programs do meanwhile hardly counts, but for
 * one that computes on the other half of the same core. That makes the same code take 1.7 times as long for seconds at a
 * time (seen with `--trace-deopt` on: nothing was compiled anew), so a quarter of the rounds, spread over some seconds,
 * has to be undisturbed.
 */
function computedMs(): number {
  const { user, system } = threadCpuUsage();
  return (user + system) / 1000;
}

/**
 * Times several contenders against each other: after warming up, rounds in turn, so that a busy moment of the machine
 * hits all of them. Answers the computing time of one pass of each in the least disturbed quarter of its rounds (the
 * lower quartile), in milliseconds of one core.
 */
export async function timeInTurn(
  passes: readonly Pass[],
  { rounds = 40, roundMs = 20, warmUpMs = 300 }: { rounds?: number; roundMs?: number; warmUpMs?: number } = {},
): Promise<number[]> {
  for (const pass of passes) repeat(pass, warmUpMs);
  const times: number[][] = passes.map(() => []);
  for (let round = 0; round < rounds; round += 1) {
    await pause(40);
    passes.forEach((pass, index) => {
      times[index]!.push(repeat(pass, roundMs));
    });
  }
  if (Number.isNaN(consumed)) throw new Error('A pass returned nothing that counts');
  return times.map((ofPass) => quantile(ofPass, 0.25));
}

/** Repeats a pass for about so long; the mean time of one, in milliseconds. */
function repeat(pass: Pass, forMs: number): number {
  const began = computedMs();
  let passes = 0;
  let elapsed = 0;
  do {
    consumed += pass();
    passes += 1;
    elapsed = computedMs() - began;
  } while (elapsed < forMs);
  return elapsed / passes;
}
