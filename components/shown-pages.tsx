import { useState } from 'react';
import { phraseOfCode } from '@/utils/i18n';
import type { Preferences } from '@/utils/preferences/schema';
import { useSay } from './said';
import { Section } from './section';
import './shown-pages.css';

type Shown = Preferences['shownFields'];

interface ShownPagesProps {
  readonly shown: Shown;
  readonly onChange: (shown: Shown) => void;
}

/**
 * The pages whose fields the seller showed, each with a way to forget them, and back. Nothing while there are none: few
 * sellers ever meet such a page.
 */
export function ShownPages({ shown, onChange }: ShownPagesProps) {
  const say = useSay();
  const [forgotten, setForgotten] = useState<{ readonly page: string; readonly fields: Shown[string] } | null>(null);
  const pages = Object.entries(shown);
  if (pages.length === 0 && !forgotten) return null;

  const nameOf = (page: string) => {
    const [host = '', kind = ''] = page.split(' ');
    return `${host} · ${say(phraseOfCode('optionsShownKind', kind))}`;
  };
  const forget = (page: string) => {
    const { [page]: fields, ...others } = shown;
    if (!fields) return;
    setForgotten({ page, fields });
    onChange(others);
  };
  const undo = () => {
    if (forgotten) onChange({ ...shown, [forgotten.page]: forgotten.fields });
    setForgotten(null);
  };

  return (
    <Section id="shown" title={say({ key: 'optionsShown' })} lead={say({ key: 'optionsShownLead' })}>
      {pages.map(([page, fields]) => (
        <div className="setting" key={page}>
          <div>
            <p className="setting-name">{nameOf(page)}</p>
            <p className="setting-text shown-selectors">
              {fields.tracking ? <Selectors fields={fields} /> : <span>{say({ key: 'optionsShownUnreadable' })}</span>}
            </p>
          </div>
          <button
            type="button"
            className="button"
            aria-label={say({ key: 'optionsShownForgetOf', values: [nameOf(page)] })}
            onClick={() => forget(page)}
          >
            {say({ key: 'optionsShownForget' })}
          </button>
        </div>
      ))}
      {forgotten && (
        <div className="setting">
          <p role="status">{say({ key: 'optionsShownForgotten', values: [nameOf(forgotten.page)] })}</p>
          <button type="button" className="button" onClick={undo}>
            {say({ key: 'optionsShownUndo' })}
          </button>
        </div>
      )}
    </Section>
  );
}

function Selectors({ fields }: { readonly fields: Shown[string] }) {
  const say = useSay();
  return (
    <>
      {Object.entries(fields).map(([field, selector]) => (
        <code key={field}>{selector}</code>
      ))}
      {!fields.confirm && <span>{say({ key: 'optionsShownUnlogged' })}</span>}
    </>
  );
}
