import { postOf } from './http-load.js';

/** What a page sends for one of its operations (client/graphql/request.ts), over a browser's connection. */
export function pageRequest(document: object, variables: object = {}, cookie = ''): Buffer {
  const query = String(document);
  const operationName = /(?:query|mutation) (\w+)/.exec(query)?.[1];
  const headers: Record<string, string> = cookie === '' ? {} : { cookie };
  return postOf('/graphql', { ...headers, 'user-agent': browser }, { operationName, query, variables });
}

const browser =
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/124.0.0.0 Safari/537.36';
