import { pick, seededRandom, type Random } from '../../server/demonstration/random.js';
import type { MorningModel, Scale } from './model.js';

/** What one student will do, decided before anything happens: the same morning for the same seed. */
export interface Plan {
  /** Position among all students. */
  readonly index: number;
  /** Of the bell that they come with; `null`: one of those who come one by one. */
  readonly bell: number | null;
  /** Where in its window they come, from 0 to 1. */
  readonly comes: number;
  readonly address: string;
  readonly wrongPasswords: number;
  readonly isLocked: boolean;
  readonly mistypesNumber: boolean;
  readonly misreadsCaptcha: boolean;
  readonly wrongStatuses: number;
  readonly mistypesOldPassword: boolean;
  readonly unfoldsTree: boolean;
  readonly phone: string | null;
  readonly mistypesCode: boolean;
  readonly resendsCode: boolean;
  /** Before which step they leave and come back, and whether at another computer. */
  readonly leavesBefore: 'STATUS_VERIFICATION' | 'PASSWORD_CHANGE' | 'PHONE_BINDING' | null;
  readonly comesBackElsewhere: boolean;
  readonly entersEvaluation: boolean;
  readonly staysOpen: boolean;
  /** Faster or slower than others at everything. */
  readonly pace: number;
}

const lockingTries = 5;
const reviewTries = 5;

export function planMorning(model: MorningModel, scale: Scale, seed: number): readonly Plan[] {
  const random = seededRandom(seed);
  // The generator's lowest bits are poor: so fine and no finer.
  const chance = () => random(1_000_000) / 1_000_000;
  const groups = [
    { bell: null, size: scale.quietStudents },
    ...Array.from({ length: scale.bells }, (_, bell) => ({ bell, size: scale.studentsPerBell })),
  ];
  let index = 0;
  return groups.flatMap(({ bell, size }) => {
    const atHome = Math.round(size * model.atHome);
    return Array.from({ length: size }, (_, place): Plan => {
      const room = `10.${1 + (bell ?? -1) + 1}.${Math.floor((place - atHome) / model.classSize)}.1`;
      const address = place < atHome ? `10.200.${index >> 8}.${index & 255}` : room;
      const times = { bell, comes: bell === null ? place / size : chance(), index: index++, address };
      const mayResend = bell === null || scale.resendsAtBells;
      return { ...times, ...mistakes(model, random, chance), ...ways(model, chance, index, mayResend) };
    });
  });
}

function mistakes(model: MorningModel, random: Random, chance: () => number) {
  const isLocked = chance() < model.locked;
  const steps = ['STATUS_VERIFICATION', 'PASSWORD_CHANGE', 'PHONE_BINDING'] as const;
  const leaves = chance() < model.leaves;
  return {
    isLocked,
    wrongPasswords: isLocked ? lockingTries : oneOf(model.wrongPasswords, chance()),
    mistypesNumber: chance() < model.wrongNumber,
    misreadsCaptcha: chance() < model.wrongCaptcha,
    wrongStatuses: chance() < model.underReview ? reviewTries : chance() < model.wrongStatus ? 1 : 0,
    mistypesOldPassword: chance() < model.wrongOldPassword,
    leavesBefore: leaves ? pick(random, steps) : null,
    comesBackElsewhere: chance() < 0.5,
  };
}

function ways(model: MorningModel, chance: () => number, number: number, mayResend: boolean) {
  const phone = chance() < model.bindsPhone ? `139${String(number).padStart(8, '0')}` : null;
  return {
    unfoldsTree: chance() < model.unfoldsTree,
    phone,
    mistypesCode: chance() < model.wrongCode,
    resendsCode: mayResend && chance() < model.resendsCode,
    entersEvaluation: chance() < model.entersEvaluation,
    staysOpen: chance() < model.staysOpen,
    pace: 0.5 + chance(),
  };
}

function oneOf(shares: readonly (readonly [value: number, share: number])[], luck: number): number {
  let upTo = 0;
  for (const [value, share] of shares) if (luck < (upTo += share)) return value;
  return 0;
}
