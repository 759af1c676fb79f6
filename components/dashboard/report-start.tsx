import { notesOnReport, wayToReport } from '@/utils/report/way-to-report';
import { useSay } from '../said';
import { Section } from '../section';
import { DropFile } from './drop-file';
import './report-start.css';

/** Where the report is found, and where it is dropped. */
export function ReportStart({ onFile }: { onFile: (file: File) => void }) {
  const say = useSay();
  return (
    <Section id="report-way" title={say({ key: 'dashboardReportWay' })} lead={say({ key: 'dashboardReportLead' })}>
      <div className="report-start">
        <div>
          <ol className="first-steps report-steps">
            {wayToReport.map((step) => (
              <li key={step.key}>
                <p>{say(step)}</p>
              </li>
            ))}
          </ol>
          <ul className="report-notes">
            {notesOnReport.map((note) => (
              <li key={note.key}>{say(note)}</li>
            ))}
          </ul>
        </div>
        <DropFile
          label={{ key: 'dashboardReportDrop' }}
          hint={{ key: 'dashboardReportDropHint' }}
          accept=".csv,.txt,.tsv,.xlsx"
          onFile={onFile}
        />
      </div>
    </Section>
  );
}
