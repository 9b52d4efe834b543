import { RegistrySubmission } from '../../database/entities/registry-submission.js';
import type { EntityManager } from '../../database/orm.js';
import type { PersonalData } from '../../database/personal-data.js';
import type { RegistryCorrection, RegistryReply, StudentRegistry } from '../../ports.js';

/** For demonstrations: a correction in which somebody wants this to be right is refused. */
const refusedMarker = '拒绝';

/**
 * The built-in stand-in of the national student registry: takes every correction and makes it after a while, as it was
 * asked to, unless a wanted value holds 「拒绝」. Its own table; what is in there is sealed.
 */
export class BuiltInRegistry implements StudentRegistry {
  /** @param answerMs how long it takes for an answer */
  constructor(
    private readonly em: EntityManager,
    private readonly personalData: PersonalData,
    private readonly answerMs: number,
  ) {}

  async submitCorrection({
    key,
    correction,
    at,
  }: Parameters<StudentRegistry['submitCorrection']>[0]): Promise<'received'> {
    const row = { key, correction: this.#seal(key, correction), receivedAt: new Date(at) };
    await this.em.fork().upsert(RegistrySubmission, row, { onConflictFields: ['key'], onConflictAction: 'ignore' });
    return 'received';
  }

  async readAnswer({ key, at }: Parameters<StudentRegistry['readAnswer']>[0]): Promise<RegistryReply> {
    const found = await this.em.fork().findOne(RegistrySubmission, { key });
    if (found === null) return { outcome: 'unknown' };
    if (found.receivedAt.getTime() + this.answerMs > at) return { outcome: 'notYet' };
    const place = { table: 'registry_submission', column: 'correction', row: key };
    const { wanted } = JSON.parse(this.personalData.open(place, found.correction)) as RegistryCorrection;
    if (Object.values(wanted).some((value) => value.includes(refusedMarker)))
      return { outcome: 'refused', reason: '与公安部门登记的信息不一致，请提供户口簿复印件。' };
    const { NAME: name, CLASS: className } = wanted;
    return { outcome: 'corrected', record: { ...(name && { name }), ...(className && { className }) } };
  }

  #seal(key: string, correction: RegistryCorrection): Buffer {
    const place = { table: 'registry_submission', column: 'correction', row: key };
    return this.personalData.seal(place, JSON.stringify(correction));
  }
}
