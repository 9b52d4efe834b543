import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { noStudentRegistry } from '../../server/adapters/registry/no-student-registry.js';
import { sendToRegistry } from '../../server/corrections/send-to-registry.js';
import { hearRegistry } from '../../server/corrections/hear-registry.js';
import type { RegistryReply, StudentRegistry } from '../../server/ports.js';
import { correctionWorld, type CorrectionWorld } from '../support/corrections.js';
import { minute } from '../support/time.js';
import { withoutTable } from '../support/without-table.js';

/** A registry that is away when it is told to be, and remembers who asked for what. */
class FaultyRegistry implements StudentRegistry {
  isAway = false;
  /** It takes the correction, and the answer is lost on the way. */
  losesAnswers = false;
  readonly submitted: string[] = [];
  reply: RegistryReply = { outcome: 'notYet' };

  async submitCorrection({ key }: Parameters<StudentRegistry['submitCorrection']>[0]) {
    if (this.isAway) return 'unavailable' as const;
    this.submitted.push(key);
    if (this.losesAnswers) throw new Error('the connection was lost');
    return 'received' as const;
  }

  async readAnswer() {
    return this.isAway ? ({ outcome: 'unavailable' } as const) : this.reply;
  }
}

describe('the registry down, twice, and a crash between', () => {
  let world: CorrectionWorld;
  const registry = new FaultyRegistry();
  beforeAll(async () => {
    world = await correctionWorld(2, {}, { registry });
  });
  afterAll(() => world.portal.close());

  const services = () => world.portal.servers[0]!.composition.services;
  const idOf = async (number: string) =>
    (await world.portal.query('select id from record_correction where number = $1', [number]))[0]!['id'] as string;
  async function carried() {
    const student = await world.student({ withoutClassTeacher: true });
    const { number } = (await student.report({ wanted: [{ field: 'NAME', value: '王更正' }] })).corrections[0];
    await world.registrar.decide(number, 'TAKE_TO_REGISTRY');
    return { student, number, id: await idOf(number) };
  }

  test('away for an hour: nothing is lost, nobody has to press again, and the registrar may take it there by hand', async () => {
    registry.isAway = true;
    const { student, number, id } = await carried();
    for (let index = 0; index < 3; index += 1) await world.portal.moveClock(11 * minute);
    expect(await world.stateOf(number)).toBe('atRegistry.sending');
    expect(registry.submitted.filter((key) => key.startsWith(id))).toEqual([]);
    const byHand = await carried();
    expect((await world.registrar.decide(byHand.number, 'TAKE_BY_HAND')).correction.step).toBe('AT_REGISTRY');
    registry.isAway = false;
    await world.portal.moveClock(11 * minute);
    await world.eventually(async () => (await world.stateOf(number)) === 'atRegistry.waiting');
    expect(registry.submitted.filter((key) => key.startsWith(byHand.id))).toEqual([]);
    registry.isAway = true;
    await world.portal.moveClock(61 * minute);
    expect((await student.own()).step).toBe('AT_REGISTRY');
    registry.isAway = false;
    registry.reply = { outcome: 'corrected', record: { name: '王更正' } };
    await world.portal.moveClock(61 * minute);
    await world.eventually(async () => (await student.own()).step === 'CORRECTED');
    registry.reply = { outcome: 'notYet' };
  });

  test('R2: it took the case and the answer was lost: sent again under the same key, one case there, one answer here', async () => {
    registry.losesAnswers = true;
    const { number, id } = await carried();
    await world.eventually(async () => registry.submitted.some((key) => key.startsWith(id)));
    registry.losesAnswers = false;
    await world.eventually(async () => (await world.stateOf(number)) === 'atRegistry.waiting');
    expect(new Set(registry.submitted.filter((key) => key.startsWith(id)))).toEqual(new Set([`${id}:1`]));
    const before = registry.submitted.length;
    await Promise.all(Array.from({ length: 10 }, () => sendToRegistry(services(), id, 1)));
    expect(registry.submitted).toHaveLength(before);
    registry.reply = { outcome: 'refused', reason: '材料不全' };
    await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        hearRegistry(world.portal.servers[index % 2]!.composition.services, id, 1),
      ),
    );
    registry.reply = { outcome: 'notYet' };
    const events = await world.portal.query(
      `select 1 from flow_event e join flow f on f.id = e.flow_id where f.subject = $1 and e.event->>'type' = 'REGISTRY_ANSWERED'`,
      [id],
    );
    expect(events).toHaveLength(1);
    expect((await world.registrar.correction(number)).words).toHaveLength(1);
  });

  test('a registry that has forgotten a case is sent it again', async () => {
    const { number, id } = await carried();
    await world.eventually(async () => (await world.stateOf(number)) === 'atRegistry.waiting');
    const before = registry.submitted.filter((key) => key.startsWith(id)).length;
    registry.reply = { outcome: 'unknown' };
    await hearRegistry(services(), id, 1);
    registry.reply = { outcome: 'notYet' };
    await world.eventually(async () => registry.submitted.filter((key) => key.startsWith(id)).length === before + 1);
    await world.eventually(async () => (await world.stateOf(number)) === 'atRegistry.waiting');
  });

  test('R4 R5: decisions raced at two servers, and one repeated: one stands, one entry is written', async () => {
    const student = await world.student();
    const { number } = (await student.report()).corrections[0];
    const { revision: expectedRevision } = await world.teacher.correction(number);
    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, index) =>
        world.teacher.decide(number, index % 2 ? 'CONFIRM' : 'DECLINE', '核对过了', { expectedRevision }),
      ),
    );
    expect(answers.filter(({ correction }) => correction !== undefined)).toHaveLength(1);
    expect(await world.audited(number)).toHaveLength(1);
    const other = await world.student();
    const next = (await other.report()).corrections[0];
    const request = { requestId: randomUUID(), expectedRevision: next.revision };
    const again = await Promise.all(
      Array.from({ length: 10 }, () => world.teacher.decide(next.number, 'CONFIRM', '', request)),
    );
    expect(again.every(({ correction }) => correction?.step === 'REGISTRAR_REVIEW')).toBe(true);
    await world.portal.query('delete from request_claim');
    expect((await world.teacher.decide(next.number, 'CONFIRM', '', request)).correction.step).toBe('REGISTRAR_REVIEW');
    expect(await world.audited(next.number)).toEqual(['correction.confirm']);
  });

  test('a decision that fails halfway leaves everything as it was', async () => {
    const student = await world.student();
    const { number } = (await student.report()).corrections[0];
    await withoutTable(world.portal.url, 'audit_entry', () =>
      expect(world.teacher.decide(number, 'DECLINE', '与户口簿一致')).rejects.toThrow(),
    );
    expect(await student.own()).toMatchObject({ step: 'CLASS_TEACHER_REVIEW', words: [] });
    expect((await world.teacher.decide(number, 'DECLINE', '与户口簿一致')).correction.step).toBe('DECLINED');
  });

  test('a report whose answer was lost is answered again, and is one report', async () => {
    const student = await world.student();
    const requestId = randomUUID();
    const first = await student.report({ requestId });
    await world.portal.query('delete from request_claim');
    const again = await student.report({ requestId });
    expect(again.corrections.map(({ number }: { number: string }) => number)).toEqual([first.corrections[0].number]);
    expect(again.issues).toBeUndefined();
  });
});

test('no registry connected, as in production: the case waits for one, and the registrar brings it to its end by hand', async () => {
  const world = await correctionWorld(1, {}, { registry: noStudentRegistry });
  try {
    const student = await world.student({ withoutClassTeacher: true });
    const { number } = (await student.report({ wanted: [{ field: 'NAME', value: '王更正' }] })).corrections[0];
    await world.registrar.decide(number, 'TAKE_TO_REGISTRY');
    for (let index = 0; index < 3; index += 1) await world.portal.moveClock(11 * minute);
    expect(await world.stateOf(number)).toBe('atRegistry.sending');
    await world.registrar.decide(number, 'TAKE_BY_HAND');
    expect(await world.stateOf(number)).toBe('atRegistry.byHand');
    expect((await world.registrar.decide(number, 'RECORD_CORRECTED', '', { name: '王更正' })).correction.step).toBe(
      'CORRECTED',
    );
  } finally {
    await world.portal.close();
  }
});
