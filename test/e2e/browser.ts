import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

const found =
  [process.env['BIAOCHI_CHROMIUM'] ?? '', ...PLACES].find((place) => place !== '' && existsSync(place)) ?? null;

/** Where no Chromium is, journeys skip with one line, except under CI=true, where that fails. */
export function chromiumPath(): string | null {
  if (found) return found;
  if (process.env['CI'] === 'true')
    throw new Error('CI needs a Chromium for the browser journeys: apt-get install chromium');
  console.log('browser journeys skipped: no Chromium found (install Debian’s chromium or set BIAOCHI_CHROMIUM)');
  return null;
}

/** A headless Chromium that stays off the network by itself. */
export async function launch(executablePath: string): Promise<Browser> {
  const quiet = [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--disable-background-networking',
    '--disable-sync',
  ];
  return chromium.launch({ executablePath, args: [...quiet, '--no-first-run', '--disable-component-update'] });
}
