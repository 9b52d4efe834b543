import type { TextKey } from '../text/dictionary.js';
import type { Say } from '../text/use-text.js';

/** The figures that are said beside an entry; others are for the file. */
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

/** A figure in words; `null` for one that says nothing to whoever reads the page. */
export function figureText(
  say: Say,
  { name, value }: { readonly name: string; readonly value: string },
): string | null {
  return Object.keys(told).includes(name) ? say(told[name as keyof typeof told], { value }) : null;
}
