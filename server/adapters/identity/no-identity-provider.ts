import type { IdentityProvider } from '../../ports.js';

/** Where no government platform is configured: nobody can prove their real name, and everybody is told so. */
export const noIdentityProvider: IdentityProvider = {
  begin: async () => ({ outcome: 'unavailable' }),
  finish: async () => ({ outcome: 'unavailable' }),
};
