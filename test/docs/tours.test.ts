import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkout } from './links.js';

const said = (texts: unknown): string[] =>
  typeof texts === 'string' ? [texts] : Object.values(texts ?? {}).flatMap((text) => said(text));
const files = readdirSync(join(checkout, 'client/text/en'), { recursive: true, encoding: 'utf8' });
const texts = files.filter((file) => file.endsWith('.ts'));
const english = said(await Promise.all(texts.map((file) => import(`../../client/text/en/${file}`))));

/** As a page says it, whatever number or name stands where the text has a place for one. */
const worded = english.filter((text) => /\p{L}/u.test(text.replace(/\{\w+\}/g, '')));
const patterns = worded.map((text) => {
  const parts = text.split(/\{\w+\}/).map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`));
  return new RegExp(`^${parts.join('[^ ]+')}$`);
});
const isSaid = (label: string) => patterns.some((pattern) => pattern.test(label)) || worded.includes(`${label}.`);

test('what the tours of the README name, a page says', () => {
  const readme = readFileSync(join(checkout, 'README.md'), 'utf8');
  const tours = readme.slice(readme.indexOf('\n## Four tours'), readme.indexOf('\n## Another province'));
  const labels = [...tours.matchAll(/\*\*([^*]+)\*\*/g)].map(([, label = '']) => label.replace(/\s+/g, ' '));
  expect(labels.length).toBeGreaterThan(40);
  // How they stand out is told by the word itself.
  expect(labels.filter((label) => label !== 'bold' && !isSaid(label))).toEqual([]);
  expect(['Nonsense', 'Two words', 'Import the 60 students'].filter(isSaid)).toEqual([]);
});
