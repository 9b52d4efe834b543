import { randomInt } from 'node:crypto';
import { createRequire } from 'node:module';
import { createCanvas, GlobalFonts } from '@napi-rs/canvas';
import type { CaptchaPainter } from './captchas.js';

const alphabet = 'ABCDEFGHJKLMNPRTUVWXY346789';
const family = 'Government Captcha';
const [width, height] = [140, 48];

/** Four letters in a picture. It shows where the real platform has one; it is not meant to be hard. */
export function lettersPainter(): CaptchaPainter {
  // From a package: a fresh machine has no fonts at all.
  const file = '@fontsource/ibm-plex-mono/files/ibm-plex-mono-latin-700-normal.woff2';
  if (!GlobalFonts.registerFromPath(createRequire(import.meta.url).resolve(file), family))
    throw new Error('the font of the captcha cannot be read');
  return {
    async paint() {
      const answer = Array.from({ length: 4 }, () => alphabet.charAt(randomInt(alphabet.length))).join('');
      return { answer, png: await draw(answer) };
    },
  };
}

function draw(answer: string): Promise<Buffer> {
  const canvas = createCanvas(width, height);
  const context = canvas.getContext('2d');
  context.fillStyle = '#f7f7f7';
  context.fillRect(0, 0, width, height);
  context.textBaseline = 'middle';
  for (const [index, letter] of Array.from(answer).entries()) {
    context.save();
    context.translate(18 + index * 30, height / 2 + randomInt(-4, 5));
    context.rotate(randomInt(-20, 21) * (Math.PI / 180));
    context.font = `700 ${randomInt(28, 35)}px "${family}"`;
    context.fillStyle = index % 2 === 0 ? '#b3181e' : '#444444';
    context.fillText(letter, -8, 0);
    context.restore();
  }
  context.strokeStyle = '#777777';
  for (let line = 0; line < 3; line += 1) {
    context.beginPath();
    context.moveTo(0, randomInt(height));
    context.lineTo(width, randomInt(height));
    context.stroke();
  }
  return canvas.encode('png');
}
