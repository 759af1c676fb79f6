import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, it } from 'vitest';

/** What a room may import besides itself when it runs, and what it may only know by its types. */
interface Allowed {
  readonly runs: readonly string[];
  readonly types?: readonly string[];
}

const pure = ['utils/carriers', 'utils/check', 'utils/policy', 'utils/vtr', 'utils/i18n'];

/** CONTRIBUTING.md, "The rooms"; packages stand here by their names, with a colon before them. */
const rooms: Readonly<Record<string, Allowed>> = {
  'utils/carriers': { runs: [] },
  'utils/check': { runs: ['utils/carriers', 'utils/i18n'] },
  'utils/policy': { runs: ['utils/carriers'], types: ['utils/i18n'] },
  'utils/vtr': { runs: [], types: ['utils/i18n'] },
  'utils/page': { runs: pure, types: ['utils/messages', 'utils/preferences'] },
  'components/note': { runs: [...pure, 'components/tokens.css'] },
  'entrypoints/orders.content': {
    runs: [...pure, 'utils/page', 'components/note', ':wxt/utils/define-content-script'],
    types: ['utils/messages', 'utils/preferences', ':wxt/browser'],
  },
  'utils/messages': { runs: [], types: [...pure, 'utils/page', 'utils/preferences'] },
  'utils/report': { runs: [...pure, 'utils/files'], types: ['utils/log', 'utils/preferences'] },
  'utils/appeal': { runs: [...pure, 'utils/report'], types: ['utils/log'] },
  'utils/files': { runs: [':csv-parse', ':fflate', ':saxen'], types: ['utils/i18n'] },
  components: {
    runs: [...pure, 'utils/report', 'utils/files', ':react', ':@base-ui/react', ':@tanstack/react-virtual', ':@visx'],
    types: ['utils/preferences'],
  },
};

const deepFirst = Object.keys(rooms).sort((one, other) => other.length - one.length);

/** The room a file is in; where it has no row of its own, its folder or itself. */
function roomOf(path: string): string {
  return deepFirst.find((room) => isWithin(path, room)) ?? path.split('/').slice(0, 2).join('/').replace(/\.ts$/, '');
}

function isWithin(path: string, room: string): boolean {
  return path === room || path.startsWith(`${room}/`) || path === `${room}.ts`;
}

const files = ['components', 'entrypoints', 'utils']
  .flatMap((folder) => readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((path) => join(folder, path)))
  .filter((path) => /\.tsx?$/.test(path) && !path.endsWith('.d.ts'));

const statement =
  /^import\s(?:(?<what>[^'";]*?)\sfrom\s)?'(?<from>[^']+)'|^export\s(?<again>type\s)?(?:\{[^}]*\}|\*)\sfrom\s'(?<of>[^']+)'|\bimport\('(?<late>[^']+)'\)/gm;

/** Every import of a file, by whichever way it is written, and whether it is gone once types are taken out. */
function importsOf(path: string): { readonly target: string; readonly isType: boolean }[] {
  return [...readFileSync(path, 'utf8').matchAll(statement)].map(({ groups = {} }) => {
    const { what = groups.again ?? '', from = groups.of ?? groups.late ?? '' } = groups;
    const named = /\{(?<names>[^}]*)\}/.exec(what)?.groups?.names ?? '';
    const names = named
      .split(',')
      .map((name) => name.trim())
      .filter(Boolean);
    const isType = what.startsWith('type') || (names.length > 0 && names.every((name) => name.startsWith('type ')));
    if (from.startsWith('@/')) return { target: from.slice(2), isType };
    return { target: from.startsWith('.') ? normalize(join(dirname(path), from)) : `:${from}`, isType };
  });
}

describe('who may import whom', () => {
  it('looks at the imports there are', () => {
    const all = files.flatMap((path) => importsOf(path));
    const written = files.map(
      (path) => readFileSync(path, 'utf8').match(/^import\s|^export .*\sfrom '|\bimport\('/gm) ?? [],
    );
    expect(all).toHaveLength(written.flat().length);
    expect(importsOf('utils/log/export-csv.ts')).toContainEqual({
      target: ':csv-stringify/browser/esm/sync',
      isType: false,
    });
    expect(importsOf('utils/check/rule.ts')).toContainEqual({ target: 'utils/check/finding', isType: true });
  });

  it.each(Object.entries(rooms))('%s', (room, { runs, types = [] }) => {
    const strays = files
      .filter((path) => roomOf(path) === room)
      .flatMap((path) =>
        importsOf(path)
          .filter(({ target, isType }) => {
            const known = [room, ...runs, ...(isType ? types : [])];
            return !known.some((one) => isWithin(target.replace(/\?.*$/, ''), one));
          })
          .map(({ target }) => `${path} → ${target}`),
      );
    expect(strays).toEqual([]);
  });

  it('files are read by the dashboard alone: what starts with a click or a page stays light', () => {
    // How long work is divided and ended, how much of a text is kept, and why a file is refused, is no reading of files.
    const light = ['utils/files/work', 'utils/files/bounded', 'utils/files/file-refused'];
    const importers = files.flatMap((path) =>
      importsOf(path)
        .filter(({ target, isType }) => isWithin(target, 'utils/files') && !light.includes(target) && !isType)
        .map(() => roomOf(path)),
    );
    expect(new Set(importers)).toEqual(new Set(['components', 'entrypoints/dashboard', 'utils/files']));
  });
});

describe('a pure room', () => {
  const impure =
    /\bDate\.now\b|\bnew Date\(\)|\bperformance\.|\bMath\.random\b|\bdocument\.|\bwindow\.|\blocalStorage\b|\bbrowser\.|\bchrome\.|\bnavigator\.|\bsetTimeout\b|\bfetch\b/;

  it.each(['utils/carriers', 'utils/check', 'utils/policy', 'utils/vtr', 'utils/report', 'utils/appeal'])(
    '%s asks nobody for the time, the page or the browser',
    (room) => {
      const asking = files.filter((path) => isWithin(path, room) && impure.test(codeOf(path)));
      expect(asking).toEqual([]);
    },
  );
});

function codeOf(path: string): string {
  return readFileSync(path, 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');
}
