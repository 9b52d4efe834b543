import type { Issue } from '../../machines/rules/issue.js';
import type { Services } from '../services.js';
import { administer, type Administered } from './administer.js';

/** Unlocks an account, whatever it was locked by; the student goes on where they were. Refused if it is open. */
export function unlock(services: Pick<Services, 'em' | 'flows'>, asked: Administered): Promise<Issue | null> {
  return administer(services, asked, { type: 'UNLOCK', at: asked.at });
}
