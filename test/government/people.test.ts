import { describe, expect, test } from 'vitest';
import { people } from '../../server/government/seed/people.js';

describe('the invented people', () => {
  test('live in a region that does not exist, and nobody has what another one has', () => {
    for (const { idNumber } of people) expect(idNumber).toMatch(/^1499\d{13}[\dX]$/);
    const accounts = people.flatMap(({ account }) => (account === undefined ? [] : [account]));
    for (const what of ['loginName', 'phone', 'idNumber'] as const)
      expect(new Set(accounts.map((account) => account[what])).size).toBe(accounts.length);
  });
});
