import { describe, expect, test } from 'vitest';
import { compareDefinitions } from '../../machines/definition/compare.js';
import { definitionOf } from '../../machines/definition/define.js';
import { changeLines } from '../../server/cli/machines-text.js';
import { released, renamed, student } from './planted-release.js';

describe('versions 1 and 2 of the student machine, compared', () => {
  const changes = compareDefinitions(released.get(1)!.definition, released.get(2)!.definition);
  const of = (what: string, kind: string) =>
    changes
      .filter((change) => change.what === what && change.kind === kind)
      .map(({ at, detail }) => [at, detail].join(' ').trim());

  test('states', () => {
    expect(of('state', 'added')).toEqual(['journey.arrived.settled', 'journey.arrived.codeSent']);
    expect(of('state', 'removed')).toEqual([]);
    expect(of('state', 'changed')).toEqual(['journey.arrived type', 'journey.arrived initial', 'journey.arrived meta']);
    expect(changes.find(({ detail }) => detail === 'type')).toMatchObject({
      before: 'atomic',
      after: 'compound',
      grade: 'strands',
    });
  });

  test('transitions', () => {
    expect(of('transition', 'added')).toEqual([
      'account.lockedByFailures RECOVER_PASSWORD',
      'journey RECOVER_PASSWORD',
      'journey.arrived REQUEST_PHONE_CODE',
      'journey.arrived UNBIND_PHONE',
      'evaluation RECOVER_PASSWORD',
      'journey.arrived.codeSent BIND_PHONE',
      'journey.arrived.codeSent BIND_PHONE',
      'journey.arrived.codeSent after codeValidity',
    ]);
    expect(of('transition', 'removed')).toEqual([]);
    expect(of('transition', 'changed')).toEqual([
      'journey SIGN_IN',
      'journey.signIn SIGN_IN',
      'journey.arrived CHANGE_PASSWORD',
    ]);
  });

  test('guards, effects', () => {
    expect(of('guard', 'added')).toEqual(['notFromStranger', 'ownerProven', 'phoneBound', 'recoveryAccepted']);
    expect(of('guard', 'removed')).toEqual(['fromKnownDevice']);
    expect(of('effect', 'added')).toEqual(['tellReplacedPhone']);
  });

  test('in lines for a person', () => {
    const lines = changeLines(changes);
    expect(lines).toContain('  增加状态 journey.arrived.settled（只是增加）');
    expect(lines).toContain('  改变状态 journey.arrived type：atomic → compound（会困住已存的流程）');
    expect(lines.find((line) => line.includes('UNBIND_PHONE'))).toBe(
      '  增加转换 journey.arrived UNBIND_PHONE：UNBIND_PHONE [usable and ownerProven and phoneBound] / keepSkipped, tellReplacedPhone(…) ⇒ journey.arrived.settled（只是增加）',
    );
  });
});

test('a machine does not differ from itself, and the way back undoes what was added', () => {
  const present = definitionOf(student);
  expect(compareDefinitions(present, structuredClone(present))).toEqual([]);
  const there = compareDefinitions(present, definitionOf(renamed));
  const back = compareDefinitions(definitionOf(renamed), present);
  expect(there.filter(({ kind }) => kind === 'added')).toHaveLength(
    back.filter(({ kind }) => kind === 'removed').length,
  );
});
