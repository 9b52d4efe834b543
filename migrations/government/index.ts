import { foundation } from './0001-foundation.js';
import { sessionsBySms } from './0002-sessions-by-sms.js';

/** Every migration of the government stand-in in its order. Append; never edit one that was released. */
export const migrations: readonly { readonly name: string; readonly statements: readonly string[] }[] = [
  { name: '0001-foundation', statements: foundation },
  { name: '0002-sessions-by-sms', statements: sessionsBySms },
];
