import { availableParallelism } from 'node:os';

export const argon2 = { memoryCost: 65_536, timeCost: 3, parallelism: 1 } as const;
export const serverCount = 2;

/**
 * What makes the tests' server as production's: limits and argon2 as they are by default there. Two processes share the
 * cores, so that each hashes on half of them. The captcha shows a known answer, in a picture that is painted as always.
 */
export const production: Record<string, string> = {
  DEMONSTRATION: 'schools',
  ARGON2_MEMORY_KIB: String(argon2.memoryCost),
  ARGON2_TIME_COST: String(argon2.timeCost),
  ARGON2_CONCURRENCY: String(Math.max(1, Math.floor(availableParallelism() / serverCount))),
  ADMISSION_WAIT_MS: '1500',
  DATABASE_WAIT_MS: '1800',
  MOVABLE_CLOCK: 'false',
  TRUST_PROXY: '1',
  LOG_LEVEL: 'info',
};
