import type { IncomingHttpHeaders } from 'node:http';
import { isLocalHost, isLocalOrigin } from './origin.js';

/** A request as it arrived: over HTTP, or as the beginning of a socket. */
export interface ArrivedRequest {
  readonly headers: IncomingHttpHeaders;
  readonly socket: { readonly remoteAddress?: string | undefined };
}

/** What whoever stands in between says of whom it speaks for. */
const forwarding = ['forwarded', 'x-forwarded-for', 'x-forwarded-host', 'x-forwarded-proto', 'x-real-ip', 'via'];

/**
 * Whether a request comes from the machine that the server runs on, and from nowhere beyond: then whoever develops here
 * may inspect without signing in. A page elsewhere that has its own name point to this machine still says that name;
 * what a proxy brings is not from here, wherever the proxy is.
 *
 * @param isOpenAtAll whether the door is there: in development, never in production
 * @param publicOrigin as people open the portal: one that is opened from elsewhere has no such door
 */
export function isAtInspectorDoor(
  { headers, socket }: ArrivedRequest,
  isOpenAtAll: boolean,
  publicOrigin: string,
): boolean {
  if (!isOpenAtAll || !isLocalOrigin(publicOrigin)) return false;
  if (!isLoopback(socket.remoteAddress) || forwarding.some((name) => headers[name] !== undefined)) return false;
  const { host, origin } = headers;
  return host !== undefined && isLocalHost(host) && (origin === undefined || isLocalOrigin(origin));
}

function isLoopback(address: string | undefined): boolean {
  return address !== undefined && /^(::1|(::ffff:)?127\.\d{1,3}\.\d{1,3}\.\d{1,3})$/.test(address);
}
