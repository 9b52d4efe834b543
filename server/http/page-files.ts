import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The pages that people without a session open by address, links and bookmarks, and that are of several files. */
const pages = new Map([['/help', 'HelpPage']]);

/**
 * For each of these pages' paths the `Link` header that has a browser load its files while it still reads the document:
 * without it, it learns of them once the first script has come and has run.
 *
 * @param directory the built client
 */
export function readPageFiles(directory: string): ReadonlyMap<string, string> {
  const list = join(directory, 'pages.json');
  const files = existsSync(list) ? (JSON.parse(readFileSync(list, 'utf8')) as Record<string, string[]>) : {};
  return new Map([...pages].map(([path, page]) => [path, (files[page] ?? []).map(linkTo).join(', ')]));
}

function linkTo(file: string): string {
  return file.endsWith('.css') ? `</${file}>; rel=preload; as=style; crossorigin` : `</${file}>; rel=modulepreload`;
}
