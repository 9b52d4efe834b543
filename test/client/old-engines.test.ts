import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

/** The build lowers syntax to Chromium 87, and leaves selectors and functions as they are. */
const later: Readonly<Record<string, RegExp>> = {
  ':has() (105)': /:has\(/,
  'Array.at (92)': /\.at\(/,
  'Array.findLast, toSorted, toReversed (97, 110)': /\.(?:findLast|findLastIndex|toSorted|toReversed|toSpliced)\(/,
  'structuredClone (98)': /\bstructuredClone\(/,
  'Object.hasOwn (93)': /\bObject\.(?:hasOwn|groupBy)\(/,
  'Map.groupBy (117)': /\bMap\.groupBy\(/,
  'AbortSignal.timeout (103)': /\bAbortSignal\.(?:timeout|any)\(/,
  'crypto.randomUUID (92)': /\brandomUUID\(/,
  'Promise.withResolvers (119)': /\bwithResolvers\(/,
  'URLSearchParams.size (113)': /\b(?:query|params|searchParams)\.size\b/,
};

test('nothing that the engines of schools’ browsers (Chromium 87) do not have', () => {
  const files = globSync(['client/**/*.{vue,ts,css}', 'machines/**/*.ts']);
  expect(files.length).toBeGreaterThan(400);
  const found = files.flatMap((file) => {
    const code = readFileSync(file, 'utf8').replace(/\/\*[^]*?\*\/|\/\/.*|<!--[^]*?-->/g, '');
    return Object.entries(later).flatMap(([name, sign]) => (sign.test(code) ? [`${file}: ${name}`] : []));
  });
  expect(found).toEqual([]);
});
