import { accountEffectsOfOurs } from '../accounts/effects-of-ours.js';
import { correctionEffectsOfOurs } from '../corrections/effects-of-ours.js';
import type { PersonalData } from '../database/personal-data.js';
import type { EffectsOfOurs } from '../flows/effects-of-ours.js';
import { studentEffectsOfOurs } from '../onboarding/effects-of-ours.js';
import { teacherEffectsOfOurs } from '../real-name/effects-of-ours.js';
import type { Services } from '../services.js';
import { correctionEffects } from './correction-effects.js';
import { studentEffects } from './student-effects.js';
import { teacherEffects } from './teacher-effects.js';

/** What every machine's effects do to our own tables. What machines have in common stands once. */
export const effectsOfOurs = (personalData: PersonalData): readonly EffectsOfOurs[] => [
  accountEffectsOfOurs(personalData),
  studentEffectsOfOurs,
  teacherEffectsOfOurs,
  correctionEffectsOfOurs(personalData),
];

/** What every machine's effects do outside of the house. */
export const effectsOutside = (services: Services) =>
  [studentEffects(services), teacherEffects(services), correctionEffects(services)] as const;
