import { computed, shallowRef, watch, type ComputedRef, type ShallowRef } from 'vue';
import { useSubmission } from '../components/use-submission.js';
import {
  AskForHelpDocument,
  ChooseWayOutDocument,
  ConfirmDeregistrationDocument,
  FinishPlaceDocument,
  GoBackDocument,
  GoToGovernmentDocument,
  SawThereDocument,
  SayNotOneselfDocument,
  SayOneselfDocument,
  SayPasswordSignInFailedDocument,
  SayPhoneInUseDocument,
  SayWhosePhoneDocument,
  type RealNamePlace,
  type SeenThere,
  type WayOut,
  type WhosePhone,
} from '../graphql/generated/graphql.js';
import { useTransition } from '../onboarding/use-transition.js';
import type { AnyIssueCode, FormIssue, LocalIssueCode } from '../text/issue-text.js';
import { pageOf } from '../viewer/standing.js';
import { useViewer } from '../viewer/use-viewer.js';
import { leaveFor } from './leave-for.js';

/** An answer to what a page asks. */
export type Choice = WhosePhone | WayOut | 'phoneInUse' | 'phoneNotInUse' | 'notOneself' | 'oneself';

/** Everything that can be sent from a place. */
export type StepName =
  'go' | 'finish' | 'back' | 'passwordFailed' | 'confirmDeregistration' | 'askForHelp' | SeenThere | Choice;

const noAnswer: readonly AnyIssueCode[] = ['OFFLINE', 'UNREACHABLE', 'FAULT'] satisfies LocalIssueCode[];

type Send = () => Promise<readonly FormIssue[]>;

export interface Steps {
  readonly issues: ShallowRef<readonly FormIssue[]>;
  /** What is under way. */
  readonly running: ComputedRef<StepName | null>;
  /** Sends a step: one at a time, however often and whatever is pressed (S23). */
  readonly take: (step: StepName) => Promise<void>;
}

/** The steps of the real-name verification. One sending for all of them: it outlives the place that it was pressed at. */
export function useSteps(): Steps {
  const { viewer, realName } = useViewer();
  const senders = useSenders(() => realName.value?.place ?? 'UNVERIFIED');
  const wanted = shallowRef<StepName>('go');
  const { issues, isPending, submit } = useSubmission(() => senders[wanted.value]());
  const page = () => pageOf(viewer.value);
  /** What was refused at another place is of no interest here; that there was no answer is. */
  const forget = () => (issues.value = issues.value.filter(({ code }) => noAnswer.includes(code)));
  watch(page, forget);

  return {
    issues,
    running: computed(() => (isPending.value ? wanted.value : null)),
    async take(step) {
      if (isPending.value) return;
      const before = page();
      wanted.value = step;
      await submit();
      if (page() !== before) forget();
    },
  };
}

function useSenders(place: () => RealNamePlace): Readonly<Record<StepName, Send>> {
  let address: string | null = null;
  const begin = useTransition(GoToGovernmentDocument, undefined, ({ url }: { url: string | null }) => (address = url));
  const saw = useTransition(SawThereDocument);
  const whose = useTransition(SayWhosePhoneDocument);
  const passwordFailed = useTransition(SayPasswordSignInFailedDocument);
  const inUse = useTransition(SayPhoneInUseDocument);
  const notOneself = useTransition(SayNotOneselfDocument);
  const oneself = useTransition(SayOneselfDocument);
  const wayOut = useTransition(ChooseWayOutDocument);
  const confirm = useTransition(ConfirmDeregistrationDocument);
  const finish = useTransition(FinishPlaceDocument);
  const back = useTransition(GoBackDocument);
  const ask = useTransition(AskForHelpDocument);

  async function go(): Promise<readonly FormIssue[]> {
    address = null;
    const found = await begin({});
    if (found.length === 0 && address !== null) await leaveFor(address);
    return found;
  }

  return {
    go,
    finish: () => finish({ from: place() }),
    back: () => back({ from: place() }),
    passwordFailed: () => passwordFailed({}),
    confirmDeregistration: () => confirm({}),
    askForHelp: () => ask({}),
    DUPLICATE_PHONE: () => saw({ kind: 'DUPLICATE_PHONE' }),
    DUPLICATE_ID: () => saw({ kind: 'DUPLICATE_ID' }),
    NO_MATCHING_ACCOUNT: () => saw({ kind: 'NO_MATCHING_ACCOUNT' }),
    MINE: () => whose({ whose: 'MINE' }),
    ANOTHER_NUMBER: () => whose({ whose: 'ANOTHER_NUMBER' }),
    NOT_MINE: () => whose({ whose: 'NOT_MINE' }),
    phoneInUse: () => inUse({ inUse: true }),
    phoneNotInUse: () => inUse({ inUse: false }),
    notOneself: () => notOneself({}),
    oneself: () => oneself({}),
    CHANGE_PHONE: () => wayOut({ way: 'CHANGE_PHONE' }),
    DEREGISTER: () => wayOut({ way: 'DEREGISTER' }),
  };
}
