// Runs in a fresh process, so that nothing is warm and the heap is nobody else's.
// node [--expose-gc] probe.mjs <load|memory|allocation> <url of the bundle> <path of the numbers as JSON>; prints JSON.
import { readFileSync } from 'node:fs';
import { argv, memoryUsage, stdout, threadCpuUsage } from 'node:process';
import { runInThisContext } from 'node:vm';

const [, , what, url, path] = argv;
const numbers = JSON.parse(readFileSync(path, 'utf8')).map((number) =>
  Buffer.from(number, 'latin1').toString('latin1'),
);

/** Milliseconds that this thread has computed. */
const computedMs = () => {
  const { user, system } = threadCpuUsage();
  return (user + system) / 1000;
};

const kept = () => {
  globalThis.gc();
  globalThis.gc();
  const { heapUsed, arrayBuffers } = memoryUsage();
  return heapUsed + arrayBuffers;
};

const probes = {
  /**
   * Milliseconds until the bundle's code is compiled and run, as a page does with a script, and the formats are made
   * ready; and then until the first number is read.
   */
  async load() {
    const code = readFileSync(new URL(url), 'utf8').replace(/export\s*\{([^}]*)\};?\s*$/, (_, names) => {
      const members = names.split(',').map((name) => name.trim().split(' as '));
      return `({${members.map(([own, outside = own]) => `${outside}:${own}`)}})`;
    });
    const began = computedMs();
    const { recognise, prepare } = runInThisContext(code);
    prepare();
    const loaded = computedMs();
    const count = recognise(numbers[0]).length;
    const first = computedMs();
    return { loadMs: loaded - began, firstMs: first - loaded, count };
  },

  /** Bytes kept after a million random strings, and after a second million. */
  async memory() {
    const { recognise } = await import(url);
    const before = kept();
    const characters = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';
    let count = 0;
    const read = (times) => {
      for (let time = 0; time < times; time += 1) {
        // Half noise from the first character, half right numbers with a noisy tail: these reach deep into the table.
        let text = time % 2 ? '' : numbers[time % numbers.length].slice(0, Math.floor(Math.random() * 20));
        const length = 8 + Math.floor(Math.random() * 28);
        while (text.length < length) text += characters[Math.floor(Math.random() * (time % 3 ? 10 : 36))];
        count += recognise(text).length;
      }
    };
    read(1e6);
    const once = kept() - before;
    read(1e6);
    return { once, twice: kept() - before, count };
  },

  /**
   * Bytes of garbage for each right number. Needs a young generation so large that none is collected meanwhile. The
   * least of several trials, since code that is not yet optimised makes garbage of its own.
   */
  async allocation() {
    const { recognise } = await import(url);
    let count = 0;
    const read = (passes) => {
      for (let pass = 0; pass < passes; pass += 1) {
        for (let index = 0; index < numbers.length; index += 1) count += recognise(numbers[index]).length;
      }
    };
    const trials = Array.from({ length: 8 }, () => {
      read(200);
      kept();
      const before = memoryUsage().heapUsed;
      read(50);
      return (memoryUsage().heapUsed - before) / (50 * numbers.length);
    });
    return { bytes: Math.min(...trials), trials, count };
  },
};

stdout.write(JSON.stringify(await probes[what]()));
