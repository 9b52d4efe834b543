import type { TextKey } from '../text/dictionary.js';

/** A way of counted steps, drawn as the pagoda. */
export interface Way {
  readonly heading: TextKey;
  readonly steps: readonly WayStep[];
}

interface WayStep {
  readonly label: TextKey;
  /** How many storeys stand once it is reached, the one that is drawn in gold included. */
  readonly storeys: number;
  /** What the step is called by those who went past it without doing it; without it nobody can. */
  readonly passedBy?: TextKey;
}

export const studentWay: Way = {
  heading: 'steps.heading',
  steps: [
    { label: 'steps.SIGN_IN', storeys: 1 },
    { label: 'steps.STATUS_VERIFICATION', storeys: 2 },
    { label: 'steps.PASSWORD_CHANGE', storeys: 3 },
    { label: 'steps.PHONE_BINDING', storeys: 4, passedBy: 'steps.noPhone' },
    { label: 'steps.ARRIVED', storeys: 5 },
  ],
};

/** Four steps on five storeys: whoever comes back from the government platform finds the last two built. */
export const staffWay: Way = {
  heading: 'steps.staffHeading',
  steps: [
    { label: 'steps.SIGN_IN', storeys: 1 },
    { label: 'steps.SETTING_OUT', storeys: 2 },
    { label: 'steps.REAL_NAME', storeys: 3 },
    { label: 'steps.ARRIVED', storeys: 5 },
  ],
};

/** How many storeys stand at a step, counted from 1; none while locked. */
export function storeysAt({ steps }: Way, current: number | null): number {
  return current === null ? 0 : (steps[current - 1]?.storeys ?? 0);
}
