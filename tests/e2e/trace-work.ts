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

const categories = ['devtools.timeline', 'disabled-by-default-devtools.timeline', 'v8.execute'];
const profiler = 'disabled-by-default-v8.cpu_profiler';

/** A stretch of a script's work, from the browser's call to its return. */
export interface Work {
  /** Milliseconds of computing. */
  readonly computing: number;
  /** The part of that in which the browser only reads the script: so long as it is, none takes less. */
  readonly reading: number;
  /** True for what it does while the browser is idle. */
  readonly isIdle: boolean;
  /** True where a promise that it waited for was kept. */
  readonly isPromise: boolean;
}

/**
 * What a script does on the page's own thread during `task`: reading and running it, its timers, listeners and
 * observers, and the promises it waits for. Only a profiler tells whose a promise was; but with it the browser reads and
 * runs a script in another way. Without it (`isProfiled` false) promises are left out.
 */
export async function traceWork(
  session: CDPSession,
  script: string,
  task: () => Promise<void>,
  isProfiled = true,
): Promise<readonly Work[]> {
  const events = await trace(session, isProfiled ? [...categories, profiler] : categories, task);
  const isOurs = ({ args }: TraceEvent) => args.data?.url?.endsWith(script) ?? false;
  const first = events.find((event) => ['EvaluateScript', 'FunctionCall'].includes(event.name) && isOurs(event));
  if (!first) return [];
  const own = events.filter(({ pid, tid, dur }) => pid === first.pid && tid === first.tid && dur !== undefined);
  const samples = samplesOf(events.filter(({ pid }) => pid === first.pid));
  // Promises are not said whose they are, and those of several scripts can be kept at one go: samples tell our share.
  const shareOf = (event: TraceEvent) => {
    const within = samples.filter(({ ts }) => isWithin(event, ts));
    return within.length && within.filter(({ url }) => url.endsWith(script)).length / within.length;
  };
  const calls = own.flatMap((event) => {
    if (['EvaluateScript', 'FunctionCall'].includes(event.name)) return isOurs(event) ? [{ event, share: 1 }] : [];
    const share = event.name === 'RunMicrotasks' ? shareOf(event) : 0;
    return share > 0 ? [{ event, share }] : [];
  });
  const outer = calls.filter(
    ({ event }) => !calls.some((other) => other.event !== event && isAround(other.event, event)),
  );
  const readings = own.filter((event) => event.name === 'v8.compile' && isOurs(event));
  const idles = own.filter(({ name }) => name === 'FireIdleCallback');
  return outer.map(({ event, share }) => ({
    computing: computingOf(event) * share,
    reading: readings.filter((it) => isAround(event, it)).reduce((sum, it) => sum + computingOf(it), 0),
    isIdle: idles.some((idle) => isAround(idle, event)),
    isPromise: event.name === 'RunMicrotasks',
  }));
}

/** Everything the browser tells of what it does during `task`. */
async function trace(
  session: CDPSession,
  includedCategories: string[],
  task: () => Promise<void>,
): Promise<readonly TraceEvent[]> {
  const events: TraceEvent[] = [];
  const collect = ({ value }: { value: object[] }) => events.push(...(value as TraceEvent[]));
  session.on('Tracing.dataCollected', collect);
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories },
  });
  await task();
  const complete = new Promise<void>((resolve) => session.once('Tracing.tracingComplete', () => resolve()));
  await session.send('Tracing.end');
  await complete;
  session.off('Tracing.dataCollected', collect);
  return events;
}

/** In milliseconds. Without the thread's own clock it would be a guess, and is none. */
function computingOf({ name, tdur }: TraceEvent): number {
  if (tdur === undefined) throw new Error(`The browser does not say how long ${name} computed`);
  return tdur / 1000;
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
