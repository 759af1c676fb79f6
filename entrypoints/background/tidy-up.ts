import { browser } from 'wxt/browser';
import { keepScripts } from '@/utils/access/keep-scripts';
import { openLog } from '@/utils/log/database';
import { verifyDaily } from '@/utils/log/verify-roll-ups';
import { readPreferences } from '@/utils/preferences/store';
import { showSwitch } from './show-switch';
import { write } from './write';

/** An alarm a day, for what is done daily while the browser runs on and no page asks anything of the worker. */
const dailyAlarm = 'daily';

/** Writes what waits from before, should the browser let us this time, and once a day checks the log against itself. */
export async function tidyUp(): Promise<void> {
  await setDailyAlarm();
  showSwitch(await readPreferences());
  await keepScripts().catch(() => 'tried again with the next event');
  await write().catch(() => 'still kept, and tried again with the next event');
  await verifyDaily(openLog(), Date.now()).catch(() => 'tried again with the next alarm');
}

async function setDailyAlarm(): Promise<void> {
  if (!(await browser.alarms.get(dailyAlarm))) await browser.alarms.create(dailyAlarm, { periodInMinutes: 1440 });
}
