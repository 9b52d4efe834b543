import { useApolloClient } from '@vue/apollo-composable';
import { onScopeDispose, shallowRef, watch, type ShallowRef } from 'vue';
import { FlowMomentsDocument, type FlowMomentFieldsFragment } from '../../administration/graphql/generated/graphql.js';
import { failureCode } from '../../components/failure-code.js';
import type { LocalIssueCode } from '../../text/issue-text.js';

export type Moment = FlowMomentFieldsFragment;

export interface Moments {
  /** The flow after the event that is looked at; the one before while that is on its way. `null` before there is any. */
  readonly moment: ShallowRef<Moment | null>;
  /** `absent`: the history has no such event, or cannot be replayed up to it. */
  readonly state: ShallowRef<'reading' | 'there' | 'absent'>;
  readonly failure: ShallowRef<LocalIssueCode | null>;
  read(): Promise<void>;
}

/** As many are asked for at once. */
const windowSize = 50;
/** So near the end of a window the next one is fetched: more than a second of a key that is held down. */
const aheadBy = 35;
const mostWindows = 80;

/** What a flow was after each of its events. Windows of the history are fetched ahead of whoever steps through it (D5). */
export function useMoments(id: string, revision: () => number): Moments {
  const { client } = useApolloClient();
  const moment: ShallowRef<Moment | null> = shallowRef(null);
  const state = shallowRef<'reading' | 'there' | 'absent'>('reading');
  const failure = shallowRef<LocalIssueCode | null>(null);
  const windows = new Map<number, ReadonlyMap<number, Moment>>();
  const onTheWay = new Map<number, Promise<void>>();
  let isOver = false;

  const windowOf = (wanted: number) => Math.floor(wanted / windowSize);
  const known = (wanted: number) => windows.get(windowOf(wanted))?.get(wanted);

  async function ask(window: number): Promise<void> {
    const from = window * windowSize;
    const { data } = await client.query({
      query: FlowMomentsDocument,
      variables: { id, from, to: from + windowSize - 1 },
      fetchPolicy: 'no-cache',
    });
    // What was asked for last is kept longest.
    windows.delete(window);
    windows.set(window, new Map(data.inspectedFlow?.moments.map((one) => [one.revision, one])));
    for (const oldest of windows.keys()) if (windows.size > mostWindows) windows.delete(oldest);
  }

  function fetch(window: number): Promise<void> {
    const asked = onTheWay.get(window) ?? ask(window).finally(() => onTheWay.delete(window));
    onTheWay.set(window, asked);
    return asked;
  }

  /** The windows that will be needed next; the last one of a history may have grown. */
  function fetchAhead(at: number): void {
    for (const near of [at + aheadBy, at - aheadBy])
      if (near >= 0 && !windows.has(windowOf(near))) void fetch(windowOf(near)).catch(() => undefined);
  }

  function show(found: Moment | undefined): void {
    if (found !== undefined) moment.value = found;
    state.value = found === undefined ? 'absent' : 'there';
  }

  async function read(): Promise<void> {
    const wanted = revision();
    failure.value = null;
    if (known(wanted) === undefined) {
      state.value = 'reading';
      try {
        await fetch(windowOf(wanted));
      } catch (error) {
        if (!isOver && wanted === revision()) failure.value = failureCode(error, navigator.onLine);
        return;
      }
      if (isOver || wanted !== revision()) return;
    }
    show(known(wanted));
    fetchAhead(wanted);
  }

  watch(revision, read, { immediate: true });
  onScopeDispose(() => (isOver = true));
  return { moment, state, failure, read };
}
