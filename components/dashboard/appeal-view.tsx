import { useId } from 'react';
import { languageItems } from '@/components/language-items';
import type { Language, Value } from '@/utils/i18n';
import { Choice } from '../choice';
import { Icon } from '../icon';
import { Notice } from '../notice';
import { RadioList } from '../radio-list';
import { useSay } from '../said';
import { Section } from '../section';
import './appeal-view.css';

/** How many days an appeal can look back. */
export const appealSpans = ['30', '60', '90'] as const;

/** What an appeal is about. */
export interface AppealAbout {
  readonly marketplace: string;
  /** '' for all. */
  readonly category: string;
  readonly days: (typeof appealSpans)[number];
  /** The language it is written in, whatever the page speaks. */
  readonly language: Language;
}

export interface AppealViewProps {
  readonly about: AppealAbout;
  readonly marketplaces: readonly { readonly id: string; readonly name: Value }[];
  readonly categories: readonly { readonly id: string; readonly name: Value }[];
  /** How many defects it tells of: reported by Amazon, and expected by our checks; null until read. */
  readonly defects: { readonly reported: number; readonly expected: number } | null | 'unreadable';
  /** The letter as it stands. */
  readonly text: string;
  /** True when the seller changed what was drafted. */
  readonly isEdited: boolean;
  readonly onAbout: (change: Partial<AppealAbout>) => void;
  readonly onText: (text: string) => void;
  readonly onDraft: () => void;
  readonly onCopy: () => void;
  readonly onSave: () => void;
}

/** A Plan of Action, drafted from what is known and from nothing else, for the seller to finish. */
export function AppealView(props: AppealViewProps) {
  const say = useSay();
  const { defects } = props;
  const amount = defects !== null && typeof defects === 'object' ? defects.reported + defects.expected : null;
  return (
    <div className="place">
      <header className="place-head">
        <h1>{say({ key: 'dashboardAppealTitle' })}</h1>
      </header>
      {defects === 'unreadable' && (
        <Notice tone="error" icon="cross-ring" title={say({ key: 'popupLogUnreadable' })}>
          {say({ key: 'popupLogUnreadableText' })}
        </Notice>
      )}
      {amount !== null && (
        <Section
          id="appeal-about"
          title={say({ key: 'dashboardAppealAbout' })}
          lead={say({ key: 'dashboardAppealLead' })}
        >
          <About {...props} />
        </Section>
      )}
      {amount === 0 && (
        <Section id="appeal-none" title={say({ key: 'dashboardAppealNone' })}>
          <p className="section-lead">{say({ key: 'dashboardAppealNoneText' })}</p>
          <a className="button" href="#report">
            {say({ key: 'dashboardAppealImport' })}
          </a>
        </Section>
      )}
      {amount !== null && amount > 0 && <Letter {...props} />}
    </div>
  );
}

function About({ about, marketplaces, categories, onAbout }: AppealViewProps) {
  const say = useSay();
  return (
    <div className="appeal-about">
      {marketplaces.length > 1 && (
        <Choice
          label={say({ key: 'dashboardMarketplace' })}
          value={about.marketplace}
          items={marketplaces.map(({ id, name }) => ({ value: id, label: say(name) }))}
          isOwn
          onChange={(marketplace) => onAbout({ marketplace, category: '' })}
        />
      )}
      <Choice
        label={say({ key: 'dashboardCategory' })}
        value={about.category}
        items={[
          { value: '', label: say({ key: 'dashboardAllCategories' }) },
          ...categories.map(({ id, name }) => ({ value: id, label: say(name) })),
        ]}
        isOwn
        onChange={(category) => onAbout({ category })}
      />
      <Choice
        label={say({ key: 'dashboardAppealDays' })}
        value={about.days}
        items={appealSpans.map((value) => ({ value, label: say({ key: 'dashboardLastDays', values: [value] }) }))}
        isOwn
        onChange={(days) => onAbout({ days })}
      />
      <div className="appeal-language">
        <span id="appeal-language">{say({ key: 'dashboardAppealLanguage' })}</span>
        <RadioList
          labelledBy="appeal-language"
          layout="row"
          value={about.language}
          items={languageItems}
          onChange={(language) => onAbout({ language })}
        />
      </div>
    </div>
  );
}

function Letter({ about, defects, text, isEdited, onText, onDraft, onCopy, onSave }: AppealViewProps) {
  const say = useSay();
  const id = useId();
  const counts = defects !== null && typeof defects === 'object' ? defects : { reported: 0, expected: 0 };
  return (
    <Section
      id="appeal-letter"
      title={say({ key: 'dashboardAppealDraft' })}
      lead={say({ key: 'dashboardAppealCounts', values: [counts.reported, counts.expected] })}
    >
      <label className="unseen" htmlFor={id}>
        {say({ key: 'dashboardAppealDraft' })}
      </label>
      <div className="appeal-paper" data-text={text} lang={about.language === 'en' ? 'en' : 'zh-CN'}>
        <textarea id={id} className="appeal-text" value={text} onChange={({ target }) => onText(target.value)} />
      </div>
      <p className="appeal-check">
        <Icon name="eye" tone="soft" />
        {say({ key: 'dashboardAppealCheck' })}
      </p>
      <div className="backup-buttons">
        <button type="button" className="button" data-kind="main" onClick={onCopy}>
          {say({ key: 'dashboardAppealCopy' })}
        </button>
        <button type="button" className="button" onClick={onSave}>
          {say({ key: 'dashboardAppealSave' })}
        </button>
        {isEdited && (
          <button type="button" className="plain-link" onClick={onDraft}>
            {say({ key: 'dashboardAppealAgain' })}
          </button>
        )}
      </div>
    </Section>
  );
}
