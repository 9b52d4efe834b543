const loopback = /^(localhost|([a-z\d-]+\.)+localhost|127\.\d+\.\d+\.\d+|\[::1\])$/;

/** Whether nobody on the way can read or change what is said there: by TLS, or because it stays on this machine. */
export function isSecureAddress(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname, username, password } = new URL(address);
  if (username !== '' || password !== '') return false;
  return protocol === 'https:' || (protocol === 'http:' && loopback.test(hostname));
}

/** Whether it can be an OpenID issuer: secure, and an address to which `/.well-known/…` can be added. */
export function isIssuer(address: string): boolean {
  if (!isSecureAddress(address) || /[?#]/.test(address)) return false;
  // The library takes such an address for the metadata's own and then does not compare the issuer.
  return !address.includes('/.well-known/');
}
