import { onScopeDispose, shallowRef, type ShallowRef } from 'vue';
import { failureCode } from '../components/failure-code.js';
import {
  BindFamilyMemberDocument,
  EndFamilyMemberDocument,
  MyFamilyDocument,
  RequestFamilyCodeDocument,
  type FamilyRelation,
  type OwnFamilyFieldsFragment,
  type OwnFamilyResultFieldsFragment,
  type TypedDocumentString,
} from '../graphql/generated/graphql.js';
import { request } from '../graphql/request.js';
import { createIntent } from '../graphql/intent.js';
import { newRequestId } from '../graphql/request-id.js';
import type { FormIssue, LocalIssueCode } from '../text/issue-text.js';
import { track } from '../viewer/in-flight.js';
import { notice } from '../viewer/notice.js';
import { forgetViewer } from '../viewer/session.js';

export type OwnFamily = OwnFamilyFieldsFragment;
export type FamilyMember = OwnFamily['members'][number];
type Issues = Promise<readonly FormIssue[]>;

export interface UsedOwnFamily {
  /** `null` until it is read. */
  readonly family: ShallowRef<OwnFamily | null>;
  readonly failure: ShallowRef<LocalIssueCode | null>;
  read(): Promise<void>;
  request(asked: { readonly phone: string; readonly relation: FamilyRelation; readonly password: string }): Issues;
  bind(code: string): Issues;
  end(memberId: string, password: string): Issues;
}

/** The student's own family members. */
export function useOwnFamily(): UsedOwnFamily {
  const family: UsedOwnFamily['family'] = shallowRef(null);
  const failure = shallowRef<LocalIssueCode | null>(null);
  const intent = createIntent<object>(newRequestId);
  let isLeft = false;

  async function read(): Promise<void> {
    try {
      const { myFamily } = await request(MyFamilyDocument, {});
      if (isLeft) return;
      failure.value = null;
      if (myFamily == null) await sessionEnded();
      else family.value = myFamily;
    } catch (error) {
      failure.value = failureCode(error, navigator.onLine);
    }
  }

  async function send<I>(
    document: TypedDocumentString<{ result: OwnFamilyResultFieldsFragment }, { input: I }>,
    input: Omit<I, 'requestId'>,
  ): Issues {
    const full = { ...input, requestId: intent.idFor(input) } as I;
    const { result } = await track(request(document, { input: full }));
    if (!('issues' in result)) {
      intent.answered();
      family.value = result.family;
      return [];
    }
    if (!result.issues.some(({ code }) => code === 'BUSY')) intent.answered();
    if (result.issues.some(({ code }) => code === 'SIGN_IN_REQUIRED')) await sessionEnded();
    else if (result.issues.some(({ field }) => field == null)) void read();
    return result.issues;
  }

  onScopeDispose(() => (isLeft = true));
  void read();
  return {
    family,
    failure,
    read,
    request: (asked) => send(RequestFamilyCodeDocument, asked),
    bind: (code) => send(BindFamilyMemberDocument, { code }),
    end: (memberId, password) => send(EndFamilyMemberDocument, { memberId, password }),
  };
}

async function sessionEnded(): Promise<void> {
  await forgetViewer();
  notice.value = 'shell.sessionEnded';
}
