import { LaunchError } from './launch-error.js';

const least = [22, 17] as const;

/**
 * `npm start` runs on the Node of the packages; another one comes into play where the file is run by hand.
 *
 * @param version as `process.version` has it: `v24.1.0`
 * @throws LaunchError
 */
export function checkNodeVersion(version: string): void {
  const [major = 0, minor = 0] = version.slice(1).split('.').map(Number);
  if (major > least[0] || (major === least[0] && minor >= least[1])) return;
  throw new LaunchError(
    `Node ${least.join('.')} or newer is needed; this is ${version}. Start with npm start, which brings its own.`,
  );
}
