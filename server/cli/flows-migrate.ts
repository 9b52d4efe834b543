import { writeEntry } from '../audit/write-entry.js';
import { migrateFlows, type MigratedFlows } from '../released/migrate-flows.js';
import { readQuarantined } from '../released/read-quarantined.js';
import { rehearseFlows, type RehearsedVersion } from '../released/rehearse-flows.js';
import type { WhichMachine } from '../released/stored-flows.js';
import type { Services } from '../services.js';
import type { FlowsArguments } from './flows-arguments.js';
import { quarantinedText } from './flows-text.js';
import { rehearsedLines } from './machines-text.js';

type Say = (line: string) => void;

const progressEveryMs = 10_000;

/** `npm run flows -- migrate`: rehearses, and with `--confirm` brings every flow into the form of the present machines. */
export async function migrate(services: Services, { machine, confirm }: FlowsArguments, say: Say): Promise<number> {
  const which = { machine };
  const versions = await rehearseFlows(services.em, which);
  for (const version of versions) for (const line of rehearsedLines(version)) say(line);
  if (!confirm) return foretell(versions, say);
  const migrated = await migrateFlows(services, { ...which, progress: every(progressEveryMs, tellProgress) });
  await audit(services, which, migrated);
  for (const line of outcomeLines(migrated)) say(line);
  return migrated.quarantined + migrated.busy > 0 ? 1 : 0;
}

/** `npm run flows -- quarantined`. */
export async function quarantined({ em }: Services, given: FlowsArguments, say: Say): Promise<number> {
  const { lines, total } = await readQuarantined(em.fork(), given);
  for (const line of lines) say(quarantinedText(line));
  if (total > lines.length) say(`… 共 ${total} 个，加 --limit 可以多看。`);
  if (total === 0) say('没有隔离的流程。');
  return 0;
}

function foretell(versions: readonly RehearsedVersion[], say: Say): number {
  const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);
  const lost = sum(versions.flatMap(({ unmappable }) => [...unmappable.values()].map(({ number }) => number)));
  say(lost === 0 ? '所有流程都能继续。' : `${lost} 个流程不能继续，迁移时会隔离，存的内容不动。`);
  say('没有写入。确认要做，请加 --confirm。');
  return lost === 0 ? 0 : 1;
}

/** What was done is in the trail, once: who was moved by it is not told apart, as nobody was moved. */
async function audit(
  { em, personalData, clock }: Services,
  { machine }: WhichMachine,
  { migrated, quarantined: held, freed, present }: MigratedFlows,
): Promise<void> {
  if (migrated + held + freed === 0) return;
  const details = { machine: machine ?? 'all', migrated, quarantined: held, freed, present };
  const entry = { at: clock.now(), actor: null, action: 'flow.migrate', subject: null, details } as const;
  await em.fork().transactional((tx) => writeEntry(tx, personalData, entry));
}

function outcomeLines({ migrated, quarantined: held, freed, present, busy }: MigratedFlows): string[] {
  return [
    ...(freed === 0 ? [] : [`${freed} 个流程解除隔离。`]),
    ...(held === 0 ? [] : [`${held} 个流程不能继续，已隔离，见 npm run flows -- quarantined。`]),
    ...(busy === 0 ? [] : [`${busy} 个流程一直被占用，没有处理，请再运行一次。`]),
    `flows: ${migrated} migrated, ${held} quarantined, ${present} already present`,
  ];
}

function tellProgress({ migrated, quarantined: held, present }: MigratedFlows): void {
  process.stderr.write(`已迁移 ${migrated} 个，隔离 ${held} 个，不用迁移 ${present} 个……\n`);
}

function every<T>(ms: number, tell: (value: T) => void): (value: T) => void {
  let next = Date.now() + ms;
  return (value) => {
    if (Date.now() < next) return;
    next = Date.now() + ms;
    tell(value);
  };
}
