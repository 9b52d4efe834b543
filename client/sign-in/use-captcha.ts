import { onMounted, onScopeDispose, shallowRef, type ShallowRef } from 'vue';
import { useCountdown } from '../components/use-countdown.js';
import type { CaptchaKind, CaptchaPurpose } from '../graphql/generated/graphql.js';
import type { TextKey } from '../text/dictionary.js';
import { askForCaptcha, type Captcha } from './ask-captcha.js';
import { canSolve, solvePuzzle } from './solve-puzzle.js';

/** What a form sends of it. */
export interface GivenCaptcha {
  readonly captchaId: string;
  readonly captchaAnswer: string;
}

export interface UsedCaptcha {
  readonly kind: ShallowRef<CaptchaKind>;
  readonly captcha: ShallowRef<Captcha | null>;
  /** The number, once the work is done. */
  readonly solution: ShallowRef<string | null>;
  readonly hasFailed: ShallowRef<boolean>;
  /** Why the picture is another one, for those who do not see it change; or why there is no other kind. */
  readonly note: ShallowRef<TextKey | null>;
  /** From the picture to the proof of work, or back. */
  switchKind(): void;
  /** Fetches another one of its kind; nothing else on the page changes. */
  renew(why?: TextKey): Promise<void>;
  /**
   * To be called when somebody turns to a field: a page that lies open all day must not fetch pictures for nobody.
   *
   * @returns whether there will be another one
   */
  renewIfOver(): boolean;
  /**
   * What to send: waits until the work is done, and does it anew if it was sent before or is too old.
   *
   * @param typed what was read off the picture
   * @returns `null` if somebody went back to the picture meanwhile
   */
  give(typed: string): Promise<GivenCaptcha | null>;
}

/** The captcha of one form: first a picture with characters, for whoever wants it a proof of work. */
export function useCaptcha(purpose: CaptchaPurpose): UsedCaptcha {
  const kind: UsedCaptcha['kind'] = shallowRef('IMAGE');
  const captcha: UsedCaptcha['captcha'] = shallowRef(null);
  const solution: UsedCaptcha['solution'] = shallowRef(null);
  const hasFailed = shallowRef(false);
  const note: UsedCaptcha['note'] = shallowRef(null);
  let running = new AbortController();
  let making: Promise<void> = Promise.resolve();
  let failure: unknown = new Error('the form was left before the work was done');
  let isSpent = false;
  const { isOver } = useCountdown(() => captcha.value?.expiresAt ?? null);

  async function make(why: TextKey | undefined, { signal }: AbortController): Promise<void> {
    try {
      const asked = await askForCaptcha(purpose, kind.value);
      if (signal.aborted) return;
      captcha.value = asked;
      note.value = why ?? null;
      const { puzzle } = asked;
      if (puzzle) solution.value = await solvePuzzle(puzzle, signal);
    } catch (error) {
      if (signal.aborted) return;
      failure = error;
      captcha.value = null;
      hasFailed.value = true;
    }
  }

  function renew(why?: TextKey): Promise<void> {
    running.abort();
    running = new AbortController();
    hasFailed.value = false;
    note.value = null;
    solution.value = null;
    isSpent = false;
    return (making = make(why, running));
  }

  async function workDone(): Promise<void> {
    if (isSpent || isOver.value || hasFailed.value) void renew();
    let waited: Promise<void>;
    // For the newest: it may be replaced meanwhile.
    do await (waited = making);
    while (waited !== making);
  }

  async function give(typed: string): Promise<GivenCaptcha | null> {
    const begunWith = kind.value;
    if (begunWith === 'PROOF_OF_WORK') await workDone();
    if (kind.value !== begunWith) return null;
    if (begunWith === 'PROOF_OF_WORK' && solution.value === null) throw failure;
    isSpent = true;
    return { captchaId: captcha.value?.id ?? '', captchaAnswer: solution.value ?? typed };
  }

  const renewFailed = () => hasFailed.value && void renew();
  // While the form is drawn it is on its way.
  void renew();
  onMounted(() => window.addEventListener('online', renewFailed));
  onScopeDispose(() => {
    running.abort();
    window.removeEventListener('online', renewFailed);
  });
  return {
    kind,
    captcha,
    solution,
    hasFailed,
    note,
    renew,
    give,
    switchKind() {
      if (kind.value === 'IMAGE' && !canSolve()) return void (note.value = 'signIn.proofImpossible');
      kind.value = kind.value === 'IMAGE' ? 'PROOF_OF_WORK' : 'IMAGE';
      captcha.value = null;
      void renew();
    },
    renewIfOver() {
      if (!isOver.value && !hasFailed.value) return false;
      void renew(isOver.value && kind.value === 'IMAGE' ? 'signIn.captchaRenewed' : undefined);
      return true;
    },
  };
}
