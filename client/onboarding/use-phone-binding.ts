import { computed, shallowRef, type ComputedRef, type ShallowRef } from 'vue';
import { cleanCode } from '../../machines/rules/verification-code.js';
import { useFocus } from '../components/use-focus.js';
import { useSubmission, type Submission } from '../components/use-submission.js';
import { BindPhoneDocument, RequestPhoneCodeDocument } from '../graphql/generated/graphql.js';
import { checkCode, checkPhone } from '../sms-code/check-sms-code.js';
import type { FormIssue } from '../text/issue-text.js';
import { useViewer } from '../viewer/use-viewer.js';
import { useTransition } from './use-transition.js';

/** What is typed to bind a phone. `password`: where the owner has to be proved. */
export interface TypedPhone {
  phone: string;
  code: string;
  password?: string;
}

export interface PhoneBinding {
  /** Asks for a code. */
  readonly sending: Submission;
  /** Answers with it. */
  readonly binding: Submission;
  /** The masked phone that has the code, while its answer is asked for; `null` while a number is. */
  readonly sentTo: ComputedRef<string | null>;
  /** Whoever wants another number gives it before a code is asked for once more. */
  readonly wantsOtherNumber: ShallowRef<boolean>;
  /** Whether there is a code to go back to. */
  readonly canGoBack: ComputedRef<boolean>;
  resend(): Promise<void>;
}

/** Binding a phone: a code asked for, sent and answered, in the fourth step and in the personal centre. */
export function usePhoneBinding(typed: TypedPhone): PhoneBinding {
  const { onboarding } = useViewer();
  const requestCode = useTransition(RequestPhoneCodeDocument);
  const bindPhone = useTransition(BindPhoneDocument);
  const wantsOtherNumber = shallowRef(false);
  const codeSentTo = computed(() => onboarding.value?.codeSentTo ?? null);
  const sentTo = computed(() => (wantsOtherNumber.value ? null : codeSentTo.value));

  const check = () => [...(typed.password === '' ? [passwordMissing] : []), ...checkPhone(typed.phone)];
  const sending = useSubmission(async () => {
    const codeBefore = typed.code;
    const issues = await requestCode({ phone: typed.phone, password: typed.password });
    if (issues.length > 0) return issues;
    wantsOtherNumber.value = false;
    // The new code's field may have come before the answer, and been filled in.
    if (typed.code === codeBefore) typed.code = '';
    return [];
  }, check);
  const binding = useSubmission(
    () => bindPhone({ code: cleanCode(typed.code) }),
    () => checkCode(typed.code),
  );

  useFocus(sentTo, (now) => (now === null ? 'phone' : 'code'));

  return {
    sending,
    binding,
    sentTo,
    wantsOtherNumber,
    canGoBack: computed(() => wantsOtherNumber.value && codeSentTo.value !== null),
    async resend() {
      // After a reload what was typed is not known any more, and has to be typed once more.
      if (check().length > 0) wantsOtherNumber.value = true;
      else await sending.submit();
    },
  };
}

const passwordMissing: FormIssue = { code: 'PASSWORD_REQUIRED', field: 'password' };
