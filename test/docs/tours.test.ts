import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkout } from './links.js';

const said = (texts: unknown): string[] =>
  typeof texts === 'string' ? [texts] : Object.values(texts ?? {}).flatMap((text) => said(text));

/** Whether a page says a label, whatever number or name stands where its text has a place for one. */
async function saidIn(language: 'en' | 'zh'): Promise<(label: string) => boolean> {
  const directory = join(checkout, 'client/text', language);
  const files = readdirSync(directory, { recursive: true, encoding: 'utf8' });
  const modules = files.filter((file) => file.endsWith('.ts')).map((file) => join(directory, file));
  const texts = said(await Promise.all(modules.map((module) => import(module))));
  const worded = texts.filter((text) => /\p{L}/u.test(text.replace(/\{\w+\}/g, '')));
  const patterns = worded.map((text) => {
    const parts = text.split(/\{\w+\}/).map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`));
    return new RegExp(`^${parts.join('[^ ]+')}$`);
  });
  const ends = language === 'en' ? ['.'] : ['。', '？'];
  return (label) => patterns.some((pattern) => pattern.test(label)) || ends.some((end) => worded.includes(label + end));
}

const readmes = [
  {
    file: 'README.md',
    language: 'en',
    from: '\n## Four tours',
    to: '\n## Another province',
    label: /\*\*([^*]+)\*\*/g,
    // How they stand out is told by the word itself.
    others: ['bold'],
    least: 40,
    examples: ['Nonsense', 'Two words', 'Import the 60 students'],
  },
  {
    file: 'README.zh.md',
    language: 'zh',
    from: '\n## 四条路线',
    to: '\n## 用于另一个省',
    label: /「([^」]+)」/g,
    // What the government platform says.
    others: ['同意并继续', '该手机号已存在'],
    least: 30,
    examples: ['胡说', '两个词', '导入 60 名学生'],
  },
] as const;

test.each(readmes)(
  'what the tours of $file name, a page says',
  async ({ file, language, from, to, label, ...more }) => {
    const isSaid = await saidIn(language);
    const readme = readFileSync(join(checkout, file), 'utf8');
    const tours = readme.slice(readme.indexOf(from), readme.indexOf(to));
    const labels = [...tours.matchAll(label)].map(([, found = '']) => found.replace(/\s+/g, ' '));
    expect(labels.length).toBeGreaterThan(more.least);
    expect(labels.filter((found) => !more.others.some((other) => other === found) && !isSaid(found))).toEqual([]);
    expect(more.examples.filter(isSaid)).toEqual([]);
  },
);
