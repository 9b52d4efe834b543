import {
  createActor,
  type AnyActorScope,
  type AnyEventObject,
  type AnyMachineSnapshot,
  type AnyStateMachine,
  type ExecutableActionsFrom,
} from 'xstate';

type Action = ExecutableActionsFrom<AnyStateMachine>;

/** What comes of an event, and what is to be done about it. Nothing is done. */
export type PureStep = readonly [snapshot: AnyMachineSnapshot, actions: readonly Action[]];

/** XState's `transition`, without an actor and an initial state of its own for each event: most of what it takes. */
export function pureTransition(machine: AnyStateMachine, from: AnyMachineSnapshot, event: AnyEventObject): PureStep {
  return collect(machine, (scope) => machine.transition(from, event, scope) as AnyMachineSnapshot);
}

/** XState's `initialTransition`, likewise. */
export function pureBeginning(machine: AnyStateMachine, input: unknown): PureStep {
  return collect(machine, (scope) => machine.getInitialSnapshot(scope, input as never) as AnyMachineSnapshot);
}

/** A snapshot from what was stored of it. @throws Error where the machine has no such state */
export function restoredSnapshot(machine: AnyStateMachine, stored: unknown): AnyMachineSnapshot {
  const snapshot = machine.restoreSnapshot(stored as never, scopeOf(machine)) as AnyMachineSnapshot;
  if (snapshot.status === 'error') throw snapshot.error;
  return snapshot;
}

function collect(machine: AnyStateMachine, run: (scope: AnyActorScope) => AnyMachineSnapshot): PureStep {
  const actions: Action[] = [];
  const snapshot = run({ ...scopeOf(machine), actionExecutor: (action) => void actions.push(action as Action) });
  return [snapshot, actions];
}

const scopes = new WeakMap<AnyStateMachine, AnyActorScope>();

/** An actor that never starts, and that our machines, which spawn nothing, leave as it is. */
function scopeOf(machine: AnyStateMachine): AnyActorScope {
  const known = scopes.get(machine);
  if (known !== undefined) return known;
  const self = createActor(machine, { input: undefined as never });
  const nothing = () => undefined;
  const scope: AnyActorScope = {
    self,
    id: '',
    sessionId: '',
    system: self.system,
    logger: nothing,
    defer: nothing,
    stopChild: nothing,
    emit: nothing,
    actionExecutor: nothing,
  };
  scopes.set(machine, scope);
  return scope;
}
