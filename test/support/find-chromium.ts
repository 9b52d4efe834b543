import { accessSync, constants } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { delimiter, join } from 'node:path';

/** The one that has no windows at all comes first: it opens a page in a third of the time. */
const names = ['chromium-headless-shell', 'chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** The browser of the browser tests: `CHROMIUM_PATH`, or the first one on the search path; `null` if there is none. */
export function findChromium(env: NodeJS.ProcessEnv = process.env): string | null {
  const named = env['CHROMIUM_PATH'];
  if (named) return isProgram(named) ? named : null;
  const directories = (env['PATH'] ?? '').split(delimiter).filter((directory) => directory !== '');
  const paths = directories.flatMap((directory) => names.map((name) => join(directory, name)));
  return paths.find(isProgram) ?? null;
}

/** How it is started for tests: without what only costs time where there is no screen. */
export const chromiumSwitches: readonly string[] = [
  '--disable-gpu',
  '--in-process-gpu',
  '--disable-software-rasterizer',
  '--disable-site-isolation-trials',
  '--renderer-process-limit=1',
  '--disable-dev-shm-usage',
  '--no-first-run',
  // Chromium refuses its sandbox to root.
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
];

/** Whether a font with Chinese characters is installed; without one, screenshots and widths mean nothing. */
export function hasChineseFont(): boolean {
  const { status, stdout } = spawnSync('fc-list', [':lang=zh-cn', 'family'], { encoding: 'utf8' });
  return status === 0 && stdout.trim() !== '';
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
