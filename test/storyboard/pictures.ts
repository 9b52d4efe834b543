import { createCanvas, loadImage } from '@napi-rs/canvas';
import type { Page } from 'playwright-core';
import type { BoardPicture } from '../../client/storyboard/manifest.js';
import { ImageCaptcha } from '../../server/adapters/captcha/image-captcha.js';
import type { CaptchaPainter } from '../../server/ports.js';
import { captchaAnswer } from '../support/config.js';
import { speak } from '../support/look-over.js';
import { findingsOn } from '../support/page-checks.js';
import type { Browsers } from '../support/reused-browsers.js';
import { Window } from '../support/window.js';
import type { Person } from './cast.js';

const width = 360;
/** Higher and of a better quality, all together would be more than a checkout should carry. */
const mostHeight = 1_200;
const quality = 45;

const phone = { viewport: { width, height: 740 } } as const;

/** In production there is no such inbox. By the script: the pages' policy allows no styles from elsewhere. */
const hideInbox = `document.querySelector('footer a[href^="/development"]')?.style.setProperty('display', 'none')`;

export interface Taken extends BoardPicture {
  readonly webp: Buffer;
}

export interface TakenTwice {
  readonly zh: Taken;
  readonly en: Taken;
}

interface Place {
  readonly browsers: Browsers;
  readonly origin: string;
  readonly path: string;
  /** Epoch milliseconds on the portal's clock, which is the person's own. */
  readonly now: number;
}

/** What somebody sees who is signed in, or would be if they were let in: then what their attempt says. */
export async function takePictures(person: Person, isShutOut: boolean, place: Place): Promise<TakenTwice> {
  const page = await place.browsers.page(phone);
  try {
    await page.clock.setFixedTime(place.now);
    const cookies = [...person.browser.cookies].map(([name, value]) => ({ name, value, url: place.origin }));
    await page.context().addCookies(cookies);
    const window = await new Window(page, place.origin).open(place.path);
    await stand(page);
    if (isShutOut) await tryToSignIn(window, person);
    const zh = await take(page);
    // What is taken is looked over as well: nobody sees more states than this.
    const found = await findingsOn(page);
    await speak(window, 'en');
    const en = await take(page);
    const faults = [...window.faults, ...found, ...(await findingsOn(page))];
    if (faults.length > 0) throw new Error(faults.join('\n'));
    return { zh, en };
  } finally {
    await place.browsers.giveBack(page.context());
  }
}

async function tryToSignIn(window: Window, { account, password }: Person): Promise<void> {
  await window.signInAs(account, password);
  await window.says(/账号被锁定/);
}

/** Until the page has all it asked for. */
async function stand(page: Page): Promise<void> {
  await page.locator('h1').first().waitFor();
  await page.waitForLoadState('networkidle');
  await page.evaluate('document.fonts.ready.then(() => undefined)');
  await page.evaluate(hideInbox);
}

async function take(page: Page): Promise<Taken> {
  await stand(page);
  const full = await page.evaluate<number>('document.documentElement.scrollHeight');
  const clip = { x: 0, y: 0, width, height: Math.min(full, mostHeight) };
  const png = await page.screenshot({ fullPage: true, clip, animations: 'disabled' });
  const [title = ''] = (await page.title()).split(' · ');
  return { title, width, height: clip.height, webp: await encode(png) };
}

async function encode(png: Buffer): Promise<Buffer> {
  const image = await loadImage(png);
  const canvas = createCanvas(image.width, image.height);
  canvas.getContext('2d').drawImage(image, 0, 0);
  return withoutProfile(await canvas.encode('webp', quality));
}

/**
 * The picture's own chunk alone: what comes with it says that its colours are the usual ones, in half a kilobyte each
 * time.
 *
 * @see https://developers.google.com/speed/webp/docs/riff_container
 */
function withoutProfile(webp: Buffer): Buffer {
  const header = 12;
  for (let at = header; at < webp.length;) {
    const length = webp.readUInt32LE(at + 4);
    const end = at + 8 + length + (length % 2);
    if (webp.toString('latin1', at, at + 4) === 'VP8 ') {
      const chunk = webp.subarray(at, end);
      const riff = Buffer.from('RIFF    WEBP', 'latin1');
      riff.writeUInt32LE(4 + chunk.length, 4);
      return Buffer.concat([riff, chunk]);
    }
    at = end;
  }
  throw new Error('there is no picture in it');
}

/** The one captcha of all pictures: another one each time would make each run's pictures others. */
export async function oneCaptcha(): Promise<CaptchaPainter> {
  // It brings the font.
  void new ImageCaptcha();
  const canvas = createCanvas(160, 56);
  const context = canvas.getContext('2d');
  context.fillStyle = '#F7F6F2';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.fillStyle = '#12665A';
  context.textBaseline = 'middle';
  context.font = '700 38px "Shoudeng Captcha"';
  for (const [index, letter] of Array.from(captchaAnswer).entries())
    context.fillText(letter, 14 + index * 36, 28 + (index % 2 === 0 ? -3 : 4));
  const jpeg = await canvas.encode('jpeg', 90);
  return { paint: async () => ({ answer: captchaAnswer, jpeg }) };
}
