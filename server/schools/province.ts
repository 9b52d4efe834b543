import { Bureau } from '../database/entities/bureau.js';
import type { EntityManager } from '../database/orm.js';

/** The bureau that all others are below; `null` where none is loaded yet. */
export function findProvince(em: EntityManager): Promise<Bureau | null> {
  return em.fork().findOne(Bureau, { parent: null }, { orderBy: { code: 'asc' } });
}
