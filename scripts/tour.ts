// The second half of npm start where there is no display: a dozen shipments and more, typed as a person would, what
// the extension said of each as a table, and pictures of every surface in .output/tour. With --docs, the pictures that
// the README shows are renewed as well.
import { copyFile, mkdir, rm } from 'node:fs/promises';
import { relative, resolve } from 'node:path';
import { launchExtension } from '../tests/e2e/launch-extension';
import { buildReplica } from '../tests/fixtures/replica/build-replica';
import { printTable } from './print-table';
import { takeAccountMerge } from './tour-accounts';
import { takeDashboard } from './tour-dashboard';
import { chooseChinese, pressSwitch, takeOwnPages } from './tour-own-pages';
import { takeOrderPages } from './tour-pages';
import { takeSettings } from './tour-settings';
import { confirmOrdinary, takeDarkNotes, typeShipments } from './tour-typing';

const root = resolve(import.meta.dirname, '..');
const folder = resolve(root, '.output/tour');
const pictures: string[] = [];
const shownInReadme: Readonly<Record<string, string>> = {
  'page-en': 'page-en',
  'page-zh': 'page-zh',
  'popup-en-filled-light': 'popup-en',
  'popup-zh-filled-light': 'popup-zh',
};

async function tour(): Promise<void> {
  await buildReplica();
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });

  const english = await launchExtension();
  await takeOwnPages(english, { language: 'en', filling: 'empty', schemes: ['light', 'dark'] }, take);
  await takeDashboard(english, { language: 'en', filling: 'empty', schemes: ['light'] }, take);
  // Before anything is logged, so that no number is a duplicate.
  await takeDarkNotes(english, 'en', take);
  await takeOrderPages(english, 'en', take);
  printTable(
    ['shipment', 'carrier', 'typed', 'shown', 'findings', 'the note says'],
    await typeShipments(english, 'en', take),
  );
  await takeOwnPages(english, { language: 'en', filling: 'filled', schemes: ['light', 'dark', 'contrast'] }, take);
  await pressSwitch(english);
  await takeOwnPages(english, { language: 'en', filling: 'off', schemes: ['light', 'dark'] }, take);
  await pressSwitch(english);
  await takeDashboard(english, { language: 'en', filling: 'filled', schemes: ['light', 'dark'] }, take);
  await takeAccountMerge(english, 'en', () => confirmOrdinary(english, 'en', 1, '113'), take);
  await takeSettings(english, 'en', take);
  const complaints = [...english.takeComplaints()];
  await english.close();

  const chinese = await launchExtension();
  await chooseChinese(chinese);
  await takeOwnPages(chinese, { language: 'zh', filling: 'empty', schemes: ['light', 'dark'] }, take);
  await takeDarkNotes(chinese, 'zh', take);
  await takeOrderPages(chinese, 'zh', take);
  await typeShipments(chinese, 'zh', take);
  await takeOwnPages(chinese, { language: 'zh', filling: 'filled', schemes: ['light', 'dark'] }, take);
  await pressSwitch(chinese);
  await takeOwnPages(chinese, { language: 'zh', filling: 'off', schemes: ['light', 'dark'] }, take);
  await pressSwitch(chinese);
  await takeDashboard(chinese, { language: 'zh', filling: 'filled', schemes: ['light'] }, take);
  await takeAccountMerge(chinese, 'zh', () => confirmOrdinary(chinese, 'zh', 1, '113'), take);
  await takeSettings(chinese, 'zh', take);
  complaints.push(...chinese.takeComplaints());
  await chinese.close();

  if (process.argv.includes('--docs')) await renewDocs();
  console.log(`\n${pictures.length} pictures in ${relative(root, folder)}: ${pictures.join(', ')}`);
  if (complaints.length > 0) throw new Error(`\nOn the way:\n${complaints.join('\n')}`);
}

async function renewDocs(): Promise<void> {
  const docs = resolve(root, 'docs/screenshots');
  await mkdir(docs, { recursive: true });
  for (const [picture, name] of Object.entries(shownInReadme)) {
    await copyFile(resolve(folder, `${picture}.png`), resolve(docs, `${name}.png`));
  }
}

async function take(name: string, shoot: (path: string) => Promise<unknown>): Promise<void> {
  await shoot(resolve(folder, `${name}.png`));
  pictures.push(name);
}

tour().catch((error) => {
  console.error(error instanceof Error ? error.message : error);
  // Browsers that are still open would keep the tour from ending.
  process.exit(1);
});
