import { randomInt } from 'node:crypto';
import { createRequire } from 'node:module';
import { createCanvas, GlobalFonts, type Canvas, type SKRSContext2D } from '@napi-rs/canvas';
import type { CaptchaPainter } from '../../ports.js';

/** Without characters that look like another one. */
const alphabet = '2345678ABCDEFHKLMNPRTUVWXY';
const length = 4;
const size = { width: 160, height: 56 };
/** A third of a PNG's bytes, in half of its time; everybody waits for this picture on a slow phone. */
const quality = 75;
const inks = ['#16211F', '#12665A', '#0D4F46', '#4A5754'];
const family = 'Shoudeng Captcha';

/** An image captcha: letters in our own ink, turned, waved and crossed by lines. */
export class ImageCaptcha implements CaptchaPainter {
  /** @param chooseAnswer another one than chance, where somebody has to know it */
  constructor(private readonly chooseAnswer: () => string = randomAnswer) {
    // From a package: a fresh machine has no fonts at all.
    const file = '@fontsource/ibm-plex-mono/files/ibm-plex-mono-latin-700-normal.woff2';
    if (!GlobalFonts.registerFromPath(createRequire(import.meta.url).resolve(file), family)) {
      throw new Error('the font of the captcha cannot be read');
    }
  }

  async paint(): Promise<{ readonly answer: string; readonly jpeg: Buffer }> {
    const answer = this.chooseAnswer();
    return { answer, jpeg: await waved(drawLetters(answer)).encode('jpeg', quality) };
  }
}

function randomAnswer(): string {
  return Array.from({ length }, () => alphabet.charAt(randomInt(alphabet.length))).join('');
}

function drawLetters(answer: string): Canvas {
  const canvas = createCanvas(size.width, size.height);
  const context = canvas.getContext('2d');
  context.fillStyle = '#F7F6F2';
  context.fillRect(0, 0, size.width, size.height);
  for (const [index, letter] of Array.from(answer).entries()) {
    context.save();
    context.translate(26 + index * 36 + between(-4, 4), size.height / 2 + between(-5, 5));
    context.rotate(between(-25, 25) * (Math.PI / 180));
    context.font = `700 ${between(34, 42)}px "${family}"`;
    context.textAlign = 'center';
    context.textBaseline = 'middle';
    context.fillStyle = oneOf(inks);
    context.fillText(letter, 0, 0);
    context.restore();
  }
  for (let line = 0; line < 4; line += 1) crossOut(context);
  return canvas;
}

function crossOut(context: SKRSContext2D): void {
  context.strokeStyle = oneOf(inks);
  context.lineWidth = between(1, 2);
  context.beginPath();
  context.moveTo(0, between(0, size.height));
  const middle = [between(40, 80), between(0, size.height), between(80, 120), between(0, size.height)] as const;
  context.bezierCurveTo(...middle, size.width, between(0, size.height));
  context.stroke();
}

/** Moves each column up or down along a wave, which letter-by-letter recognition dislikes. */
function waved(flat: Canvas): Canvas {
  const canvas = createCanvas(size.width, size.height);
  const context = canvas.getContext('2d');
  context.fillStyle = '#F7F6F2';
  context.fillRect(0, 0, size.width, size.height);
  const [amplitude, period, phase] = [between(2, 5), between(40, 80), between(0, 60)];
  for (let x = 0; x < size.width; x += 1) {
    const shift = amplitude * Math.sin(((x + phase) / period) * 2 * Math.PI);
    context.drawImage(flat, x, 0, 1, size.height, x, shift, 1, size.height);
  }
  return canvas;
}

function between(low: number, high: number): number {
  return randomInt(low, high + 1);
}

function oneOf(choices: readonly string[]): string {
  return choices[randomInt(choices.length)] as string;
}
