import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { isScalarType, isUnionType, parse, specifiedRules, validate } from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { examples, type Example, type ExampleName } from '../../server/graphql/reference/examples.js';
import { writeReference } from '../../server/graphql/reference/write-reference.js';
import { httpRules, socketRules } from '../../server/graphql/rules.js';
import { createSchema } from '../../server/graphql/schema.js';
import type { Browser, Untyped } from '../support/browser.js';
import { captchaAnswer } from '../support/config.js';
import { developerOn } from '../support/inspector.js';
import { sample, startPortal, type TestPortal } from '../support/portal.js';
import { socketClient } from '../support/socket-client.js';

const schema = createSchema();
const reference = readFileSync(new URL('../../docs/api.md', import.meta.url), 'utf8');
const all: readonly [string, Example][] = Object.entries(examples);

describe('docs/api.md', () => {
  test('is what the code says', () => {
    expect(writeReference(schema), 'npm run schema').toBe(reference);
  });

  test('has every operation once, and every type', () => {
    const roots = [schema.getQueryType()!, schema.getMutationType()!, schema.getSubscriptionType()!];
    const operations = roots.flatMap((root) => Object.keys(root.getFields()));
    const named = [...reference.matchAll(/^- (?:query|mutation|subscription) \*\*`(\w+)`\*\*/gm)].map(
      ([, name]) => name,
    );
    expect(named.toSorted()).toEqual(operations.toSorted());
    // Unions stand with the operations, by their members.
    const types = Object.values(schema.getTypeMap()).filter((type) => !isUnionType(type) && !isScalarType(type));
    const own = types
      .map(({ name }) => name)
      .filter((name) => !name.startsWith('__') && !roots.some((root) => root.name === name));
    const briefly = [...reference.matchAll(/^- \*\*(\w+)\*\*: /gm)].map(([, name]) => name);
    expect(briefly.toSorted()).toEqual(own.toSorted());
  });

  test('can be read: no dump of the schema', () => {
    expect(reference.split('\n').length).toBeLessThan(900);
  });

  test.each(all)('the example %s is a document that the server takes', (_name, { document, over }) => {
    const rules = [...specifiedRules, ...(over === 'http' ? httpRules : socketRules)];
    expect(validate(schema, parse(document), rules)).toEqual([]);
  });
});

describe('the examples of docs/api.md, one after the other', () => {
  let portal: TestPortal;
  let student: Browser;
  beforeAll(async () => {
    portal = await startPortal();
    await portal.send(sample.account, { type: 'UNLOCK' });
    student = portal.browser();
  });
  afterAll(() => portal.close());

  test('answer as they say', async () => {
    let captchaId = '';
    let schoolId = '';
    /** What an example leaves open, as of the answers before it. */
    const given: Readonly<Partial<Record<ExampleName, () => object>>> = {
      signIn: () => ({ captchaId, captchaAnswer }),
      refusal: () => ({ requestId: randomUUID(), schoolId }),
      step: () => ({ requestId: randomUUID(), schoolId }),
    };
    for (const [name, example] of all) {
      const { variables, answer } = example;
      const more = given[name as ExampleName]?.() ?? {};
      const input = { ...(variables as Untyped)?.input, ...more };
      expect(JSON.stringify(input), name).not.toContain('…');
      const asking = name === 'inspector' ? await developerOn(portal) : student;
      const data = await ask(asking, example, variables === undefined ? {} : { input });
      expectLike(data, answer, name);
      captchaId = data.requestCaptcha?.id ?? captchaId;
      schoolId = data.schools?.[0].id ?? schoolId;
    }
  });

  test('the refusal of an example can be asked for again: the same id gets the same answer, and no try is used up', async () => {
    const { document, variables } = examples.step;
    const browser = portal.browser();
    const [account] = await portal.freshStudents(1);
    await portal.send(account!, { type: 'UNLOCK' });
    await browser.signIn(account!, `xs${account!.slice(-8)}`);
    const input = {
      ...variables.input,
      requestId: randomUUID(),
      expectedRevision: 2,
      schoolId: await portal.sampleSchool(),
    };
    const first = await browser.ask(document, { input });
    expect(first.submitStatus.issues).toMatchObject([{ code: 'STATUS_MISMATCH', remaining: 4 }]);
    expect(await browser.ask(document, { input })).toEqual(first);
  });

  function ask(browser: Browser, { document, over }: Example, variables: object): Promise<Untyped> {
    return over === 'http' ? browser.ask(document, variables) : firstOf(browser, document);
  }
});

/** The first message of a subscription. */
async function firstOf(browser: Browser, query: string): Promise<Untyped> {
  const client = socketClient(browser.address, () => browser.cookieHeader());
  try {
    for await (const { data } of client.iterate({ query })) return data;
    throw new Error('nothing was said');
  } finally {
    await client.dispose();
  }
}

/** `…` in a text that is shown stands for any text. */
function expectLike(found: unknown, shown: unknown, at: string): void {
  if (typeof shown === 'string') {
    const parts = shown.split('…').map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'));
    expect(found, at).toMatch(new RegExp(`^${parts.join('.+')}$`, 's'));
  } else if (typeof shown === 'object' && shown !== null) {
    expect(Object.keys(found as object), at).toEqual(Object.keys(shown));
    for (const [key, value] of Object.entries(shown)) expectLike((found as Untyped)[key], value, `${at}.${key}`);
  } else expect(found, at).toBe(shown);
}
