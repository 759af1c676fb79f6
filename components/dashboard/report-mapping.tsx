import { type Encoding, encodings } from '@/utils/files/encoding';
import { type Separator, separators } from '@/utils/files/separator';
import type { Table } from '@/utils/files/table';
import { type Name, nameIn, phrase } from '@/utils/i18n';
import type { Mapping, SuggestedMapping } from '@/utils/report/mapping';
import { Choice, type ChoiceItem } from '../choice';
import { Notice } from '../notice';
import { RadioList } from '../radio-list';
import { useSay, useTexts } from '../said';
import { Section } from '../section';
import { MappedTable } from './mapped-table';
import '../erase-dialog.css';
import './report-mapping.css';

export interface MappingShown {
  readonly table: Table;
  readonly mapping: SuggestedMapping;
  readonly marketplace: string;
  /** When it was downloaded, milliseconds since 1970. */
  readonly reportedAt: number;
}

export interface MappingActions {
  readonly onEncoding: (encoding: Encoding) => void;
  readonly onSeparator: (separator: Separator) => void;
  readonly onMapping: (mapping: Partial<Mapping>) => void;
  readonly onMarketplace: (marketplace: string) => void;
  readonly onReportedAt: (at: number) => void;
  readonly onLook: () => void;
  readonly onDiscard: () => void;
}

interface ReportMappingProps extends MappingShown, MappingActions {
  readonly marketplaces: readonly { readonly id: string; readonly names: Name }[];
}

/** How the file is understood: to be looked over, and changed, before anything is made of it. */
export function ReportMapping(props: ReportMappingProps) {
  const { table, mapping } = props;
  const say = useSay();
  const isReadable = mapping.places.orderId !== undefined;
  return (
    <Section id="report-mapping" title={table.fileName} lead={say({ key: 'dashboardMappingLead' })}>
      {table.unreadable > 0 && (
        <Notice
          tone="warning"
          icon="alert"
          title={say({ key: 'dashboardUnreadable', values: [table.unreadable], count: table.unreadable })}
        />
      )}
      <Certainty mapping={mapping} />
      <div className="mapping-choices">
        <FileChoices {...props} />
        <Downloaded at={props.reportedAt} onChange={props.onReportedAt} />
      </div>
      <MappedTable table={table} mapping={mapping} onMapping={props.onMapping} />
      {mapping.layout === 'unknown' && (
        <Question
          id="rows-are"
          label={say({ key: 'dashboardRowsAre' })}
          value={mapping.rowsAre}
          items={[
            { value: 'defect', label: say({ key: 'dashboardRowsDefects' }) },
            { value: 'order', label: say({ key: 'dashboardRowsOrders' }) },
          ]}
          onChange={(rowsAre) => props.onMapping({ rowsAre })}
        />
      )}
      <div className="dialog-buttons">
        <button type="button" className="button" onClick={props.onDiscard}>
          {say({ key: 'dashboardDiscard' })}
        </button>
        <button type="button" className="button" data-kind="main" disabled={!isReadable} onClick={props.onLook}>
          {say({ key: 'dashboardLook' })}
        </button>
      </div>
    </Section>
  );
}

function Certainty({ mapping }: { mapping: SuggestedMapping }) {
  const say = useSay();
  if (mapping.places.orderId === undefined || mapping.certainty === 'unsure') {
    return <Notice tone="warning" icon="question" title={say({ key: 'dashboardMappingUnsure' })} />;
  }
  if (mapping.certainty === 'likely') {
    return <Notice tone="warning" icon="question" title={say({ key: 'dashboardMappingLikely' })} />;
  }
  return <Notice tone="ok" icon="check" title={say({ key: 'dashboardMappingCertain' })} />;
}

/** What each encoding is called; all but the last three are called the same everywhere. */
const encodingNames: Readonly<Record<Encoding, string>> = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16 LE',
  'utf-16be': 'UTF-16 BE',
  'windows-1252': 'Windows-1252',
  gb18030: 'GB18030',
  shift_jis: 'Shift_JIS',
};

const separatorKeys = { '\t': 'dashboardTab', ',': 'dashboardComma', ';': 'dashboardSemicolon' } as const;

function FileChoices({ table, mapping, marketplace, marketplaces, ...act }: ReportMappingProps) {
  const say = useSay();
  const { language } = useTexts();
  return (
    <>
      <Labelled
        label={say({ key: 'dashboardMarketplace' })}
        value={marketplace}
        items={marketplaces.map(({ id, names }) => ({ value: id, label: nameIn(language, names) }))}
        onChange={act.onMarketplace}
      />
      {table.encoding && (
        <Labelled
          label={say({ key: 'dashboardEncoding' })}
          value={table.encoding}
          items={encodings.map((value) => ({ value, label: encodingNames[value] }))}
          onChange={act.onEncoding}
        />
      )}
      {table.separator && (
        <Labelled
          label={say({ key: 'dashboardSeparator' })}
          value={table.separator}
          items={separators.map((value) => ({ value, label: say(phrase(separatorKeys[value])) }))}
          onChange={act.onSeparator}
        />
      )}
      {(mapping.places.promised !== undefined || mapping.places.shipBy !== undefined) && (
        <Labelled
          label={say({ key: 'dashboardDayOrder' })}
          value={mapping.dayOrder}
          items={[
            { value: 'month-first', label: say({ key: 'dashboardMonthFirst' }) },
            { value: 'day-first', label: say({ key: 'dashboardDayFirst' }) },
          ]}
          isDoubtful={mapping.doubtful.includes('dayOrder')}
          onChange={(dayOrder) => act.onMapping({ dayOrder })}
        />
      )}
    </>
  );
}

interface LabelledProps<Value extends string> {
  readonly label: string;
  readonly value: Value;
  readonly items: readonly ChoiceItem<Value>[];
  readonly isDoubtful?: boolean;
  readonly onChange: (value: Value) => void;
}

function Labelled<Value extends string>({ isDoubtful, ...props }: LabelledProps<Value>) {
  return (
    <div className="mapping-choice" data-doubtful={isDoubtful || undefined}>
      <span aria-hidden="true">{props.label}</span>
      <Choice {...props} isOwn />
    </div>
  );
}

function Question<Value extends string>({ id, label, ...rest }: LabelledProps<Value> & { readonly id: string }) {
  return (
    <div className="mapping-question">
      <p id={id}>{label}</p>
      <RadioList labelledBy={id} layout="row" {...rest} />
    </div>
  );
}

function Downloaded({ at, onChange }: { readonly at: number; readonly onChange: (at: number) => void }) {
  const say = useSay();
  return (
    <label className="mapping-choice">
      <span>{say({ key: 'dashboardDownloadedAt' })}</span>
      <input
        type="datetime-local"
        className="filter-day"
        value={localText(at)}
        max={localText(Date.now())}
        onChange={({ target }) => {
          const moment = new Date(target.value).getTime();
          if (!Number.isNaN(moment)) onChange(moment);
        }}
      />
    </label>
  );
}

/** A moment as such an input wants it: in the seller's own time zone, to the minute. */
function localText(at: number): string {
  const offset = new Date(at).getTimezoneOffset() * 60_000;
  return new Date(at - offset).toISOString().slice(0, 16);
}
