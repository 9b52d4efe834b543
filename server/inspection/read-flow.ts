import { Flow } from '../database/entities/flow.js';
import type { Services } from '../services.js';
import type { FoundFlow } from './find-flows.js';
import { judge, type Judged } from './judged.js';
import { flowAt } from './move-flow.js';
import { readPersons, type MaskedPerson } from './persons.js';

/** A flow as it is stored, with deadlines that no server has let happen yet; and what its machine says of it now. */
export interface FlowFile extends Judged {
  readonly row: Flow;
  /** `null` where the account is gone. */
  readonly person: MaskedPerson | null;
}

/** Reads one flow. `at`: for which instant events are judged, with whatever is due by then. */
export async function readFlow(
  { em, personalData }: Pick<Services, 'em' | 'personalData'>,
  found: FoundFlow,
  at: number,
): Promise<FlowFile> {
  const own = em.fork();
  const row = await own.findOneOrFail(Flow, { id: found.id });
  const { snapshot } = await flowAt(own, found, at);
  const person = (await readPersons(own, personalData, [found.account])).get(found.account) ?? null;
  return { row, person, ...judge(found.machine, snapshot, at) };
}
