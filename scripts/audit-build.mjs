// What is promised of the build, looked up in the build itself: size, what the content script holds, what the
// manifest asks for, and that no code of ours can send anything or write markup.
import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { root } from './run-tool.mjs';

const build = join(root, '.output', 'chrome-mv3');
const contentScript = 'content-scripts/orders.js';
// The aim is 50 kB, and 60 kB with all 81 formats. Until then this holds what is reached, so that it can only shrink.
const contentScriptLimit = 94_900;

/** Ways to send something, to run text as code, or to write markup; none is ours. */
const forbidden = {
  'fetch(': /\bfetch\s*\(/,
  XMLHttpRequest: /\bXMLHttpRequest\b/,
  WebSocket: /\bWebSocket\b/,
  EventSource: /\bEventSource\b/,
  sendBeacon: /\bsendBeacon\b/,
  RTCPeerConnection: /\bRTCPeerConnection\b/,
  importScripts: /\bimportScripts\b/,
  'eval(': /\beval\s*\(/,
  'new Function': /\bnew\s+Function\b|\bFunction\s*\(\s*["'`]/,
  innerHTML: /\b(inner|outer)HTML\b|\bdangerouslySetInnerHTML\b/,
  insertAdjacentHTML: /\binsertAdjacentHTML\b/,
  'document.write': /\bdocument\.write/,
};

/** Marks that survive minifying. */
const librariesKeptOut = {
  React: /react\.(transitional\.)?element|__CLIENT_INTERNALS|reactjs\.org|react\.dev/,
  Zod: /ZodError|_zod\b|invalid_type/,
  Dexie: /\bDexie\b|DexieError/,
};

/** Dead code that a library brings into our own pages and worker, each looked at: none of it is ever called. */
const knownDeadCode = {
  innerHTML: 'react-dom, for dangerouslySetInnerHTML, which we never use',
  'eval(': "a method of that name in @visx/text's reckoner for CSS lengths, which does sums and runs no code",
  'new Function': 'zod, compiling schemas where the policy allows it; ours does not',
};

const expectedManifest = {
  permissions: ['storage', 'alarms', 'unlimitedStorage'],
  host_permissions: [],
  optional_permissions: ['notifications', 'scripting'],
  // Seller Central's other hosts (Amazon's help pages; public scripts 2021–2026), each asked for when switched on.
  optional_host_permissions: [
    ...['ca', 'com.mx', 'com.br', 'co.uk', 'de', 'fr', 'it', 'es', 'nl', 'pl', 'se', 'com.be', 'com.tr'],
    ...['co.jp', 'com.au', 'sg', 'in', 'ae', 'sa', 'eg'],
  ]
    .map((end) => `https://sellercentral.amazon.${end}/*`)
    .concat(['europe', 'na', 'fe', 'japan'].map((region) => `https://sellercentral-${region}.amazon.com/*`)),
  web_accessible_resources: [],
  externally_connectable: null,
};
const expectedMatches = [
  'https://sellercentral.amazon.com/gp/orders-v2/*',
  'https://sellercentral.amazon.com/orders-v3*',
];

/**
 * Looks the build and the sources over.
 *
 * @returns {Promise<{ name: string, problem?: string, note?: string }[]>} one entry per promise
 */
export async function auditBuild() {
  const manifest = JSON.parse(await readFile(join(build, 'manifest.json'), 'utf8'));
  return [
    ...(await auditLockfile()),
    ...(await auditContentScript()),
    ...auditManifest(manifest),
    ...(await auditScripts()),
    ...(await auditSources()),
  ];
}

/**
 * npm drops a platform's optional package from the lockfile when a registry lacks it at that moment, and from then on
 * `npm ci` refuses on every machine: each must be listed.
 */
async function auditLockfile() {
  const { packages } = JSON.parse(await readFile(join(root, 'package-lock.json'), 'utf8'));
  const listed = Object.keys(packages);
  const wanted = Object.values(packages).flatMap(({ optionalDependencies = {} }) => Object.keys(optionalDependencies));
  const missing = wanted.filter((name) => !listed.some((path) => path.endsWith(`node_modules/${name}`)));
  return [{ name: 'lockfile: every platform', ...problemIf(missing.length, () => `lacks ${missing.join(', ')}`) }];
}

async function auditContentScript() {
  const code = await readFile(join(build, contentScript), 'utf8');
  const size = Buffer.byteLength(code);
  const kilobytes = `${(size / 1000).toFixed(1)} kB of ${contentScriptLimit / 1000} kB`;
  const within = size <= contentScriptLimit ? { note: kilobytes } : { problem: kilobytes };
  return [
    { name: 'content script: size', ...within },
    ...Object.entries({ ...forbidden, ...librariesKeptOut }).map(([name, pattern]) => ({
      name: `content script: no ${name}`,
      ...problemIf(pattern.exec(code), (match) => `found "${around(code, match)}"`),
    })),
  ];
}

function auditManifest(manifest) {
  const fields = Object.entries(expectedManifest).map(([field, expected]) => {
    const actual = manifest[field] ?? (Array.isArray(expected) ? [] : null);
    return { name: `manifest: ${field}`, ...problemIf(!same(actual, expected), () => JSON.stringify(actual)) };
  });
  const matches = (manifest.content_scripts ?? []).flatMap((script) => script.matches).sort();
  const policy = manifest.content_security_policy?.extension_pages ?? '';
  const directives = ["connect-src 'none'", "default-src 'none'", "script-src 'self'", "object-src 'none'"];
  return [
    ...fields,
    {
      name: 'manifest: content script matches',
      ...problemIf(!same(matches, expectedMatches), () => matches.join(', ')),
    },
    ...directives.map((directive) => ({
      name: `manifest: ${directive}`,
      ...problemIf(!policy.split(/;\s*/).includes(directive), () => policy),
    })),
  ];
}

/** Pages and worker: what is forbidden may stand in them only as a library's dead code, which is listed by name. */
async function auditScripts() {
  const files = (await filesUnder(build)).filter((path) => path.endsWith('.js') && !path.endsWith(contentScript));
  const remote = [];
  for (const path of (await filesUnder(build)).filter((path) => path.endsWith('.html'))) {
    if (/(src|href)="(https?:)?\/\//.test(await readFile(path, 'utf8'))) remote.push(relative(build, path));
  }
  const codes = await Promise.all(files.map(async (path) => [relative(build, path), await readFile(path, 'utf8')]));
  return [
    { name: 'pages: nothing remote', ...problemIf(remote.length, () => remote.join(', ')) },
    ...Object.entries(forbidden).map(([name, pattern]) => {
      const where = codes.filter(([, code]) => pattern.test(code)).map(([path]) => path);
      const library = knownDeadCode[name];
      if (where.length === 0) return { name: `pages and worker: no ${name}` };
      const told = `${where.join(', ')} — ${library ?? 'nobody explained it'}`;
      return { name: `pages and worker: ${name}`, ...(library ? { note: told } : { problem: told }) };
    }),
  ];
}

async function auditSources() {
  const folders = ['entrypoints', 'components', 'utils'];
  const files = (await Promise.all(folders.map((folder) => filesUnder(join(root, folder))))).flat();
  const sources = files.filter((path) => /\.(tsx?|html)$/.test(path));
  const codes = await Promise.all(sources.map(async (path) => [relative(root, path), await readFile(path, 'utf8')]));
  return Object.entries(forbidden).map(([name, pattern]) => {
    const where = codes.filter(([, code]) => pattern.test(withoutComments(code))).map(([path]) => path);
    return { name: `our sources: no ${name}`, ...problemIf(where.length, () => where.join(', ')) };
  });
}

async function filesUnder(folder) {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath ?? entry.path, entry.name));
}

function withoutComments(code) {
  return code.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');
}

function around(code, match) {
  return code.slice(Math.max(0, match.index - 30), match.index + 50).replace(/\s+/g, ' ');
}

function same(actual, expected) {
  return JSON.stringify(actual) === JSON.stringify(expected);
}

function problemIf(found, tell) {
  return found ? { problem: tell(found) } : {};
}
