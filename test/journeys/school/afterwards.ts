import assert from 'node:assert/strict';
import { until } from '../../support/until.js';
import type { Step } from '../walk.js';
import { school, type SchoolJourney } from './school-journey.js';

/** What is left to see when it is over. */
export const afterwards: readonly Step<SchoolJourney>[] = [
  ['every act of the administrator is in the audit trail', trail],
  ['nobody has tampered with it', untouched],
];

async function trail(journey: SchoolJourney): Promise<void> {
  const query = `query ($action: AuditAction, $after: ID) {
    auditEntries(filter: { action: $action }, first: 200, after: $after) { entries { id } next } }`;
  const count = async (action: string) => {
    let entries = 0;
    for (let after: string | null = null; ;) {
      const { auditEntries }: Record<string, { entries: unknown[]; next: string | null }> =
        await journey.administrator.ask(query, { action, after });
      entries += auditEntries!.entries.length;
      after = auditEntries!.next;
      if (after === null) return entries;
    }
  };
  // One of them again, after a lock.
  assert.equal(await count('ACCOUNT_UNLOCK'), school.students + 1);
  assert.equal(await count('ACCOUNT_RESET_PASSWORD'), 1);
  assert.ok((await count('ROSTER_IMPORT')) >= 2);
  assert.equal(await count('STATUS_CONFIRM'), 1);
}

async function untouched(journey: SchoolJourney): Promise<void> {
  // A server chains within seconds.
  const said = await until(async () => {
    const output = await journey.command('audit', 'verify');
    return output.includes('没有发现改动') ? output : null;
  });
  assert.match(said, /操作记录 \d+ 条/);
}
