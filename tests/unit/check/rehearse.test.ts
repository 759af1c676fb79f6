import { expect, it } from 'vitest';
import { rehearsal } from '@/utils/check/rehearse';
import { judge } from './judge';

const steps = rehearsal(() => undefined);

it.each(steps.map((step, index) => [index, step] as const))('step %i changes no verdict', (_, step) => {
  const entered = { carrier: 'USPS', number: '1Z5R89390357567127' };
  const before = judge(entered, { moment: 'typing' });
  step();
  step();
  expect(judge(entered, { moment: 'typing' })).toEqual(before);
});

it.each([
  [{ typedCarrier: null, typedService: null }, 'neutral'],
  [{ typedCarrier: '', typedService: '' }, 'neutral'],
  [{ typedCarrier: '圆通', typedService: null }, 'error'],
  [{ typedCarrier: null, typedService: '快递' }, 'error'],
] as const)('a number not begun says nothing while typing, what was typed beside it does: %j', (typed, state) => {
  expect(judge({ carrier: 'Other', number: '', ...typed }, { moment: 'typing' }).state).toBe(state);
});
