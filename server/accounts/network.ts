import { isIPv6 } from 'node:net';
import type { Signer } from './tokens.js';

/**
 * A network address as it is counted: whoever has one IPv6 address has the 2⁶⁴ of its subnet, so that they are one (D3);
 * an IPv4 address in IPv6 is the IPv4 address.
 */
export function networkOf(address: string): string {
  const plain = address.replace(/%.*$/, '').toLowerCase();
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/.exec(plain);
  if (mapped !== null) return mapped[1] as string;
  if (!isIPv6(plain)) return plain;
  const [head = '', tail] = plain.split('::');
  const groups = (part: string) => (part === '' ? [] : part.split(':'));
  const missing = tail === undefined ? 0 : 8 - groups(head).length - groups(tail).length;
  const all = [...groups(head), ...Array<string>(Math.max(0, missing)).fill('0'), ...groups(tail ?? '')];
  return `${all
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':')}::/64`;
}

/** Keyed, so that no table says from where somebody came. */
export function networkHash(signer: Signer, address: string): Buffer {
  return signer.hash('address', networkOf(address));
}
