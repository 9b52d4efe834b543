import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkout, documents, linkFault, linksOf } from './links.js';

const read = (path: string) => readFileSync(join(checkout, path), 'utf8');
const { scripts } = JSON.parse(read('package.json')) as { readonly scripts: Readonly<Record<string, string>> };

describe('what documents point at is there', () => {
  test('files, folders and headings', () => {
    const faults = documents().flatMap((path) =>
      linksOf(path).flatMap((target) => {
        const fault = linkFault(path, target);
        return fault === null ? [] : [`${path}: ${target}: ${fault}`];
      }),
    );
    expect(faults).toEqual([]);
  });

  test('a link to nowhere is noticed', () => {
    expect(linkFault('README.md', 'docs/glossary.md')).toBe(null);
    expect(linkFault('README.md', 'docs/decisions/')).toBe(null);
    expect(linkFault('docs/roles.md', '#roles-and-duties')).toBe(null);
    expect(linkFault('README.zh.md', '#已经有的还没有的')).toBe(null);
    expect(linkFault('docs/roles.md', 'glossary.md#no-such-heading')).toBe('there is no such heading');
    expect(linkFault('docs/roles.md', 'no-such-file.md')).toBe('there is no such file');
    expect(linkFault('docs/roles.md', '../../elsewhere.md')).toBe('leads out of the repository');
  });

  test('commands, and both tables of commands name all of them', () => {
    const unknown = documents().flatMap((path) =>
      [...read(path).matchAll(/npm run ([\w:-]+)/g)].flatMap(([, script = '']) =>
        Object.hasOwn(scripts, script) ? [] : [`${path}: npm run ${script}`],
      ),
    );
    expect(unknown).toEqual([]);
    for (const path of ['README.md', 'README.zh.md']) {
      const text = read(path);
      const isNamed = (script: string) => new RegExp(`npm (?:run )?${script}(?![\\w:-])`).test(text);
      expect(Object.keys(scripts).filter((script) => !isNamed(script))).toEqual([]);
    }
  });
});
