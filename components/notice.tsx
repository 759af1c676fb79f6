import type { ReactNode } from 'react';
import { Icon, type IconName } from './icon';
import './notice.css';

interface NoticeProps {
  readonly tone: 'error' | 'warning' | 'soft' | 'ok';
  readonly icon: IconName;
  readonly title: string;
  readonly children?: ReactNode;
  /** What can be done about it. */
  readonly action?: ReactNode;
}

/** Something the whole surface should say before anything else. Errors interrupt a screen reader, the rest waits. */
export function Notice({ tone, icon, title, children, action }: NoticeProps) {
  return (
    <div className="notice washed" data-tone={tone} role={tone === 'error' ? 'alert' : 'status'}>
      <Icon name={icon} tone={tone} />
      <div>
        <p className="notice-title">{title}</p>
        {children && <p className="notice-text">{children}</p>}
      </div>
      {action}
    </div>
  );
}
