import type { TextKey } from '../text/dictionary.js';
import type { Say } from '../text/use-text.js';

/** The machines that the texts have a name for; another one is called by its id. */
const named: readonly string[] = ['student-onboarding', 'teacher-real-name', 'record-correction'];

export function machineName(say: Say, id: string): string {
  return named.includes(id) ? say(`inspector.machines.${id}` as TextKey) : id;
}
