import { randomUUID } from 'node:crypto';
import { getNamedType, isInputObjectType } from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createSchema } from '../../server/graphql/schema.js';
import type { Browser } from '../support/browser.js';
import { everyOperation } from '../support/every-operation.js';
import { inParallel } from '../support/in-parallel.js';
import { startPortal, type TestPortal } from '../support/portal.js';
import { staffPeople } from '../support/staff-people.js';
import { atNight } from '../support/thorough.js';

/** What somebody would like to say of themselves, of others, and of what is done. */
const wanted = {
  accountId: `"${randomUUID()}"`,
  actor: '{ kind: "system" }',
  at: '"2020-01-01T00:00:00Z"',
  duties: '["settleConflicts"]',
  isAdministrator: 'true',
  passwordHash: '"x"',
  role: '"developer"',
  roles: '["provinceAdministrator"]',
  session: `"${randomUUID()}"`,
  state: '"ARRIVED"',
  unifiedNumber: '"82700001"',
  verified: 'true',
} as const;
// Written as a member it would be no field of the object.
const wishes = [...Object.entries(wanted), ['__proto__', '{ role: "developer" }'] as const];

describe('G7: 200 inputs that bring along what nobody may say', () => {
  let portal: TestPortal;
  let administrator: Browser;
  beforeAll(async () => {
    portal = await startPortal();
    const people = staffPeople(portal);
    const person = await people.provedPerson('管理人', {
      role: 'schoolAdministrator',
      school: await people.schoolId('140106-01'),
    });
    administrator = person.browser;
  });
  afterAll(() => portal.close());

  const everything = () =>
    portal.query(
      `select (select md5(string_agg(a::text, ',' order by id)) from account a) as accounts,
         (select md5(string_agg(f::text, ',' order by subject)) from flow f) as flows,
         (select md5(string_agg(r::text, ',' order by r::text)) from role_assignment r) as roles,
         (select md5(string_agg(s::text, ',' order by s::text)) from session s) as sessions,
         (select count(*)::int from audit_entry) as entries`,
    );

  /** Every mutation, its invented input with one field more. */
  function attempts(): { readonly field: string; readonly text: string }[] {
    const mutations = createSchema().getMutationType()!.getFields();
    const texts = new Map(everyOperation().map(({ name, query }) => [name, query]));
    return Object.values(mutations).flatMap(({ name, args }) => {
      const text = texts.get(name) as string;
      const input = args.map(({ type }) => getNamedType(type)).find((type) => isInputObjectType(type));
      const known = input === undefined ? args.map((one) => one.name) : Object.keys(input.getFields());
      return wishes
        .filter(([field]) => !known.includes(field))
        .map(([field, value]) => {
          const said = `${field}: ${value}`;
          if (input !== undefined) return { field, text: text.replace('input: {', `input: { ${said},`) };
          const bare = args.length === 0 ? text.replace(name, `${name}(${said})`) : null;
          return { field, text: bare ?? text.replace(`${name}(`, `${name}(${said}, `) };
        });
    });
  }

  test('none is taken, and nothing has changed', async () => {
    const all = attempts();
    // Of each mutation some, and of each wish.
    const chosen = all.filter((_, index) => atNight || index % Math.floor(all.length / 200) === 0);
    expect(chosen.length).toBeGreaterThanOrEqual(200);
    const before = await everything();
    await inParallel(chosen.length, 4, async (index) => {
      const { field, text } = chosen[index]!;
      const answer = await administrator.clone().post(text);
      expect(answer.status, text).toBe(400);
      const { data, errors } = (await answer.json()) as { data?: unknown; errors: { message: string }[] };
      expect(data, text).toBeUndefined();
      // For that and for nothing else.
      expect(errors.map(({ message }) => message)).toEqual([expect.stringContaining(`"${field}"`)]);
    });
    expect(await everything()).toEqual(before);
  });

  test('nor in variables', async () => {
    const query = 'mutation ($input: SettleConflictInput!) { settleConflict(input: $input) { __typename } }';
    const input = {
      requestId: randomUUID(),
      expectedRevision: 1,
      number: '39999999',
      decision: 'TRY_AGAIN',
      reason: '核对过',
    };
    for (const [field] of wishes) {
      const variables = JSON.parse(`{"input":${JSON.stringify(input).slice(0, -1)},${JSON.stringify(field)}:"x"}}`);
      const answer = (await (await administrator.post(query, variables)).json()) as Record<string, unknown>;
      // What would be a prototype is refused before anybody reads it.
      expect(answer['error'] ?? answer['errors'], field).toBeDefined();
      expect(answer['data'], field).toBeUndefined();
    }
    // The very same without anything more is understood.
    const { settleConflict } = await administrator.ask(query, { input });
    expect(settleConflict.__typename).toBe('Refused');
  });
});
