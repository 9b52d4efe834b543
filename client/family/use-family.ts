import { onScopeDispose, shallowRef, type ShallowRef } from 'vue';
import { failureCode } from '../components/failure-code.js';
import { clockOffset, setServerClock } from '../components/server-clock.js';
import { forgetDrafts } from '../components/use-draft.js';
import type { Report } from '../corrections/use-own-corrections.js';
import {
  FamilyDocument,
  ReportForChildDocument,
  SignInFamilyDocument,
  SignOutFamilyDocument,
  WithdrawForChildDocument,
  type FamilyFieldsFragment,
  type FamilyResultFieldsFragment,
} from '../graphql/generated/graphql.js';
import { request } from '../graphql/request.js';
import { createIntent } from '../graphql/intent.js';
import { newRequestId } from '../graphql/request-id.js';
import { useRefreshed } from '../components/use-refreshed.js';
import type { FormIssue, LocalIssueCode } from '../text/issue-text.js';

export type Family = FamilyFieldsFragment;
export type Child = Family['children'][number];
export type ChildCorrection = Child['corrections'][number];
type Issues = Promise<readonly FormIssue[]>;

export interface UsedFamily {
  /** Whoever is signed in as a family member; `null` for nobody, `undefined` until it is known. */
  readonly family: ShallowRef<Family | null | undefined>;
  readonly failure: ShallowRef<LocalIssueCode | null>;
  /** Whether somebody was signed in here and is no longer, without having left. */
  readonly hasEnded: ShallowRef<boolean>;
  read(): Promise<void>;
  signIn(challengeId: string, code: string): Issues;
  signOut(): Promise<void>;
  report(child: Child, report: Report): Issues;
  withdraw(child: Child, correction: ChildCorrection): Issues;
}

/** The parents' page: in its memory alone, read again while it is seen. */
export function useFamily(): UsedFamily {
  const family: UsedFamily['family'] = shallowRef(undefined);
  const failure = shallowRef<LocalIssueCode | null>(null);
  const hasEnded = shallowRef(false);
  const intent = createIntent<object>(newRequestId);
  let latest = 0;

  /** An older answer never replaces a newer one. */
  function take(now: Family | null): void {
    latest += 1;
    if (now === null && family.value) {
      hasEnded.value = true;
      forgetDrafts();
    }
    family.value = now;
    failure.value = null;
  }

  async function read(): Promise<void> {
    const mine = (latest += 1);
    const sentAt = Date.now();
    try {
      const data = await request(FamilyDocument, {});
      setServerClock(clockOffset(sentAt, Date.now(), data.portal.serverTime));
      if (mine === latest) take(data.family ?? null);
    } catch (error) {
      if (mine === latest) failure.value = failureCode(error, navigator.onLine);
    }
  }

  async function answered(result: FamilyResultFieldsFragment): Issues {
    if (!('issues' in result)) {
      hasEnded.value = false;
      take(result.family ?? null);
      return [];
    }
    if (result.issues.some(({ field }) => field == null)) await read();
    return result.issues;
  }

  /** The same id again while no answer has come: a retry runs nothing twice. */
  async function once<I extends object>(
    input: I,
    send: (input: I & { requestId: string }) => Promise<FamilyResultFieldsFragment>,
  ) {
    const result = await send({ ...input, requestId: intent.idFor(input) });
    if (!('issues' in result) || !result.issues.some(({ code }) => code === 'BUSY')) intent.answered();
    return answered(result);
  }

  useRefreshed(async () => {
    if (family.value) await read();
  });
  onScopeDispose(() => (latest += 1));
  void read();
  return {
    family,
    failure,
    hasEnded,
    read,
    async signIn(challengeId, code) {
      return answered((await request(SignInFamilyDocument, { input: { challengeId, code } })).result);
    },
    async signOut() {
      await request(SignOutFamilyDocument, {});
      forgetDrafts();
      latest += 1;
      family.value = null;
    },
    report: (child, report) =>
      once(
        { childId: child.id, ...report },
        async (input) => (await request(ReportForChildDocument, { input })).result,
      ),
    withdraw: (child, { number, revision }) =>
      once(
        { childId: child.id, number, expectedRevision: revision },
        async (input) => (await request(WithdrawForChildDocument, { input })).result,
      ),
  };
}
