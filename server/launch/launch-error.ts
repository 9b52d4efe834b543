/** Why the product did not start: what happened and what to do, in words for whoever typed the command. */
export class LaunchError extends Error {
  override readonly name = 'LaunchError';
}

/** The sentence for a fault of the file system at `path`. */
export function fileFault(error: unknown, path: string): LaunchError {
  const code = error instanceof Error ? (error as NodeJS.ErrnoException).code : undefined;
  const elsewhere = 'Free it, or name another directory in SHOUDENG_DATA_DIR.';
  switch (code) {
    case 'EACCES':
    case 'EPERM':
      return new LaunchError(
        `${path} may not be used by this user. Start as the user who started before, give this user the right to it, or name another directory in SHOUDENG_DATA_DIR.`,
        { cause: error },
      );
    case 'EROFS':
      return new LaunchError(`${path} is on a file system that cannot be written to. ${elsewhere}`, { cause: error });
    case 'ENOSPC':
    case 'EDQUOT':
      return new LaunchError(`There is no room left on the disk of ${path}. ${elsewhere}`, { cause: error });
    case 'EEXIST':
    case 'ENOTDIR':
      return new LaunchError(`${path} must be a directory, but a file stands in its way. ${elsewhere}`, {
        cause: error,
      });
    default:
      return new LaunchError(`${path} cannot be used: ${error instanceof Error ? error.message : String(error)}.`, {
        cause: error,
      });
  }
}
