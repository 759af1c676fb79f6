import type { CDPSession } from '@playwright/test';

/** One of Chromium's trace events, as far as it is read here; times in microseconds. */
interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  /** The computing time of its thread: what other programs do meanwhile does not count. */
  readonly tdur?: number;
  readonly args: {
    readonly data?: {
      readonly url?: string;
      readonly cpuProfile?: { readonly nodes?: readonly ProfileNode[]; readonly samples?: readonly number[] };
      readonly timeDeltas?: readonly number[];
      readonly startTime?: number;
    };
  };
}

interface ProfileNode {
  readonly id: number;
  readonly parent?: number;
  readonly callFrame: { readonly url?: string };
}

const categories = [
  'devtools.timeline',
  'disabled-by-default-devtools.timeline',
  'v8.execute',
  'disabled-by-default-v8.cpu_profiler',
];

/**
 * What a script does on the page's own thread during `task`, in milliseconds of computing: reading and running it, its
 * timers and listeners, and the promises it waits for. What it does while the browser is idle is counted by itself.
 */
export async function workOf(
  session: CDPSession,
  script: string,
  task: () => Promise<void>,
): Promise<{ readonly startUp: number; readonly idle: number }> {
  const events: TraceEvent[] = [];
  session.on('Tracing.dataCollected', ({ value }) => events.push(...(value as unknown as TraceEvent[])));
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: categories },
  });
  await task();
  const complete = new Promise<void>((resolve) => session.once('Tracing.tracingComplete', () => resolve()));
  await session.send('Tracing.end');
  await complete;

  const isOurs = ({ args }: TraceEvent) => args.data?.url?.endsWith(script) ?? false;
  const first = events.find((event) => event.name === 'EvaluateScript' && isOurs(event));
  if (!first) throw new Error(`${script} was not run`);
  const own = events.filter(({ pid, tid, dur }) => pid === first.pid && tid === first.tid && dur !== undefined);
  const samples = samplesOf(events.filter(({ pid }) => pid === first.pid));
  // Promises are not said whose they are: a sample of what ran then tells.
  const isPromise = (event: TraceEvent) =>
    event.name === 'RunMicrotasks' && samples.some(({ ts, url }) => isWithin(event, ts) && url.endsWith(script));
  const calls = own.filter(
    (event) => (['EvaluateScript', 'FunctionCall'].includes(event.name) && isOurs(event)) || isPromise(event),
  );
  const outer = calls.filter((event) => !calls.some((other) => other !== event && isAround(other, event)));
  const idles = own.filter(({ name }) => name === 'FireIdleCallback');
  const isIdle = (event: TraceEvent) => idles.some((idle) => isAround(idle, event));
  return { startUp: sumOf(outer.filter((event) => !isIdle(event))), idle: sumOf(outer.filter(isIdle)) };
}

function sumOf(events: readonly TraceEvent[]): number {
  return events.reduce((sum, { tdur, dur }) => sum + (tdur ?? dur ?? 0), 0) / 1000;
}

function isWithin({ ts, dur = 0 }: TraceEvent, moment: number): boolean {
  return moment >= ts && moment <= ts + dur;
}

function isAround(outer: TraceEvent, inner: TraceEvent): boolean {
  return isWithin(outer, inner.ts) && isWithin(outer, inner.ts + (inner.dur ?? 0)) && outer.dur! >= inner.dur!;
}

/** What ran at each sample of the profile: the script of its innermost function that has one. */
function samplesOf(events: readonly TraceEvent[]): readonly { readonly ts: number; readonly url: string }[] {
  const nodes = new Map<number, ProfileNode>();
  const samples: { ts: number; url: string }[] = [];
  let ts = 0;
  for (const { name, args } of events) {
    if (name === 'Profile') ts = args.data?.startTime ?? 0;
    if (name !== 'ProfileChunk') continue;
    for (const node of args.data?.cpuProfile?.nodes ?? []) nodes.set(node.id, node);
    (args.data?.cpuProfile?.samples ?? []).forEach((id, index) => {
      ts += args.data?.timeDeltas?.[index] ?? 0;
      samples.push({ ts, url: urlOf(nodes, id) });
    });
  }
  return samples;
}

function urlOf(nodes: ReadonlyMap<number, ProfileNode>, id: number): string {
  for (let node = nodes.get(id); node; node = node.parent === undefined ? undefined : nodes.get(node.parent))
    if (node.callFrame.url) return node.callFrame.url;
  return '';
}
