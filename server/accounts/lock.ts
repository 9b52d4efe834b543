import type { Issue } from '../../machines/rules/issue.js';
import { administer, type Administered, type AdministerServices } from './administer.js';

/** Locks an account and ends its sessions (W1). Refused if it was never unlocked or is locked by an administrator already. */
export function lock(services: AdministerServices, asked: Administered): Promise<Issue | null> {
  return administer(services, asked, { type: 'LOCK', at: asked.at });
}
