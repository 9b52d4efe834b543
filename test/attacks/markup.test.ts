import { glob, readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { headersOf } from '../../server/http/headers.js';

test('W5: the policy lets no script in but our own files, and no page into a frame', () => {
  const policy = headersOf('https://portal.example.org')['content-security-policy']!;
  const rules = Object.fromEntries(
    policy.split(';').map((rule) => [rule.trim().split(' ')[0], rule.trim().split(' ').slice(1)]),
  );
  expect(policy).not.toMatch(/unsafe|\*|https?:|blob:/);
  expect(rules['script-src'] ?? rules['default-src']).toEqual(["'self'"]);
  expect([rules['object-src'], rules['base-uri'], rules['frame-ancestors']]).toEqual([
    ["'none'"],
    ["'none'"],
    ["'none'"],
  ]);
});

test('W5: nothing in the client makes markup of a text', async () => {
  const found: string[] = [];
  let files = 0;
  for await (const file of glob('client/**/*.{vue,ts}')) {
    files += 1;
    const text = await readFile(file, 'utf8');
    if (/v-html|innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\(|new Function\(|srcdoc/.test(text))
      found.push(file);
  }
  expect(files).toBeGreaterThan(100);
  expect(found).toEqual([]);
});
