import { LaunchError } from './launch-error.js';

/**
 * The sentence for a port that could not be listened on; `null` if the fault is another one.
 *
 * @param setting where the port comes from
 */
export function portFault(error: unknown, port: number, setting: 'PORT' | 'STAND_IN_PORT'): LaunchError | null {
  switch ((error as NodeJS.ErrnoException).code) {
    case 'EADDRINUSE':
      return new LaunchError(`Port ${port} is taken by another program. End it, or set ${setting} to another number.`);
    case 'EACCES':
      return new LaunchError(`Port ${port} may not be used by this user. Set ${setting} to a number above 1023.`);
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return new LaunchError('HOST is no address of this machine. Leave it out, or set it to one that is.');
    default:
      return null;
  }
}
