import { cp, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createCanvas, loadImage, type SKRSContext2D } from '@napi-rs/canvas';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { changesOf, tellChanges } from '../storyboard/changes.js';
import { directory } from '../storyboard/files.js';

const password = 'student-onboarding/journey.passwordChange.zh.webp';
const arrived = 'student-onboarding/journey.arrived.settled.en.webp';
let base: string;
const place = (name: string) => join(base, name);

beforeEach(async () => {
  base = await mkdtemp(join(tmpdir(), 'shoudeng-changes-'));
  for (const name of ['before', 'now'])
    for (const picture of [password, arrived]) await cp(join(directory, picture), join(place(name), picture));
});
afterEach(() => rm(base, { recursive: true, force: true }));

const changes = async () => tellChanges(await changesOf(place('before'), place('now'), place('shown')));

/** Draws upon a picture of now, as small and as rough as they are kept. */
async function redraw(picture: string, draw: (context: SKRSContext2D, height: number) => void, longer = 0) {
  const image = await loadImage(join(place('now'), picture));
  const context = createCanvas(image.width, image.height + longer).getContext('2d');
  context.drawImage(image, 0, 0);
  draw(context, image.height);
  await writeFile(join(place('now'), picture), await context.canvas.encode('webp', 45));
}

test('the same pictures have not changed, nor has one that was only encoded once more', async () => {
  expect(await changes()).toEqual([]);
  await redraw(password, () => undefined);
  expect(await changes()).toEqual([]);
  expect(await readdir(base)).not.toContain('shown');
});

test('one character more is a change, and shown: before, what differs, now', async () => {
  await redraw(arrived, (context) => {
    context.fillStyle = '#16211f';
    // An L: no font is needed.
    context.fillRect(300, 30, 3, 14);
    context.fillRect(300, 41, 9, 3);
  });
  expect(await changes()).toEqual([`altered  ${arrived}`]);
  const [before, shown] = await Promise.all([
    loadImage(join(place('before'), arrived)),
    loadImage(join(place('shown'), arrived.replace('webp', 'png'))),
  ]);
  expect([shown.width, shown.height]).toEqual([before.width * 3, before.height]);
});

test('so is another colour, and a page that is longer', async () => {
  await redraw(password, (context) => {
    context.globalCompositeOperation = 'difference';
    context.fillStyle = '#202020';
    context.fillRect(16, 600, 328, 48);
  });
  await redraw(arrived, (context, height) => context.fillRect(20, height, 10, 10), 20);
  expect(await changes()).toEqual([arrived, password].map((picture) => `altered  ${picture}`));
});

test('one that is new and one that is gone are named', async () => {
  const other = password.replace('password', 'pass');
  await cp(join(place('now'), password), join(place('now'), other));
  await rm(join(place('now'), arrived));
  expect(await changes()).toEqual([`new      ${other}`, `gone     ${arrived}`]);
});
