import { checkDigit } from '../../machines/rules/national-id.js';

/** With which everybody of the staff signs in. */
export const staffPassword = 'Yanshi#2026';

/** An ID number that no other world and nobody else in this one has. */
export function nationalIdOf(seed: number, person: number): string {
  const place = `14${String(seed % 10_000).padStart(4, '0')}`;
  const born = new Date(Date.UTC(1990, 0, 1) + Math.floor(seed / 10_000) * 86_400_000);
  const date = born.toISOString().slice(0, 10).replaceAll('-', '');
  const first17 = `${place}${date}${String(person).padStart(3, '0')}`;
  return first17 + checkDigit(first17);
}
