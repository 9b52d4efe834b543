import type { Say } from '../text/use-text.js';

const actors = [
  'student',
  'family',
  'teacher',
  'classTeacher',
  'registrar',
  'administrator',
  'registry',
  'system',
] as const;

/** Who does something to flows, in words; as the machine says it where there are none. */
export function actorText(say: Say, actor: string): string {
  const known = actors.find((one) => one === actor);
  return known === undefined ? actor : say(`inspector.actors.${known}`);
}

/** Some of them: any of them may do it. */
export function actorsText(say: Say, names: readonly string[]): string {
  return names.map((actor) => actorText(say, actor)).join(say('shell.between'));
}
