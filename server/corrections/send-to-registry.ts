import { openColumn } from '../accounts/find-account.js';
import { Account } from '../database/entities/account.js';
import { RecordCorrection } from '../database/entities/record-correction.js';
import { advance } from '../flows/advance.js';
import { readFlows } from '../flows/flow-row.js';
import type { RegistryCorrection } from '../ports.js';
import type { Services } from '../services.js';
import { fromRegistry, machine, registryKey, stateOf } from './correction-flow.js';
import { openPart } from './sealed-parts.js';

/**
 * Gives a report of a case to the registry. Safe to call again: the registry knows it by its key. Where the registry is
 * away nothing happens; the machine's own clock tries again.
 */
export async function sendToRegistry(
  services: Pick<Services, 'em' | 'flows' | 'personalData' | 'registry' | 'clock'>,
  id: string,
  report: number,
): Promise<void> {
  const { em, registry, clock } = services;
  const flow = (await readFlows(em.fork(), machine, [id])).get(id);
  // Settled or taken there by hand meanwhile: a second one of it would only be in the way.
  if (flow === undefined || !flow.snapshot.matches({ atRegistry: 'sending' }) || stateOf(flow).reports !== report)
    return;
  const correction = await readForRegistry(services, id);
  if (correction === null) return;
  const at = clock.now();
  const taken = await registry.submitCorrection({ key: registryKey(id, report), correction, at });
  if (taken === 'received') await advance(services.flows, fromRegistry(id, { type: 'REGISTRY_RECEIVED', at, report }));
}

async function readForRegistry(
  { em, personalData }: Pick<Services, 'em' | 'personalData'>,
  id: string,
): Promise<RegistryCorrection | null> {
  const fork = em.fork();
  const correction = await fork.findOne(RecordCorrection, id);
  const account = correction && (await fork.findOne(Account, correction.account));
  if (correction === null || account === null) return null;
  return {
    nationalId: openColumn(personalData, account, 'national_id', account.nationalId),
    name: openColumn(personalData, account, 'name', account.name),
    fields: correction.fields,
    wanted: { ...openPart(personalData, correction, 'statements')?.at(-1)?.wanted },
  };
}
