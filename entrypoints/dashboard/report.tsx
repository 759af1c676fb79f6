import { useEffect, useMemo } from 'react';
import { type ReportStep, ReportView } from '@/components/dashboard/report-view';
import { useTexts } from '@/components/said';
import type { LogDatabase } from '@/utils/log/database';
import { marketplaces } from '@/utils/policy/marketplaces';
import { foundReportOf, pastReportOf } from './found-report-of';
import { marketplaceText } from './order-row-of';
import {
  changeDraft,
  copyCase,
  feedReport,
  look,
  mapColumns,
  readAgain,
  reopen,
  store,
  takeBack,
  takeFile,
} from './report-actions';
import { useReport } from './report-store';

interface ReportProps {
  readonly db: LogDatabase;
  /** The account it is about; undefined while there is only one. */
  readonly account: string | undefined;
}

/** The place of the report on its store. */
export function Report({ db, account }: ReportProps) {
  const { stage, imports, isUnreadable } = useReport();
  const texts = useTexts();
  useEffect(() => feedReport(db, account), [db, account]);

  const step = useMemo((): ReportStep => {
    if (stage.kind === 'mapping') return { ...stage.draft, kind: 'mapping' };
    if (stage.kind === 'found') return { kind: 'found', found: foundReportOf(stage.looked, texts.language) };
    if (stage.kind === 'past') return { kind: 'found', found: pastReportOf(stage.past, texts.language) };
    return stage;
  }, [stage, texts.language]);
  const back = () => useReport.setState({ stage: { kind: 'start' } });

  return (
    <ReportView
      isUnreadable={isUnreadable}
      step={step}
      imports={imports.map((one) => ({ ...one, marketplace: marketplaceText(one.marketplace) }))}
      marketplaces={marketplaces}
      onFile={(file) => void takeFile(file)}
      onEncoding={(encoding) => void readAgain({ encoding })}
      onSeparator={(separator) => void readAgain({ separator })}
      onMapping={mapColumns}
      onMarketplace={(marketplace) => changeDraft(() => ({ marketplace }))}
      onReportedAt={(reportedAt) => changeDraft(() => ({ reportedAt }))}
      onLook={() => void look(db)}
      onDiscard={back}
      onImport={() => void store(db)}
      onBack={() => {
        if (stage.kind === 'found') useReport.setState({ stage: { kind: 'mapping', draft: stage.looked.draft } });
      }}
      onDone={back}
      onUndo={() => {
        if (stage.kind === 'found' && stage.looked.importId) void takeBack(db, stage.looked.importId);
        if (stage.kind === 'past') void takeBack(db, stage.past.import.id);
      }}
      onCopyCase={() => void copyCase(texts)}
      onOpenImport={(id) => void reopen(db, id)}
      onUndoImport={(id) => void takeBack(db, id)}
    />
  );
}
