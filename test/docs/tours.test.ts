import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkout } from './links.js';

const said = (texts: unknown): string[] =>
  typeof texts === 'string' ? [texts] : Object.values(texts ?? {}).flatMap((text) => said(text));
const english = said(import.meta.glob<object>('../../client/text/en/**/*.ts', { eager: true }));

/** As a page says it, whatever number or name stands where the text has a place for one. */
const patterns = english.map((text) => {
  const parts = text.split(/\{\w+\}/).map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`));
  return new RegExp(`^${parts.join('[^ ]+')}$`);
});
const isSaid = (label: string) => patterns.some((pattern) => pattern.test(label)) || english.includes(`${label}.`);

test('what the tours of the README name, a page says', () => {
  const readme = readFileSync(join(checkout, 'README.md'), 'utf8');
  const tours = readme.slice(readme.indexOf('\n## Four tours'), readme.indexOf('\n## Another province'));
  const labels = [...tours.matchAll(/\*\*([^*]+)\*\*/g)].map(([, label = '']) => label.replace(/\s+/g, ' '));
  expect(labels.length).toBeGreaterThan(40);
  expect(labels.filter((label) => !isSaid(label))).toEqual([]);
  expect(isSaid('Import the 60 students')).toBe(false);
});
