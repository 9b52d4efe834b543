import { Foundation } from './0001-foundation.js';
import { PersonalCentre } from './0002-personal-centre.js';

/** Every migration in its order. Append; never edit one that was released. */
export const migrations = [
  { name: '0001-foundation', class: Foundation },
  { name: '0002-personal-centre', class: PersonalCentre },
];
