import type { StoredSnapshot, Upgrade } from '../upgrade.js';

/** Version 1 had one state where version 2 has two: who has arrived may be waiting for the code of another phone. */
function fromVersion1(stored: StoredSnapshot): StoredSnapshot {
  const { value } = stored;
  return value['journey'] === 'arrived' ? { ...stored, value: { ...value, journey: { arrived: 'settled' } } } : stored;
}

/** What makes a snapshot of a version into one of the next, by that version. */
export const studentUpgrades: Readonly<Record<number, Upgrade>> = { 1: fromVersion1 };
