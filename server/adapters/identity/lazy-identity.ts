import type { IdentityProvider } from '../../ports.js';

/** A provider that is made when it is first asked: the portal may know its own address only once it listens. */
export function lazyIdentity(make: () => IdentityProvider): IdentityProvider {
  let made: IdentityProvider | undefined;
  const provider = () => (made ??= make());
  return { begin: (request) => provider().begin(request), finish: (answer) => provider().finish(answer) };
}
