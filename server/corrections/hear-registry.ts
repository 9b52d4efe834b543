import { issue } from '../../machines/rules/issue.js';
import type { RegistryAnswer } from '../../machines/record-correction/events.js';
import { RecordCorrection } from '../database/entities/record-correction.js';
import type { EntityManager } from '../database/orm.js';
import type { PersonalData } from '../database/personal-data.js';
import { advance } from '../flows/advance.js';
import type { RegistryRecord } from '../ports.js';
import type { Services } from '../services.js';
import { fromRegistry, registryKey } from './correction-flow.js';
import { openPart, sealPart, type Word } from './sealed-parts.js';

/** Asks the registry whether there is an answer to a report, and takes it in. Safe to call again: an answer counts once. */
export async function hearRegistry(
  services: Pick<Services, 'em' | 'flows' | 'personalData' | 'registry' | 'clock'>,
  id: string,
  report: number,
): Promise<void> {
  const { flows, personalData, registry, clock } = services;
  const at = clock.now();
  const reply = await registry.readAnswer({ key: registryKey(id, report), at });
  if (reply.outcome === 'unknown') {
    await advance(flows, fromRegistry(id, { type: 'REGISTRY_FORGOT', at, report }));
    return;
  }
  if (reply.outcome !== 'corrected' && reply.outcome !== 'refused') return;
  const answer: RegistryAnswer = reply.outcome;
  const text = reply.outcome === 'refused' ? reply.reason : null;
  const said = text === null ? null : ({ at, by: 'registry', account: null, text } as const);
  const record = reply.outcome === 'corrected' ? reply.record : null;
  await advance(flows, {
    ...fromRegistry(id, { type: 'REGISTRY_ANSWERED', at, report, answer }),
    alongside: (tx) => keepWords(tx, personalData, id, said, record),
  });
}

/** Writes down what somebody said of a case, and what the registry has now. */
export async function keepWords(
  tx: EntityManager,
  personalData: PersonalData,
  id: string,
  word: Word | null,
  record: RegistryRecord | null = null,
) {
  const correction = await tx.findOne(RecordCorrection, id);
  if (correction === null) return issue('CASE_NOT_FOUND');
  const words = [...(openPart(personalData, correction, 'words') ?? []), ...(word === null ? [] : [word])];
  await tx.nativeUpdate(
    RecordCorrection,
    { id },
    {
      ...(word === null ? {} : { words: sealPart(personalData, id, 'words', words) }),
      ...(record === null ? {} : { answer: sealPart(personalData, id, 'answer', record) }),
    },
  );
}
