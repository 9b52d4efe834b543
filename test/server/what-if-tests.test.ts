import { describe, expect, test } from 'vitest';
import { machineOf, registry, type MachineId } from '../../machines/registry.js';
import { testText } from '../../server/inspection/test-text.js';
import { takeSteps, type AskedStep, type Standpoint } from '../../server/inspection/what-if-steps.js';
import { times } from '../support/thorough.js';
import { beginningOf, randomSteps, runTests, seeded } from '../support/what-if-walks.js';

const at = Date.UTC(2026, 10, 28, 4);

/** What was thought through from a machine's beginning, as a test. */
function fromBeginning(id: MachineId, steps: readonly AskedStep[]): string {
  const machine = machineOf(id);
  const standpoint = beginningOf(id, at);
  const { taken } = takeSteps(machine, standpoint, steps);
  return testText({ machine, standpoint, origin: { input: machine.walk.input, at, events: [] }, steps, taken });
}

/** The same from somewhere on the way that nobody can tell. */
function fromSnapshot(id: MachineId, standpoint: Standpoint, steps: readonly AskedStep[]): string {
  const machine = machineOf(id);
  const { taken } = takeSteps(machine, standpoint, steps);
  return testText({ machine, standpoint, origin: null, steps, taken });
}

const id = '00000000-0000-7000-8000-00000000000f';
const sent = (event: string, payload: AskedStep['payload']): AskedStep => ({ event, payload, waitSeconds: null });

/** An answer that is none: a guard that looks into it throws. */
const unreadable = [
  sent('SIGN_IN', { credentialsAccepted: true, knownDevice: true }),
  sent('GO_TO_GOVERNMENT', { attemptId: id }),
  sent('RETURN', { attemptId: id, answer: null }),
];

describe('what was thought through, as a test', () => {
  const texts = new Map<string, string>();

  test('D7: passes as it is, for many random walks through each machine, from the beginning and from the middle', async () => {
    const walks = times({ usually: 15, thoroughly: 400 });
    for (const id of Object.keys(registry) as MachineId[])
      for (let seed = 1; seed <= walks; seed += 1) {
        const pick = seeded(seed);
        const first = randomSteps(id, beginningOf(id, at), 1 + pick(60), pick);
        texts.set(`${id}-${seed}`, fromBeginning(id, first));
        const middle = takeSteps(machineOf(id), beginningOf(id, at), first).end;
        texts.set(`${id}-${seed}-on`, fromSnapshot(id, middle, randomSteps(id, middle, 1 + pick(20), pick)));
      }
    texts.set('unjudged', fromBeginning('teacher-real-name', unreadable));
    const { code, report, output } = await runTests(texts);
    expect(code, output.slice(-3_000)).toBe(0);
    expect(report.numFailedTests).toBe(0);
    expect(report.numPassedTests + report.numTodoTests).toBe(texts.size);
    // A walk in which something masked decides is rare.
    expect(report.numTodoTests).toBeLessThan(texts.size / 20);
    const all = [...texts.values()].join('\n');
    for (const how of ['sent', 'due', 'refused', 'unjudged', 'passes'])
      expect(all).toMatch(new RegExp(`'${how}',\\s+\\{ type: '`));
    for (const typed of ['13800000040', '王演示']) expect(all).not.toContain(typed);
  });

  test('a walk whose masked words would lead elsewhere is a test to be written', () => {
    const ways = ['张三', '李四'].map((attemptId) => sent('GO_TO_GOVERNMENT', { attemptId }));
    const comes = sent('SIGN_IN', { credentialsAccepted: true, knownDevice: true });
    expect(fromBeginning('teacher-real-name', [comes, ...ways.slice(0, 1)])).toContain(`{ type: 'GO_TO_GOVERNMENT'`);
    const text = fromBeginning('teacher-real-name', [comes, ...ways]);
    expect(text).toContain('test.todo(');
    expect(text).not.toContain('张三');
  });

  test('a text that says something else than the machine fails', async () => {
    const text = fromBeginning('student-onboarding', [sent('UNLOCK', null)]);
    const wrong = new Map([
      ['states', text.replace('account.open', 'account.neverUnlocked')],
      ['effects', text.replace('forgetSignInFailures', 'endSessions')],
      ['refused', text.replace(/'sent',(?=\s+\{)/, `'refused',`)],
    ]);
    for (const one of wrong.values()) expect(one).not.toBe(text);
    const { report } = await runTests(wrong);
    expect(report).toMatchObject({ numFailedTests: 3, numPassedTests: 0 });
  });
});
