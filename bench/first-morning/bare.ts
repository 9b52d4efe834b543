import { hash, verify } from '@node-rs/argon2';
import { availableParallelism } from 'node:os';
import { perSecond } from '../support/measure.js';
import { argon2 } from './settings.js';

const cores = availableParallelism();
/** In each measurement. */
export const bareCount = cores * 8;

/** As many passwords as the cores compare when they do nothing else, in a second. */
export async function bareHashes(): Promise<number> {
  const stored = await hash('bare', argon2);
  const one = async () => void (await verify(stored, 'bare'));
  return perSecond(
    Array.from({ length: bareCount }, () => one),
    cores,
  );
}

/** What the bare hashing takes of the driver's own time, which is none of the students'. */
export class IdleDriver {
  ms = 0;
  cpu = 0;

  async measure<T>(work: () => Promise<T>): Promise<T> {
    const [begun, used] = [performance.now(), process.cpuUsage()];
    const result = await work();
    const { user, system } = process.cpuUsage(used);
    this.ms += performance.now() - begun;
    this.cpu += (user + system) / 1e6;
    return result;
  }
}
