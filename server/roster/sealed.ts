import type { PersonalData } from '../database/personal-data.js';

type ImportColumn = 'file_name' | 'titles' | 'hold_reason';
type ChunkColumn = 'students' | 'cells' | 'problems' | 'plan_problems' | 'undo' | 'not_undone';

interface ChunkKey {
  readonly rosterImport: string;
  readonly number: number;
}

const placeOf = ({ rosterImport, number }: ChunkKey, column: ChunkColumn) => ({
  table: 'roster_import_chunk',
  column,
  row: `${rosterImport} ${number}`,
});

export function sealOfImport(personalData: PersonalData, id: string, column: ImportColumn, text: string): Buffer {
  return personalData.seal({ table: 'roster_import', column, row: id }, text);
}

export function openOfImport(
  personalData: PersonalData,
  { id }: { readonly id: string },
  column: ImportColumn,
  sealed: Uint8Array,
): string {
  return personalData.open({ table: 'roster_import', column, row: id }, sealed);
}

/** A column of a chunk as one sealed text. */
export function sealOfChunk(personalData: PersonalData, key: ChunkKey, column: ChunkColumn, value: unknown): Buffer {
  return personalData.seal(placeOf(key, column), JSON.stringify(value));
}

/** What {@link sealOfChunk} has sealed; `empty` where there is nothing. */
export function openOfChunk<T>(
  personalData: PersonalData,
  key: ChunkKey,
  column: ChunkColumn,
  sealed: Uint8Array | null | undefined,
  empty: T,
): T {
  return sealed == null ? empty : (JSON.parse(personalData.open(placeOf(key, column), sealed)) as T);
}
