import type { Issue } from '../../machines/rules/issue.js';
import { administer, type Administered, type AdministerServices } from './administer.js';

/** Unlocks an account, whatever it was locked by; the student goes on where they were. Refused if it is open. */
export function unlock(services: AdministerServices, asked: Administered): Promise<Issue | null> {
  return administer(services, asked, { type: 'UNLOCK', at: asked.at });
}
