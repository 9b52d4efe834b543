import { readFileSync } from 'node:fs';

/** Node's own settings by which a script of package.json keeps its program small (decision 0024). */
export function nodeFlagsOf(script: 'start' | 'flows'): string[] {
  const manifest = readFileSync(new URL('../../package.json', import.meta.url), 'utf8');
  const { scripts } = JSON.parse(manifest) as { readonly scripts: Readonly<Record<string, string>> };
  return scripts[script]!.split(' ').filter((word) => word.startsWith('--'));
}
