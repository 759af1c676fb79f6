import type { MessageKey } from '@/utils/i18n';
import { Icon, type IconName, type Tone } from './icon';
import { useSay } from './said';
import './privacy.css';

const statements: readonly { icon: IconName; tone: Tone; title: MessageKey; text: MessageKey }[] = [
  { icon: 'check', tone: 'ok', title: 'optionsPrivacyKept', text: 'optionsPrivacyKeptText' },
  { icon: 'cross', tone: 'soft', title: 'optionsPrivacyNever', text: 'optionsPrivacyNeverText' },
  { icon: 'lock', tone: 'accent', title: 'optionsPrivacySent', text: 'optionsPrivacySentText' },
];

/** What is stored, what never is, and that nothing leaves the browser. */
export function Privacy() {
  const say = useSay();
  return (
    <dl className="privacy">
      {statements.map(({ icon, tone, title, text }) => (
        <div key={title}>
          <Icon name={icon} tone={tone} />
          <dt>{say({ key: title })}</dt>
          <dd>{say({ key: text })}</dd>
        </div>
      ))}
    </dl>
  );
}
