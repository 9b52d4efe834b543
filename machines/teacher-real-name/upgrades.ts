import type { Upgrade } from '../upgrade.js';

/** What makes a snapshot of a version into one of the next, by that version. Version 2 came with replaced passwords. */
export const teacherUpgrades: Readonly<Record<number, Upgrade>> = { 1: (stored) => stored };
