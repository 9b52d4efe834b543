import { describe, expect, test } from 'vitest';
import { marksOf } from '../../client/inspector/chart/looks.js';

describe('what a chart shows of a comparison (D10)', () => {
  const differences = [
    { what: 'state', kind: 'added', at: 'new' },
    { what: 'state', kind: 'removed', at: 'old' },
    { what: 'transition', kind: 'removed', at: 'both' },
    { what: 'transition', kind: 'removed', at: 'old' },
    { what: 'state', kind: 'changed', at: 'told' },
    { what: 'guard', kind: 'changed', at: 'isOpen' },
  ];

  test('the later version marks what it alone has, and what changed', () => {
    expect([...marksOf(differences, 'added')]).toEqual([
      ['new', 'added'],
      ['both', 'changed'],
      ['old', 'changed'],
      ['told', 'changed'],
    ]);
  });

  test('the earlier version marks what is gone later', () => {
    expect(marksOf(differences, 'removed')).toEqual(
      new Map([
        ['old', 'removed'],
        ['both', 'changed'],
        ['told', 'changed'],
      ]),
    );
  });
});
