import { useApolloClient } from '@vue/apollo-composable';
import { onMounted, onScopeDispose, shallowRef, type ShallowRef } from 'vue';
import { useCountdown } from '../components/use-countdown.js';
import {
  RequestCaptchaDocument,
  type CaptchaPurpose,
  type RequestCaptchaMutation,
} from '../graphql/generated/graphql.js';
import type { TextKey } from '../text/dictionary.js';

export interface UsedCaptcha {
  readonly captcha: ShallowRef<RequestCaptchaMutation['requestCaptcha'] | null>;
  readonly hasFailed: ShallowRef<boolean>;
  /** Why the picture is another one, for those who do not see it change. */
  readonly note: ShallowRef<TextKey | null>;
  /** Fetches another picture; nothing else on the page changes. */
  renew(why?: TextKey): Promise<void>;
  /**
   * To be called when somebody turns to a field: a page that lies open all day must not fetch pictures for nobody.
   *
   * @returns whether there will be another picture
   */
  renewIfOver(): boolean;
}

/** The picture with characters of a form. */
export function useCaptcha(purpose: CaptchaPurpose = 'SIGN_IN'): UsedCaptcha {
  const { client } = useApolloClient();
  const captcha: UsedCaptcha['captcha'] = shallowRef(null);
  const hasFailed = shallowRef(false);
  const note = shallowRef<TextKey | null>(null);
  let newest = 0;
  const { isOver } = useCountdown(() => captcha.value?.expiresAt ?? null);

  async function renew(why?: TextKey): Promise<void> {
    newest += 1;
    const mine = newest;
    hasFailed.value = false;
    note.value = null;
    try {
      const { data } = await client.mutate({
        mutation: RequestCaptchaDocument,
        variables: { purpose },
        fetchPolicy: 'no-cache',
      });
      if (mine !== newest) return;
      captcha.value = data?.requestCaptcha ?? null;
      note.value = why ?? null;
    } catch {
      if (mine === newest) captcha.value = null;
    }
    if (mine === newest) hasFailed.value = captcha.value === null;
  }

  const renewFailed = () => hasFailed.value && void renew();
  onMounted(() => {
    void renew();
    window.addEventListener('online', renewFailed);
  });
  onScopeDispose(() => window.removeEventListener('online', renewFailed));
  return {
    captcha,
    hasFailed,
    note,
    renew,
    renewIfOver() {
      if (!isOver.value && !hasFailed.value) return false;
      void renew(isOver.value ? 'signIn.captchaRenewed' : undefined);
      return true;
    },
  };
}
