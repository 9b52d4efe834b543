import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { createCanvas, loadImage } from '@napi-rs/canvas';
import pixelmatch from 'pixelmatch';
import { manifestName } from './files.js';

/**
 * How many pixels differ at most where most do, in a square of so many pixels' side: less than one character. The same
 * browser and fonts draw the same to the last pixel; another release of them draws edges otherwise, which do not count.
 */
const mostDifferent = 24;
const side = 24;

/** Pictures that look otherwise than before. */
export interface Changes {
  /** What is there now alone, or was before: `student-onboarding/arrived.zh.webp`. */
  readonly added: readonly string[];
  readonly gone: readonly string[];
  readonly altered: readonly string[];
}

/**
 * Compares two directories of pictures. Of each that looks otherwise it shows before, what differs, and now, beside one
 * another.
 *
 * @param shown directory to write them into as PNG; emptied first
 */
export async function changesOf(before: string, now: string, shown: string): Promise<Changes> {
  const [old, present] = await Promise.all([picturesIn(before), picturesIn(now)]);
  await rm(shown, { recursive: true, force: true });
  const altered: string[] = [];
  for (const picture of present.filter((name) => old.includes(name))) {
    const { different, png } = await compare(join(before, picture), join(now, picture));
    if (different <= mostDifferent) continue;
    altered.push(picture);
    const file = join(shown, picture.replace(/webp$/, 'png'));
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, await png());
  }
  return {
    added: present.filter((name) => !old.includes(name)),
    gone: old.filter((name) => !present.includes(name)),
    altered,
  };
}

/** What changed, line by line: nothing, if nothing did. */
export function tellChanges({ added, gone, altered }: Changes): string[] {
  return [
    ...added.map((picture) => `new      ${picture}`),
    ...gone.map((picture) => `gone     ${picture}`),
    ...altered.map((picture) => `altered  ${picture}`),
  ];
}

async function picturesIn(directory: string): Promise<string[]> {
  const entries = await readdir(directory, { recursive: true });
  return entries.filter((name) => name !== manifestName && name.endsWith('.webp')).sort();
}

async function compare(before: string, now: string): Promise<{ different: number; png: () => Promise<Buffer> }> {
  const images = await Promise.all([before, now].map((file) => loadImage(file)));
  const width = Math.max(...images.map((image) => image.width));
  const height = Math.max(...images.map((image) => image.height));
  const drawn = images.map((image) => {
    const context = createCanvas(width, height).getContext('2d');
    context.drawImage(image, 0, 0);
    return context;
  });
  const [old, present] = drawn.map((context) => context.getImageData(0, 0, width, height).data);
  const difference = createCanvas(width, height).getContext('2d');
  const marked = difference.createImageData(width, height);
  const different = pixelmatch(old!, present!, marked.data, width, height, { windowSize: side });
  const png = async (): Promise<Buffer> => {
    difference.putImageData(marked, 0, 0);
    const beside = createCanvas(width * 3, height);
    const context = beside.getContext('2d');
    for (const [index, { canvas }] of [drawn[0]!, difference, drawn[1]!].entries())
      context.drawImage(canvas, index * width, 0);
    return beside.encode('png');
  };
  return { different, png };
}
