import { RosterImportDocument, type RosterImportFieldsFragment } from '../administration/graphql/generated/graphql.js';
import { useReading, type Reading } from '../administration/use-reading.js';

export type RosterImport = RosterImportFieldsFragment;

export interface ReadImport {
  /** `null` where there is none of this id that one may see. */
  readonly rosterImport: RosterImport | null;
}

/** Whether the server is at work on it. */
export function isRunning({ state }: Pick<RosterImport, 'state'>): boolean {
  return state === 'CHECKING' || state === 'IMPORTING' || state === 'UNDOING';
}

/** Why there is nothing to confirm; `null` where there is something. */
export function nothingToConfirm({
  create,
  update,
  unchanged,
  remove,
  refused,
}: Pick<RosterImport, 'create' | 'update' | 'unchanged' | 'remove' | 'refused'>):
  'noneAccepted' | 'restRefused' | 'nothingToDo' | null {
  if (create + update + remove > 0) return null;
  if (unchanged === 0) return 'noneAccepted';
  return refused > 0 ? 'restRefused' : 'nothingToDo';
}

const runningMs = 1_000;
const restingMs = 15_000;

/** One import, each second while something is done with it: also what another administrator does. */
export function useRosterImport(id: string): Reading<ReadImport> {
  return useReading<ReadImport>(
    async (client) => {
      const { data } = await client.query({ query: RosterImportDocument, variables: { id }, fetchPolicy: 'no-cache' });
      return data.viewer == null ? null : { rosterImport: data.rosterImport ?? null };
    },
    (read) => (read?.rosterImport != null && isRunning(read.rosterImport) ? runningMs : restingMs),
  );
}
