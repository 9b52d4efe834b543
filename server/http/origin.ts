import type { IncomingHttpHeaders } from 'node:http';

const localHosts = new Set(['localhost', '127.0.0.1', '[::1]']);

/**
 * Whether a request comes from one of our own pages, or from no page at all. Browsers tell the origin with everything
 * that could change something and with every socket; a page elsewhere cannot pretend (W4).
 *
 * @param publicOrigin `https://host[:port]`, as people open the portal
 */
export function isFromOurPages(headers: IncomingHttpHeaders, publicOrigin: string): boolean {
  const site = headers['sec-fetch-site'];
  if (site === 'cross-site' || site === 'same-site') return false;
  const { origin, host } = headers;
  if (origin === undefined || origin === publicOrigin) return true;
  return isLocalOrigin(publicOrigin) && isLocalOrigin(origin) && hostOf(origin) === host;
}

/** On a developer's machine the portal answers to each name of the machine itself. */
export function isLocalOrigin(origin: string): boolean {
  return URL.canParse(origin) && localHosts.has(new URL(origin).hostname);
}

/** Whether a `Host`, with its port or without, is one of the machine's own names. */
export function isLocalHost(host: string): boolean {
  return /^[\w.:[\]-]+$/.test(host) && isLocalOrigin(`http://${host}`);
}

function hostOf(origin: string): string {
  return new URL(origin).host;
}
