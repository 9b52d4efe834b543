import type { CustomFetch } from 'openid-client';
import { isSecureAddress } from './secure-address.js';

/** The provider does not answer, or what answers in its place is none: nobody's fault who wants to sign in. */
export class ProviderUnavailable extends Error {
  override readonly name = 'ProviderUnavailable';
}

/** Metadata, keys, tokens and claims are a few kilobytes. */
const mostBytes = 256 * 1024;

/**
 * Asks the provider. Everything that says “not now” rather than “no” becomes a `ProviderUnavailable` here, where it can
 * still be told from an answer that is wrong.
 *
 * @param timeoutMs of one request, the reading of its answer included
 */
export function providerFetch(timeoutMs: number): CustomFetch {
  return async (address, { method, headers, body, redirect }) => {
    // The metadata says where the client's secret is sent: not over an open wire.
    if (!isSecureAddress(address)) throw new Error('the metadata name an address without TLS');
    const signal = AbortSignal.timeout(timeoutMs);
    const init = { method, headers, body, redirect, signal } as RequestInit;
    const { response, text } = await receive(address, init).catch(unavailable);
    const { status } = response;
    if (status >= 500 || status === 429) throw new ProviderUnavailable(`status ${status}`);
    if (status === 200 && !isJsonObject(text)) throw new ProviderUnavailable('not a JSON object');
    return new Response(text === '' ? null : text, { status, headers: response.headers });
  };
}

async function receive(address: string, init: RequestInit): Promise<{ response: Response; text: string }> {
  const response = await fetch(address, init);
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of response.body ?? []) {
    bytes += chunk.byteLength;
    if (bytes > mostBytes) throw new Error('too long');
    chunks.push(chunk);
  }
  return { response, text: Buffer.concat(chunks).toString('utf8') };
}

/** Without the cause: it can hold the address with its query. */
function unavailable(): never {
  throw new ProviderUnavailable('no answer');
}

function isJsonObject(text: string): boolean {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value);
  } catch {
    return false;
  }
}

/** @throws ProviderUnavailable when it takes longer, whatever the single requests are allowed */
export async function within<T>(limitMs: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const over = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new ProviderUnavailable('took too long')), limitMs);
  });
  try {
    return await Promise.race([work, over]);
  } finally {
    clearTimeout(timer);
  }
}
