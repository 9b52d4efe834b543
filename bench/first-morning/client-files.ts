import { existsSync, readFileSync } from 'node:fs';

const built = new URL('../../dist/client/', import.meta.url);

/** What a browser loads of the client: with the first page, and with the steps of students. Empty where it was not built. */
export const clientFiles = {
  first: filesIn(read('index.html')),
  onboarding:
    (JSON.parse(read('pages.json') || '{}') as Record<string, string[]>)['OnboardingPage']?.map((file) => `/${file}`) ??
    [],
} as const;

function filesIn(html: string): string[] {
  return [...html.matchAll(/(?:src|href)="(\/assets\/[^"]+)"/g)].map(([, path]) => path as string);
}

function read(name: string): string {
  const file = new URL(name, built);
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
}
