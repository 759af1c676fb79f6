// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { connectWorker } from '@/entrypoints/orders.content/connect-worker';
import { keepRegister } from '@/entrypoints/orders.content/keep-register';
import { aui } from '@/utils/page/layouts/aui';
import { orderId } from './open-form';
import { openPage } from './open-page';

type Message = { type: string; data: unknown };

/** A browser whose extension answers as `answer` does. */
function browserWith(answer: (message: Message) => Promise<unknown>) {
  const sendMessage = vi.fn(answer);
  vi.stubGlobal('browser', { runtime: { id: 'vtr-guard', sendMessage } });
  const asked = () => sendMessage.mock.calls.map(([{ type }]) => type);
  return { asked };
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
  document.body.replaceChildren();
});

const never = () => new Promise<never>(() => undefined);
const questions = ['snapshot', 'seen', 'orders', 'learn', 'capture', 'settle', 'reminded', 'dismiss', 'name', 'shown'];

describe('a worker that dies in the middle of an answer, without a word', () => {
  it.each(questions as ['seen'])('%s is not waited for without end', async (question) => {
    browserWith(never);
    const heard = vi.fn();
    connectWorker()
      [question]({} as never)
      .catch(heard);
    await vi.advanceTimersByTimeAsync(9900);
    expect(heard).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(200);
    expect(heard).toHaveBeenCalledOnce();
  });
  it('what was confirmed is kept by the next one, and its outcome told after it', async () => {
    const answers: (() => Promise<unknown>)[] = [never, async () => ({ res: 0 })];
    const { asked } = browserWith(() => (answers.shift() ?? (async () => ({ res: 1 })))());
    openPage('confirm');
    const button = document.querySelector('input.a-button-input')!;
    const confirmed = vi.fn();
    const register = keepRegister(connectWorker(), () => true);
    register.confirm([{ orderId, at: 1 }] as never, button, aui, confirmed);
    document.querySelector('#alerts')!.innerHTML = '<div class="a-alert-success">确认完成</div>';
    await vi.advanceTimersByTimeAsync(5000);
    expect(asked()).toEqual(['capture', 'settle']);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(asked()).toEqual(['capture', 'settle', 'capture', 'settle']);
    expect(confirmed).toHaveBeenCalledOnce();
    expect(register.unkept.size).toBe(0);
  });
});

it('of what changed while the browser kept the page aside a form or an order’s page hears when it comes back', () => {
  const onMessage = { addListener: vi.fn(), removeListener: vi.fn() };
  vi.stubGlobal('browser', { runtime: { id: 'vtr-guard', onMessage } });
  const show = (persisted: boolean) => window.dispatchEvent(Object.assign(new Event('pageshow'), { persisted }));
  const hear = vi.fn();
  const end = new AbortController();
  connectWorker().onChanged(hear, end.signal);
  show(false);
  expect(hear).not.toHaveBeenCalled();
  show(true);
  expect(hear).toHaveBeenCalledOnce();
  end.abort();
  show(true);
  expect(hear).toHaveBeenCalledOnce();
});

it('an answer that comes in time is taken, a refusal is one', async () => {
  browserWith(async ({ type }) => (type === 'settle' ? { res: 2 } : { err: { message: 'full' } }));
  await expect(connectWorker().settle({ orderIds: [orderId], outcome: 'confirmed' })).resolves.toBe(2);
  await expect(connectWorker().orders([orderId])).rejects.toThrow('full');
});
