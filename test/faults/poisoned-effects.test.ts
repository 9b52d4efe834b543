import { afterAll, beforeAll, expect, test } from 'vitest';
import { flowsCommand } from '../../server/cli/flows-command.js';
import { startPortal, type TestPortal } from '../support/portal.js';

const others = 1_000;

let portal: TestPortal;
let poisoned: string;
let isMended = false;
const done = new Set<string>();

beforeAll(async () => {
  const revokePassword = async ({ account }: { readonly account: string }) => {
    if (account === poisoned && !isMended) throw new TypeError('nothing that anybody may read');
    done.add(account);
  };
  const evaluation = { revokePassword, publishPassword: revokePassword };
  portal = await startPortal(1, {}, { evaluation });
  // Two tries instead of those of a night.
  await portal.query(`update pgboss.queue set retry_limit = 1 where name = 'flow-effects'`);
});
afterAll(() => portal.close());

const dead = () => portal.query(`select data->>'subject' as subject from pgboss.job where name = 'flow-effects-dead'`);

async function say(...argv: string[]): Promise<string> {
  const lines: string[] = [];
  const { services } = portal.servers[0]!.composition;
  expect(await flowsCommand.run(argv, services, (line) => void lines.push(line))).toBe(0);
  return lines.join('\n');
}

test(`R9: a poisoned effect ends among the dead letters, ${others} others are done`, async () => {
  const { em, flows } = portal.servers[0]!.composition.services;
  const accounts = await portal.query(`select id from account where kind = 'student' order by id limit ${others + 1}`);
  const subjects = accounts.map(({ id }) => id as string);
  poisoned = subjects[Math.floor(others / 2)]!;
  const effect = { type: 'revokeEvaluationPassword', params: {} };
  await em.fork().transactional(async (tx) => {
    for (const subject of subjects)
      await flows.queue.enqueueEffect(tx, { subject, revision: 1, index: 0, at: 0, effect });
  });
  await expect.poll(dead, { timeout: 60_000 }).toEqual([{ subject: poisoned }]);
  await expect.poll(() => done.size, { timeout: 60_000 }).toBe(others);
  expect(done.has(poisoned)).toBe(false);
});

test('R9: what was given up is done once its cause is mended and somebody says so', async () => {
  expect(await say('retry')).toContain('revokeEvaluationPassword：1 个');
  expect(await dead()).toHaveLength(1);
  isMended = true;
  await say('retry', '--confirm');
  await expect.poll(() => done.has(poisoned), { timeout: 30_000 }).toBe(true);
  expect(await dead()).toEqual([]);
  expect(await say('retry')).toContain('没有放弃的外部操作');
  const entries = await portal.query(`select details from audit_entry where action = 'effects.retry'`);
  expect(entries).toEqual([{ details: { retried: 1 } }]);
});
