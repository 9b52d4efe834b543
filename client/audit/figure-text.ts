import type { TextKey } from '../text/dictionary.js';
import type { Say } from '../text/use-text.js';

/** The figures that are said beside an entry, in their order; others are for the file. */
const told = {
  decision: 'audit.figures.decision',
  rows: 'audit.figures.rows',
  created: 'audit.figures.created',
  updated: 'audit.figures.updated',
  removed: 'audit.figures.removed',
  failed: 'audit.figures.failed',
  undone: 'audit.figures.undone',
  slips: 'audit.figures.slips',
} as const satisfies Readonly<Record<string, TextKey>>;

/** An entry's figures in words. */
export function figureTexts(say: Say, figures: readonly { readonly name: string; readonly value: string }[]): string[] {
  const values = new Map(figures.map(({ name, value }) => [name, value]));
  return Object.entries(told).flatMap(([name, key]) => {
    const value = values.get(name);
    return value === undefined ? [] : [say(key, { value })];
  });
}
