import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

export const checkout = fileURLToPath(new URL('../..', import.meta.url));

/** Folders of packages, of what is built, and of what a run leaves behind. */
const foreign = new Set(['node_modules', 'dist', 'output']);

/** Every Markdown file of the checkout, as paths below it. */
export function documents(directory = checkout): string[] {
  return readdirSync(directory, { withFileTypes: true }).flatMap((entry) => {
    const path = join(directory, entry.name);
    if (entry.isDirectory()) return entry.name.startsWith('.') || foreign.has(entry.name) ? [] : documents(path);
    return entry.name.endsWith('.md') ? [relative(checkout, path)] : [];
  });
}

/** The document without code: what looks like a link or a heading there is none. */
function prose(path: string): string {
  return readFileSync(join(checkout, path), 'utf8').replace(/^(`{3,}|~{3,}).*?^\1/gms, '');
}

/** Where links and pictures of a document lead, but for other sites. */
export function linksOf(path: string): string[] {
  const text = prose(path).replace(/`[^`\n]*`/g, '');
  const found = [
    ...text.matchAll(/\]\(<?([^)\s>]+)[^)]*\)/g),
    ...text.matchAll(/^\[[^\]]+\]:\s*<?([^\s>]+)/gm),
    ...text.matchAll(/<(?:img|a)\b[^>]*?\b(?:src|href)="([^"]*)"/g),
  ];
  return found.map(([, target = '']) => target).filter((target) => !/^(?:[a-z][a-z\d+.-]*:|\/\/)/i.test(target));
}

/** What is wrong with a link; `null` where it leads somewhere. */
export function linkFault(path: string, target: string): string | null {
  const [place = '', anchor] = target.split('#', 2);
  const file = place === '' ? path : join(dirname(path), decodeURIComponent(place));
  if (file.startsWith('..') || place.startsWith('/')) return 'leads out of the repository';
  const full = join(checkout, file);
  if (!existsSync(full)) return 'there is no such file';
  if (anchor === undefined) return null;
  if (statSync(full).isDirectory() || !file.endsWith('.md')) return 'only documents have headings';
  return anchorsOf(file).includes(decodeURIComponent(anchor)) ? null : 'there is no such heading';
}

/** The anchors that GitHub gives to a document's headings. */
function anchorsOf(path: string): string[] {
  const used = new Map<string, number>();
  return [...prose(path).matchAll(/^#{1,6} +(.+?)(?: +#+)? *$/gm)].map(([, heading = '']) => {
    const anchor = heading
      .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
      .toLowerCase()
      .replace(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, '')
      .replaceAll(' ', '-');
    const times = used.get(anchor) ?? 0;
    used.set(anchor, times + 1);
    return times === 0 ? anchor : `${anchor}-${times}`;
  });
}
