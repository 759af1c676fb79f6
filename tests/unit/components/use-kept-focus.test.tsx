// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react';
import { useRef } from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { useKeptFocus } from '@/components/use-kept-focus';

afterEach(cleanup);

interface PageProps {
  /** What stands in the section beside its text. */
  readonly shown: readonly string[];
  readonly disabled?: string;
  readonly hasSection?: boolean;
  readonly hasDialog?: boolean;
}

function Page({ shown, disabled, hasSection = true, hasDialog }: PageProps) {
  const main = useRef<HTMLElement>(null);
  useKeptFocus(main);
  return (
    <>
      <main ref={main}>
        <button type="button">elsewhere</button>
        {hasSection && (
          <section aria-label="Backup">
            <div>
              {shown.map((name) => (
                <button key={name} type="button" disabled={name === disabled}>
                  {name}
                </button>
              ))}
            </div>
          </section>
        )}
      </main>
      {hasDialog && <div role="alertdialog" />}
    </>
  );
}

function begin() {
  const { rerender } = render(<Page shown={['Save', 'Check']} />);
  screen.getByRole('button', { name: 'Save' }).focus();
  return (props: PageProps) => rerender(<Page {...props} />);
}

/** For what must not come. */
const aWhile = () => new Promise((resolve) => setTimeout(resolve, 20));
const section = () => screen.getByRole('region', { name: 'Backup' });
const focused = () => document.activeElement;

describe('the focus', () => {
  it('goes to the section of the control that went away, and back to the control', async () => {
    const show = begin();
    show({ shown: ['Cancel'] });
    await vi.waitFor(() => expect(focused()).toBe(section()));
    show({ shown: ['Save', 'Check'] });
    await vi.waitFor(() => expect(focused()).toBe(screen.getByRole('button', { name: 'Save' })));
  });

  it('goes to the page’s main part where the section went as well', async () => {
    const show = begin();
    show({ shown: [], hasSection: false });
    await vi.waitFor(() => expect(focused()).toBe(screen.getByRole('main')));
  });

  it('is left nowhere where the seller clicked beside the controls, whatever changes then', async () => {
    const show = begin();
    screen.getByRole('button', { name: 'Save' }).blur();
    show({ shown: ['Save', 'Check', 'More'] });
    await aWhile();
    expect(focused()).toBe(document.body);
  });

  it('does not come back to a control of another name, or one that can’t be used', async () => {
    const show = begin();
    show({ shown: ['Check'] });
    await vi.waitFor(() => expect(focused()).toBe(section()));
    show({ shown: ['Check', 'Save'], disabled: 'Save' });
    await aWhile();
    expect(focused()).toBe(section());
  });

  it('is left where the seller has put it meanwhile', async () => {
    const show = begin();
    show({ shown: ['Cancel'] });
    await vi.waitFor(() => expect(focused()).toBe(section()));
    screen.getByRole('button', { name: 'elsewhere' }).focus();
    show({ shown: ['Save'] });
    await aWhile();
    expect(focused()).toBe(screen.getByRole('button', { name: 'elsewhere' }));
  });

  it('is a dialog’s while one is open, and kept when it closes', async () => {
    const show = begin();
    show({ shown: ['Check'], hasDialog: true });
    await aWhile();
    expect(focused()).not.toBe(section());
    show({ shown: ['Check'] });
    await vi.waitFor(() => expect(focused()).toBe(section()));
  });
});
