import { and } from 'xstate';
import type { Place, PlaceToFinish } from './places.js';
import type { StateMeta } from './steps.js';

/** The state of a place, as a transition's target. */
export const at = (place: Place | 'duplicatePhone' | 'duplicateId' | 'noMatchingAccount') =>
  `#teacher-real-name.journey.proving.${place}` as const;

/** Only who still stands at the place goes on or back from it: an event that comes twice finds them elsewhere. */
const standsAt = (place: Place) => and(['usable', { type: 'sentFrom', params: { place } }]);

/** One step back, which changes nothing but the place (T6). */
export const back = (from: Place, to: Place) => ({ guard: standsAt(from), target: at(to) }) as const;

/** Has done there what the place says. */
export const done = (from: PlaceToFinish, to: Place) => ({ guard: standsAt(from), target: at(to) }) as const;

/** What a place of guidance says about itself: the teacher acts, whatever else may happen. */
export const guides = (helpTopic: string): StateMeta => ({ step: 'CONFLICT', actors: ['teacher'], helpTopic });
