/** What help has an answer to. The machine names one of the first eleven for each of its states. */
export const helpTopics = [
  'first-login',
  'sign-in',
  'locked-by-failures',
  'locked-by-administrator',
  'status-verification',
  'registrar-review',
  'password-change',
  'phone-binding',
  'phone-code',
  'password-sync',
  'evaluation-platform',
  'archive',
] as const;

export type HelpTopic = (typeof helpTopics)[number];

/** The topic of a state's name for it; where signing in is the matter, for anything else. */
export function helpTopicOf(name: string | undefined): HelpTopic {
  return helpTopics.find((topic) => topic === name) ?? 'sign-in';
}
