import type { ReactNode } from 'react';
import './section.css';

interface SectionProps {
  /** Its address on the page; its heading has the same with `-title`. */
  readonly id: string;
  readonly title: string;
  readonly lead?: string;
  readonly children: ReactNode;
}

/** A part of the options page. */
export function Section({ id, title, lead, children }: SectionProps) {
  return (
    <section id={id} className="section" aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`} className="section-title">
        {title}
      </h2>
      {lead && <p className="section-lead">{lead}</p>}
      {children}
    </section>
  );
}
