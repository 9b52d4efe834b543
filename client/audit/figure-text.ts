import type { AuditAction } from '../administration/graphql/generated/graphql.js';
import type { TextKey } from '../text/dictionary.js';
import type { Say } from '../text/use-text.js';
import { actionNames } from './actions.js';

export interface Figure {
  readonly name: string;
  readonly value: string;
}

/** Figures that are numbers: told unless nothing was counted. In their order; what is not here is for the file alone. */
const counts = {
  rows: 'audit.figures.rows',
  create: 'audit.figures.create',
  update: 'audit.figures.update',
  unchanged: 'audit.figures.unchanged',
  remove: 'audit.figures.remove',
  refused: 'audit.figures.refused',
  notUndone: 'audit.figures.notUndone',
  number: 'audit.figures.slips',
  retried: 'audit.figures.retried',
  migrated: 'audit.figures.migrated',
  quarantined: 'audit.figures.quarantined',
  freed: 'audit.figures.freed',
} as const satisfies Readonly<Record<string, TextKey>>;

/** Figures that are words of the code, each with a text of its own. In their order. */
const words = {
  decision: 'auditValue.decision',
  role: 'auditValue.role',
  isNew: 'auditValue.isNew',
  announced: 'auditValue.announced',
  isNameChanged: 'auditValue.isNameChanged',
  state: 'auditValue.state',
  was: 'auditValue.was',
} as const;

/** An entry's figures in words. */
export function figureTexts(say: Say, action: AuditAction, figures: readonly Figure[]): string[] {
  const values = new Map(figures.map(({ name, value }) => [name, value]));
  const told = <K extends string>(keys: Readonly<Record<string, K>>, text: (key: K, value: string) => string) =>
    Object.entries(keys).flatMap(([name, key]) => {
      const value = values.get(name);
      return value === undefined ? [] : [text(key, value)];
    });
  return [
    ...told(words, (key, value) => say(`${key}.${value}` as TextKey)),
    ...(action === 'AUDIT_EXPORT' ? told({ action: 'exported' }, (_key, value) => exportedText(say, value)) : []),
    ...told(counts, (key, value) => (value === '0' ? '' : say(key, { value }))),
  ].filter((text) => text !== '');
}

/** Which entries went into a file. The trail has the action as the server calls it: `account.resetPassword`. */
function exportedText(say: Say, value: string): string {
  const name = value
    .replace('.', '_')
    .replace(/[A-Z]/g, (letter) => `_${letter}`)
    .toUpperCase();
  const action = actionNames.find((one) => one === name);
  return action === undefined
    ? say('audit.allActions')
    : say('audit.exportedOnly', { action: say(`auditAction.${action}`) });
}
