// The second half of npm start where there is a display: a window with the practice page, ready to type into.
import { mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launchExtension } from '../tests/e2e/launch-extension';
import { buildReplica } from '../tests/fixtures/replica/build-replica';
import { practiceOrders } from '../tests/fixtures/replica/practice-orders';

// One profile for all practice, so that what was confirmed yesterday is in the log today.
const profile = join(tmpdir(), 'vtr-guard-practice');

async function practise(): Promise<void> {
  await buildReplica();
  await mkdir(profile, { recursive: true });
  const extension = await launchExtension({ profile, isForPerson: true });
  const [first] = extension.context.pages();
  await extension.openOrder(practiceOrders[0]);
  await first?.close();
  console.log('A Chromium is open on a practice page. It is our own replica: nothing typed there reaches Amazon.');
  console.log('Type or paste tracking numbers; close the window to end.');
  await new Promise<void>((done) => extension.context.on('close', () => done()));
}

practise().catch((error) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
