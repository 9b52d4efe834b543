import { assign, type AnyStateMachine } from 'xstate';
import { describe, expect, test } from 'vitest';
import { checkReleases } from '../../machines/definition/check.js';
import { asStored, rehearse } from '../../machines/definition/rehearse.js';
import { amended, releaseOf } from '../../machines/definition/release.js';
import { machineOf, registry, type MachineId } from '../../machines/registry.js';
import { studentOnboarding } from '../../machines/student-onboarding/machine.js';
import type { StoredSnapshot } from '../../machines/upgrade.js';
import { restoreFlow, stateValueOf } from '../../server/flows/snapshots.js';
import { definitionAt } from '../../server/released/definitions.js';
import { readReleases } from '../../server/released/files.js';
import { knownReleases } from '../../server/released/known-releases.js';
import { asNext, changed, checked, released, renamed, student, withoutReview } from './planted-release.js';

const same = (stored: StoredSnapshot) => stored;
/** Whatever they are: a new version of the machine is no change to what is tested here. */
const present = student.version;
const next = present + 1;

describe('R12: whoever is stored in any state of any released version can go on', () => {
  test.each(Object.keys(registry))('%s is what was released, and strands nobody', (id) => {
    const registered = machineOf(id);
    expect(checkReleases(registered, releaseOf(registered), readReleases(id))).toEqual([]);
  });

  test.each(Object.keys(registry))('%s: the server restores what the rehearsal maps', (id) => {
    const registered = machineOf(id);
    const context = releaseOf(registered).context;
    for (const [version, { examples }] of readReleases(id))
      for (const example of examples) {
        const mapped = rehearse(registered, asStored(example, version), context);
        expect(mapped.outcome).toBe(version === registered.version ? 'present' : 'upgraded');
        const { waits, ...stored } = asStored(example, version);
        const deadlines = waits.map((wait) => ({ ...wait, id: wait.event }));
        const restored = restoreFlow(registered, { ...stored, deadlines });
        if ('why' in restored) throw new Error(`${version} ${example.state}: ${restored.why}`);
        expect(stateValueOf(restored.snapshot)).not.toBe('');
        expect(restored.deadlines).toEqual(deadlines);
      }
  });

  test.each(Object.keys(registry))('%s: a running server parses its releases once', (id) => {
    const releases = [...readReleases(id)];
    expect([...knownReleases(id)]).toEqual(
      releases.map(([version, { definition, context }]) => [version, { definition, context }]),
    );
    for (const [version] of releases)
      expect(definitionAt(id as MachineId, version)).toBe(definitionAt(id as MachineId, version));
  });

  test('the first version of the student machine is kept, with every state that it had', () => {
    const first = released.get(1)!;
    expect(first.rebuiltFrom).toContain('0e72cd2');
    expect(first.examples.some(({ state }) => state.endsWith('journey.arrived'))).toBe(true);
    expect(JSON.stringify(first.definition)).not.toContain('RECOVER_PASSWORD');
  });
});

describe('a change that strands somebody is found, and named', () => {
  test('a state renamed without a new version', () => {
    const { findings, text } = checked(renamed);
    expect(findings.map(({ kind }) => kind)).toContain('changedWithoutVersion');
    expect(text).toContain(`student-onboarding 版本 ${present} 已经发布，内容改了，版本号没有改`);
    expect(text).toContain('删去状态 evaluation.synced（会困住已存的流程）');
    expect(text).toContain('增加状态 evaluation.published（只是增加）');
    expect(text).toContain(`在 machines/registry.ts 把版本改为 ${next}`);
    for (const version of [1, present])
      expect(text).toMatch(
        new RegExp(`版本 ${version} 存下的 「account.*evaluation\\.synced journey.*到不了现在的版本 ${present}`),
      );
  });

  test('a state removed in a new version whose upgrade leaves people there', () => {
    const { findings, text } = checked(asNext(withoutReview, same));
    expect(new Set(findings.map(({ kind }) => kind))).toEqual(new Set(['notReleased', 'stranded']));
    expect(text).toContain(`student-onboarding 版本 ${next} 还没有发布记录`);
    expect(text).toMatch(
      new RegExp(
        `版本 ${present} 存下的 「.*registrarReview」.* 到不了现在的版本 ${next}：\n {2}现在的状态机没有这个状态：.*registrarReview`,
      ),
    );
    expect(text).toContain(`在 machines/student-onboarding/upgrades.ts 让它变成版本 ${next} 里有的状态`);
  });

  test('and with an upgrade that leads them on, nothing but the release is missing', () => {
    const upgrade = (stored: StoredSnapshot): StoredSnapshot => {
      const { journey } = stored.value as { journey: unknown };
      const isReviewed = JSON.stringify(journey) === '{"statusVerification":"registrarReview"}';
      return isReviewed
        ? { ...stored, value: { ...stored.value, journey: { statusVerification: 'answering' } } }
        : stored;
    };
    expect(checked(asNext(withoutReview, upgrade)).findings).toMatchObject([{ kind: 'notReleased', version: next }]);
  });

  test('a new version without an upgrade, and one that throws', () => {
    expect(checked(asNext(withoutReview)).text).toContain(`没有从版本 ${present} 往后的升级`);
    const broken = () => {
      throw new Error('not thought of');
    };
    expect(checked(asNext(withoutReview, broken)).text).toContain(`版本 ${present} 的升级出错：not thought of`);
  });

  test('a region more: XState would put everybody into its first state without a word', () => {
    const more = changed('states', (old) => ({ ...old, consent: { initial: 'asked', states: { asked: {} } } }));
    const { text } = checked(more);
    expect(text).toContain('增加状态 consent（会困住已存的流程）');
    expect(text).toMatch(/状态不完整：会被当作「account\.\S+ consent\.asked /);
  });

  test('a state that is divided without an upgrade', () => {
    const divided = changed('states.evaluation.states.synced', (old) => ({
      ...old,
      initial: 'new',
      states: { new: {} },
    }));
    expect(checked(asNext(divided, same)).text).toContain('状态不完整');
  });

  test('a context that has something more, or calls something otherwise', () => {
    const more = changed('context', (old) => (scope: unknown) => ({
      ...(old as unknown as (scope: unknown) => object)(scope),
      language: 'zh',
    }));
    const { findings, text } = checked(more);
    expect(findings.map(({ kind }) => kind)).toContain('contextChanged');
    expect(text).toContain('context.language is missing, not "zh"');
    const tied = studentOnboarding.provide({ actions: { keepBound: assign({ phone: 'tied' as 'bound' }) } });
    expect(checked({ ...student, machine: tied as AnyStateMachine }).text).toContain(
      'context.phone is "bound", not "skipped" or "tied"',
    );
  });

  test('a clock renamed: the stored deadline would ring for nobody, and the new wait never end', () => {
    const other = changed('states.account.states.lockedByFailures.after', (old) => ({ codeValidity: old['lockout'] }));
    const { text } = checked(asNext(other, same));
    expect(text).toContain('期限 xstate.after.lockout.student-onboarding.account.lockedByFailures 到时没有用处');
    expect(text).toContain(
      '等待 xstate.after.codeValidity.student-onboarding.account.lockedByFailures 没有期限，永远不会结束',
    );
  });

  test('a file that is gone, and one of a version that there is not', () => {
    const files = new Map([...released].filter(([version]) => version !== 1));
    expect(checked(student, files).text).toContain('版本 1 的发布记录不见了');
    files.set(7, released.get(1)!);
    expect(checked(student, files).text).toContain(
      'machines/released/student-onboarding/7.json 是一个 machines/registry.ts 里没有的版本',
    );
  });
});

describe('what strands nobody', () => {
  const signIn = 'states.journey.states.signIn';

  test.each([
    ['other words', changed(`${signIn}.meta`, (old) => ({ ...old, helpTopic: 'another' })), '只是说法'],
    [
      'an event more',
      changed(`${signIn}.on`, (old) => ({ ...old, LOOK_AROUND: { actions: 'keepEntered' } })),
      '只是增加',
    ],
    ['a state more', changed('states.evaluation.states', (old) => ({ ...old, paused: {} })), '只是增加'],
  ])('%s: the file has to say it, and no new version is asked for', (_name, machine, words) => {
    const { findings, text } = checked(machine);
    expect(findings).toMatchObject([{ kind: 'fileBehind', version: present }]);
    expect(text).toContain('没有人因此困住');
    expect(text).toContain(words);
    const files = new Map([...released, [present, amended(released.get(present)!, releaseOf(machine))]]);
    expect(checked(machine, files).findings).toEqual([]);
  });

  test.each([
    ['another guard', changed(`${signIn}.on.SIGN_IN`, (old) => ({ ...old, guard: 'usable' }))],
    ['another target', changed(`${signIn}.on.SIGN_IN`, (old) => ({ ...old, target: 'passwordChange' }))],
    ['an effect less', changed(`${signIn}.on.SIGN_IN`, ({ actions: _actions, ...old }) => old)],
    ['a transition less', changed('states.account.states.open.on', ({ LOCK: _lock, ...old }) => old)],
    ['another public step', changed(`${signIn}.meta`, (old) => ({ ...old, step: 'ARRIVED' }))],
    [
      'an event heard in one region more',
      changed(`${signIn}.on`, (old) => ({ ...old, UNLOCK: { actions: 'keepEntered' } })),
    ],
  ])('%s needs a new version all the same: histories would be replayed otherwise', (_name, machine) => {
    expect(checked(machine).findings).toMatchObject([{ kind: 'changedWithoutVersion', version: present }]);
    expect(checked(asNext(machine, same)).findings).toMatchObject([{ kind: 'notReleased', version: next }]);
  });
});
