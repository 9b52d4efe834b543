/** Something that the person who starts the portal can mend. The message says what happened and what to do. */
export class LaunchError extends Error {
  override readonly name = 'LaunchError';
}
