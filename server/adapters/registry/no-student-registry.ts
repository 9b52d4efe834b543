import type { StudentRegistry } from '../../ports.js';

/** Where no national student registry is connected: every case waits for it, until the registrar takes it there by hand. */
export const noStudentRegistry: StudentRegistry = {
  submitCorrection: async () => 'unavailable',
  readAnswer: async () => ({ outcome: 'unknown' }),
};
