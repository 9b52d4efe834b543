import { spawnSync } from 'node:child_process';
import { findChromium, hasChineseFont } from './find-chromium.js';

/**
 * `npm run browser:install`, and what `npm test` does first: installs what the browser tests need and a machine may
 * lack, Chromium and a Chinese font, from Debian's packages. Whoever may not install packages is told what to do.
 */
const packages = ['chromium-headless-shell', 'fonts-noto-cjk', 'fontconfig'];
const howTo = `Debian, Ubuntu: sudo npm run browser:install
elsewhere: install Chromium or Chrome and a Chinese font (Noto Sans CJK SC), and name the browser in CHROMIUM_PATH if it is not found.`;

function missing(): string[] {
  const found = [findChromium() === null ? 'Chromium' : '', hasChineseFont() ? '' : 'a Chinese font'];
  return found.filter((what) => what !== '');
}

function run(program: string, args: readonly string[]): boolean {
  const { status } = spawnSync(program, args, {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
  return status === 0;
}

function fail(text: string): never {
  process.stderr.write(`${text}\n`);
  process.exit(1);
}

const lacking = missing();
if (lacking.length > 0) {
  process.stdout.write(`The browser tests need ${lacking.join(' and ')}, which this machine lacks.\n`);
  if (process.getuid?.() !== 0) fail(`Packages are installed by root.\n${howTo}`);
  if (!run('apt-get', ['--version'])) fail(`There is no apt-get here.\n${howTo}`);
  const isInstalled =
    run('apt-get', ['update', '-qq']) &&
    run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages]);
  if (!isInstalled || missing().length > 0)
    fail(`The packages could not be installed: ${packages.join(', ')}.\n${howTo}`);
}
process.stdout.write(`The browser of the browser tests: ${findChromium()}\n`);
