import type { TypedDocumentString } from '../graphql/generated/graphql.js';
import { request } from '../graphql/request.js';
import { track } from '../viewer/in-flight.js';
import type { Viewer } from '../viewer/admission.js';
import { notice } from '../viewer/notice.js';
import { enterAs } from './enter-as.js';

/**
 * Sends what may sign somebody in. The page follows the viewer.
 *
 * @returns a function of what is sent, and of the account name if one was typed; it rejects if there was no answer
 */
export function useEntrance<I, R extends object>(
  document: TypedDocumentString<{ result: R | { viewer: Viewer | null } }, { input: I }>,
): (input: I, account?: string) => Promise<R | { viewer: Viewer | null }> {
  return async (input, account = '') => {
    notice.value = null;
    const { result } = await track(request(document, { input }));
    if ('viewer' in result) await enterAs(result.viewer, account);
    return result;
  };
}
