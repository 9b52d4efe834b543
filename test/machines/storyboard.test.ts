import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { topicPictures } from '../../client/help/topic-pictures.js';
import type { BoardPicture, Storyboard } from '../../client/storyboard/manifest.js';
import { registry } from '../../machines/registry.js';
import { directory, manifestName } from '../storyboard/files.js';
import { picturesOfTopics } from '../storyboard/pictures-of-topics.js';
import { leavesOf } from '../storyboard/ways.js';

const advice = 'the storyboard is not of these machines: npm run storyboard';
const largest = 40 * 1024;
const largestTogether = 3.25 * 1024 * 1024;
const width = 360;
const mostHeight = 1_200;

const { machines } = JSON.parse(readFileSync(join(directory, manifestName), 'utf8')) as Storyboard;
const pictures = machines.flatMap(({ machine, states }) =>
  states.flatMap(({ path, zh, en }): [string, BoardPicture][] => [
    [`${machine}/${path}.zh.webp`, zh],
    [`${machine}/${path}.en.webp`, en],
  ]),
);
const read = (file: string) => readFileSync(join(directory, file));

describe('the storyboard', () => {
  test('has every state of every machine in its present version', () => {
    const registered = Object.values(registry).map(({ id, version, machine }) => [id, version, leavesOf(machine.root)]);
    const shown = machines.map(({ machine, version, states }) => [machine, version, states.map(({ path }) => path)]);
    expect(shown, advice).toEqual(registered);
  });

  test('has a picture of each in both languages, and none besides', () => {
    const files = readdirSync(directory, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => join(parentPath, name).slice(directory.length + 1));
    expect(files.sort(), advice).toEqual([...pictures.map(([file]) => file), manifestName].sort());
  });

  test('says how large its pictures are, and none is more than a slow line bears', () => {
    for (const [file, { title, height, ...said }] of pictures) {
      expect([file, sizeOf(read(file))], advice).toEqual([file, [said.width, height]]);
      expect([file, said.width, height <= mostHeight, title !== '']).toEqual([file, width, true, true]);
    }
    const sizes = pictures.map(([file]) => read(file).length);
    expect(Math.max(...sizes)).toBeLessThanOrEqual(largest);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(largestTogether);
  });

  test('is where help has its pictures from, one for each topic that a state names', () => {
    expect(topicPictures, advice).toEqual(picturesOfTopics({ machines }));
    expect(Object.keys(topicPictures).length).toBeGreaterThan(15);
  });
});

/** Width and height in the header of a lossy WebP picture. */
function sizeOf(webp: Buffer): [number, number] {
  expect(webp.toString('latin1', 8, 16)).toBe('WEBPVP8 ');
  return [webp.readUInt16LE(26) & 0x3fff, webp.readUInt16LE(28) & 0x3fff];
}
