import * as v from 'valibot';
import type { PersonalDataKey } from '../database/personal-data.js';

/** The kinds of values that environment variables hold. Each fault is one sentence with the variable's name. */

const keyBytes = 32;
const keyHint = 'make one with: openssl rand -base64 32';

export function wholeNumber(name: string, least: number, most: number, fallback: number) {
  return v.optional(wholeNumberText(name, least, most), String(fallback));
}

/** Nothing where it is not set. */
export function wholeNumberIfSet(name: string, least: number, most: number) {
  return v.optional(wholeNumberText(name, least, most));
}

function wholeNumberText(name: string, least: number, most: number) {
  return v.pipe(
    v.string(),
    v.check(
      (text) => /^\d{1,15}$/.test(text) && Number(text) >= least && Number(text) <= most,
      ({ input }) => `${name} must be a whole number from ${least} to ${most}; it is "${input}".`,
    ),
    v.transform(Number),
  );
}

export function oneOf(name: string, options: readonly string[], fallback: string) {
  return v.optional(
    v.picklist(options, ({ input }) => `${name} must be ${inWords(options)}; it is "${String(input)}".`),
    fallback,
  );
}

/** `true` or `false`; only `false` where it is forbidden. */
export function flag(name: string, isForbidden: boolean, fallback: 'true' | 'false' = 'false') {
  return v.optional(
    v.pipe(
      v.picklist(['true', 'false'], ({ input }) => `${name} must be true or false; it is "${String(input)}".`),
      v.check((text) => !(isForbidden && text === 'true'), `${name} must not be true in production.`),
      v.transform((text) => text === 'true'),
    ),
    fallback,
  );
}

/** Scheme, host and port, nothing after them. In production it must be there and begin with `https`. */
export function origin(name: string, isProduction: boolean) {
  const example = isProduction ? 'https://portal.example' : 'http://localhost:4000';
  const value = v.pipe(
    v.string(),
    v.transform((text) => text.replace(/\/$/, '')),
    v.check(
      (text) => urlOf(text)?.origin === text && /^https?:/.test(text),
      ({ input }) => `${name} must be an address without a path, such as ${example}; it is "${input}".`,
    ),
    v.check(
      (text) => !isProduction || text.startsWith('https:'),
      ({ input }) => `${name} must begin with https:// in production; it is "${input}".`,
    ),
  );
  const missing = `${name} is missing: in production it must be the portal's address, such as ${example}.`;
  return isProduction ? required(missing, value) : v.optional(value);
}

/** An address whose value is not repeated in faults, for it may carry a password. */
export function webAddress(name: string, protocols: readonly string[], isRequired: boolean) {
  const beginnings = protocols.map((protocol) => `${protocol}//`);
  const mustBe = `must be an address that begins with ${inWords(beginnings)}.`;
  const value = v.pipe(
    v.string(),
    v.check((text) => protocols.includes(urlOf(text)?.protocol ?? ''), `${name} ${mustBe}`),
  );
  return isRequired ? required(`${name} is missing: in production it ${mustBe}`, value) : v.optional(value);
}

/** 32 bytes in Base64. */
export function secretKey(name: string) {
  const value = v.pipe(
    v.string(),
    v.check(isKey, `${name} must be ${keyBytes} random bytes in Base64; ${keyHint}`),
    v.transform((text) => Buffer.from(text, 'base64')),
  );
  return required(`${name} is missing: it must be ${keyBytes} random bytes in Base64; ${keyHint}`, value);
}

/** `id:key` pairs, parted by commas; the newest stands first. */
export function keyRing(name: string) {
  const form = `it must be id:key pairs parted by commas, the newest first, each key ${keyBytes} random bytes in Base64`;
  const value = v.pipe(
    v.string(),
    v.transform((text) => text.split(',').map((pair) => pair.trim())),
    v.check(
      (pairs) => pairs.every((pair) => /^[\w-]{1,32}:/.test(pair) && isKey(pair.slice(pair.indexOf(':') + 1))),
      `${name} is wrong: ${form}; ${keyHint}`,
    ),
    v.transform((pairs) => pairs.map(toKey)),
    v.check((keys) => new Set(keys.map(({ id }) => id)).size === keys.length, `${name} names one id twice.`),
  );
  return required(`${name} is missing: ${form}; ${keyHint}`, value);
}

/** Telephone numbers as people write them, parted by commas. */
export function phones(name: string, fallback: readonly string[]) {
  return v.optional(
    v.pipe(
      v.string(),
      v.transform((text) => text.split(',').map((phone) => phone.trim())),
      v.check(
        (numbers) => numbers.every((number) => /^\+?[\d -]{5,20}$/.test(number)),
        ({ input }) => `${name} must be telephone numbers parted by commas; it is "${input.join(',')}".`,
      ),
    ),
    fallback.join(','),
  );
}

/** An address of the web as people type it, and whose it is, where that is said. */
export interface NamedAddress {
  readonly url: string;
  readonly name: string | null;
}

/** Addresses of the web, parted by commas, each with a name after a space or without. */
export function namedAddresses(name: string, fallback: string) {
  return v.optional(
    v.pipe(
      v.string(),
      v.transform((text) =>
        text.split(',').map((one): NamedAddress => {
          const [url = '', ...words] = one.trim().split(/\s+/);
          return { url, name: words.join(' ') || null };
        }),
      ),
      v.check(
        (addresses) => addresses.every(({ url }) => /^https?:$/.test(urlOf(url)?.protocol ?? '')),
        `${name} must be addresses parted by commas, each beginning with https:// or http://; a name may follow after a space.`,
      ),
    ),
    fallback,
  );
}

/** Where an OpenID client may be answered: exact addresses, parted by commas. */
export function redirectAddresses(name: string, protocols: readonly string[]) {
  const beginnings = inWords(protocols.map((protocol) => `${protocol}//`));
  return v.optional(
    v.pipe(
      v.string(),
      v.transform((text) => text.split(',').map((address) => address.trim())),
      v.check(
        (addresses) =>
          addresses.every((address) => protocols.includes(urlOf(address)?.protocol ?? '') && !address.includes('#')),
        `${name} must be addresses parted by commas, each beginning with ${beginnings}, without a #.`,
      ),
    ),
  );
}

/** A secret that two systems share: long enough not to be guessed. */
export function clientSecret(name: string) {
  const least = 32;
  return v.optional(
    v.pipe(
      v.string(),
      v.check(
        (text) => /^[!-~]+$/.test(text) && text.length >= least,
        `${name} must be at least ${least} visible ASCII characters; ${keyHint}`,
      ),
    ),
  );
}

/** What another system gave us to name ourselves with, whatever it looks like. Its value is not repeated in faults. */
export function visibleText(name: string) {
  return v.pipe(
    v.string(),
    v.check((text) => /^[!-~]+$/.test(text), `${name} must be visible ASCII characters without spaces.`),
  );
}

/** Words parted by single spaces, one of them necessary. */
export function words(name: string, necessary: string, fallback: string) {
  return v.optional(
    v.pipe(
      v.string(),
      v.check(
        (text) => /^[!-~]+( [!-~]+)*$/.test(text) && text.split(' ').includes(necessary),
        ({ input }) => `${name} must be words parted by spaces, "${necessary}" among them; it is "${input}".`,
      ),
    ),
    fallback,
  );
}

/** An OpenID issuer. A plain connection is good enough on this machine alone. */
export function issuerAddress(name: string, isIssuer: (text: string) => boolean) {
  const must = 'must be an address that begins with https://, or with http:// on this machine, without ? and #.';
  return v.optional(v.pipe(v.string(), v.check(isIssuer, `${name} ${must}`)));
}

/** Groups of settings that make sense together alone. */
export function allOrNone<T extends Readonly<Record<string, unknown>>>(...groups: (readonly (keyof T & string)[])[]) {
  return v.rawCheck<T>(({ dataset, addIssue }) => {
    if (!dataset.typed) return;
    for (const names of groups)
      if (new Set(names.map((name) => dataset.value[name] === undefined)).size > 1)
        addIssue({ message: `${inWords(names).replace(' or ', ' and ')} belong together: set all of them or none.` });
  });
}

/** Absent, it fails with `missing`; any other value is judged by `value`. */
function required<T extends v.GenericSchema<string, unknown>>(missing: string, value: T) {
  return v.optional(v.pipe(v.string(), v.nonEmpty(missing), value), '');
}

function toKey(pair: string): PersonalDataKey {
  const colon = pair.indexOf(':');
  return { id: pair.slice(0, colon), key: Buffer.from(pair.slice(colon + 1), 'base64') };
}

function isKey(text: string): boolean {
  return /^[A-Za-z0-9+/]{43}=$/.test(text);
}

function urlOf(text: string): URL | null {
  return URL.canParse(text) ? new URL(text) : null;
}

function inWords(options: readonly string[]): string {
  return options.length < 2 ? options.join('') : `${options.slice(0, -1).join(', ')} or ${options.at(-1)}`;
}
