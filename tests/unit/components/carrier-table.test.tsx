// @vitest-environment happy-dom
import { cleanup, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { CarrierChoice } from '@/components/carrier-row';
import { CarrierTable } from '@/components/carrier-table';
import { renderIn } from './render-in';

afterEach(cleanup);

type Props = Parameters<typeof CarrierTable>[0];

const carriers: readonly CarrierChoice[] = [
  { id: 'ups', name: 'UPS', latin: null, alsoCalled: ['United Parcel Service'], isListed: true },
  { id: 'yanwen', name: 'Yanwen', latin: null, alsoCalled: ['燕文物流'], isListed: true },
  { id: 'gls', name: 'GLS', latin: null, alsoCalled: [], isListed: false },
  { id: 'royal-mail', name: 'Royal Mail', latin: null, alsoCalled: ['皇家邮政'], isListed: false },
];

function props(change: Partial<Props> = {}): Props {
  return { carriers, chosen: {}, onChange: () => {}, ...change };
}

const carrierNames = () => screen.getAllByRole('rowheader').map((cell) => cell.textContent);

describe('the carriers', () => {
  it.each([
    ['the policy’s own first', {}, ['UPS', 'Yanwen']],
    ['and those the seller said something about', { gls: { used: true } }, ['UPS', 'Yanwen', 'GLS']],
  ])('in sight are %s', (_, chosen, names) => {
    renderIn('en', <CarrierTable {...props({ chosen })} />);
    expect(carrierNames()).toEqual(names);
  });

  it('are all shown when asked', async () => {
    renderIn('en', <CarrierTable {...props()} />);
    await userEvent.click(screen.getByRole('button', { name: 'Show 2 more carriers' }));
    expect(carrierNames()).toEqual(['UPS', 'Yanwen', 'GLS', 'Royal Mail']);
  });

  it.each([
    ['gls', ['GLS']],
    ['ROYALMAIL', ['Royal Mail']],
    ['燕文', ['Yanwen']],
    ['united parcel', ['UPS']],
    ['  ', ['UPS', 'Yanwen']],
  ])('searched for “%s” are %j', async (query, names) => {
    renderIn('en', <CarrierTable {...props()} />);
    await userEvent.type(screen.getByRole('searchbox'), query);
    expect(carrierNames()).toEqual(names);
  });

  it('that nobody knows are said to be unknown', async () => {
    renderIn('en', <CarrierTable {...props()} />);
    await userEvent.type(screen.getByRole('searchbox'), 'xyzzy');
    expect(screen.getByText(/No carrier is called “xyzzy”/)).toBeDefined();
  });

  it.each([
    ['ticked', {}, { ups: { used: true } }],
    ['unticked leave no entry', { ups: { used: true } }, {}],
    [
      'unticked keep what is said of their support',
      { ups: { used: true, supported: false } },
      { ups: { used: false, supported: false } },
    ],
  ])('%s', async (_, chosen, expected) => {
    const onChange = vi.fn();
    renderIn('en', <CarrierTable {...props({ onChange, chosen })} />);
    await userEvent.click(screen.getByRole('checkbox', { name: 'I use UPS' }));
    expect(onChange).toHaveBeenCalledWith(expected);
  });

  it.each([
    ['UPS', {}, 'As policy says: yes'],
    ['UPS', { ups: { used: false, supported: false } }, 'No'],
    ['GLS', { gls: { used: true } }, 'As policy says: no'],
    ['GLS', { gls: { used: true, supported: true } }, 'Yes'],
  ])('%s with %j is shown as “%s”', (name, chosen, said) => {
    renderIn('en', <CarrierTable {...props({ chosen })} />);
    expect(screen.getByRole('combobox', { name: `Treat ${name} as supported` }).textContent).toBe(said);
  });

  it('are treated as supported when so chosen', async () => {
    const onChange = vi.fn();
    renderIn('en', <CarrierTable {...props({ onChange })} />);
    await userEvent.click(screen.getByRole('combobox', { name: 'Treat UPS as supported' }));
    await userEvent.click(await screen.findByRole('option', { name: 'No' }));
    await waitFor(() => expect(onChange).toHaveBeenCalledWith({ ups: { used: false, supported: false } }));
  });
});
