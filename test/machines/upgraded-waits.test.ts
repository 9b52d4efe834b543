import type { AnyStateMachine } from 'xstate';
import { expect, test } from 'vitest';
import { mapFlow, type StoredFlow } from '../../machines/definition/map-flow.js';
import type { StoredSnapshot, Upgrade } from '../../machines/upgrade.js';
import { asNext, changed, released, student } from './planted-release.js';

const lockout = 'xstate.after.lockout.student-onboarding.account.lockedByFailures';
const renamed = 'xstate.after.codeValidity.student-onboarding.account.lockedByFailures';
const same = (stored: StoredSnapshot) => stored;

/** Somebody whom the present version had locked out, until ten minutes after they came there. */
const lockedOut: StoredFlow = {
  version: student.version,
  snapshot: released.get(student.version)!.examples.find(({ waits }) => waits.join() === lockout)!.snapshot,
  waits: [{ event: lockout, dueAt: 700_000 }],
  enteredAt: 100_000,
};
const lockedByFailures = 'states.account.states.lockedByFailures';
const withoutWait = changed(lockedByFailures, ({ after: _after, ...old }) => old);
const withOtherWait = changed(`${lockedByFailures}.after`, (old) => ({ codeValidity: old['lockout'] }));

const waitsAfter = (machine: { readonly machine: AnyStateMachine }, upgrade: Upgrade, flow = lockedOut) => {
  const mapped = mapFlow(asNext({ ...student, ...machine }, upgrade), flow, null);
  return 'why' in mapped ? mapped : mapped.waits;
};

test('waits that the next version knows as well go on as they are', () => {
  expect(waitsAfter(student, same)).toEqual(lockedOut.waits);
});

test('a wait that has gone is dropped; in the version that stored it, it is a fault', () => {
  expect(waitsAfter(withoutWait, same)).toEqual([]);
  expect(mapFlow(withoutWait, lockedOut, null)).toEqual({ why: 'waitsDiffer', lost: [lockout], missing: [] });
});

test('a wait without an end is a misfit, unless the upgrade gives it one', () => {
  expect(waitsAfter(withOtherWait, same)).toEqual({ why: 'waitsDiffer', lost: [lockout], missing: [renamed] });
  const given: Upgrade = (snapshot, { waits }) => ({
    snapshot,
    waits: waits.map(({ dueAt }) => ({ event: renamed, dueAt })),
  });
  expect(waitsAfter(withOtherWait, given)).toEqual([{ event: renamed, dueAt: 700_000 }]);
  const counted: Upgrade = (snapshot, { enteredAt }) => ({
    snapshot,
    waits: [{ event: renamed, dueAt: enteredAt + 300_000 }],
  });
  expect(waitsAfter(withOtherWait, counted)).toEqual([{ event: renamed, dueAt: 400_000 }]);
});

test('a wait that an upgrade gives and no state knows is dropped as well', () => {
  const given: Upgrade = (snapshot, { waits }) => ({ snapshot, waits: [...waits, { event: renamed, dueAt: 1 }] });
  expect(waitsAfter(student, given)).toEqual(lockedOut.waits);
});
