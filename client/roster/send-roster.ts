import { UnansweredError } from '../graphql/request.js';
import type { FormIssue } from '../text/issue-text.js';

/** What came of an upload: the import that it began, why it was refused, or nothing where it was cancelled. */
export type Sent =
  | { readonly kind: 'begun'; readonly id: string }
  | { readonly kind: 'refused'; readonly issues: readonly FormIssue[] }
  | { readonly kind: 'cancelled' };

export interface Roster {
  readonly file: File;
  readonly schoolId: string;
  /** Whoever is not in it is taken out of the school. */
  readonly isWholeSchool: boolean;
}

export interface Sending {
  readonly answer: Promise<Sent>;
  cancel(): void;
}

/** Where rosters are received, and each import's file of rows that were kept out. */
export const importsPath = '/administration/roster-imports';

/** The server reads the table before it answers. */
const patienceMs = 10 * 60_000;

/**
 * Sends a roster, and tells how much of it is on its way, in bytes. (Requests of `fetch` say nothing of their progress.)
 * The answer rejects where none came.
 */
export function sendRoster({ file, schoolId, isWholeSchool }: Roster, onProgress: (bytes: number) => void): Sending {
  const request = new XMLHttpRequest();
  const answer = new Promise<Sent>((resolve, reject) => {
    request.upload.addEventListener('progress', ({ loaded }) => onProgress(loaded));
    request.upload.addEventListener('load', () => onProgress(file.size));
    request.addEventListener('load', () => resolve(sentOf(request)));
    request.addEventListener('abort', () => resolve({ kind: 'cancelled' }));
    request.addEventListener('timeout', () => reject(noAnswer()));
    request.addEventListener('error', () => void unlessUnreadable(file).then(resolve, reject));
    request.timeout = patienceMs;
    request.open('POST', importsPath);
    request.setRequestHeader('content-type', 'application/octet-stream');
    request.setRequestHeader('x-school-id', schoolId);
    request.setRequestHeader('x-file-name', headerText(file.name));
    request.setRequestHeader('x-whole-school', String(isWholeSchool));
    request.send(file);
  });
  return { answer, cancel: () => request.abort() };
}

function sentOf(request: XMLHttpRequest): Sent {
  const body = parsed(request.responseText);
  if (request.status === 201 && typeof body.id === 'string') return { kind: 'begun', id: body.id };
  const issues = issuesOfAnswer(body);
  return { kind: 'refused', issues: issues.length > 0 ? issues : [{ code: 'FAULT' }] };
}

/** The issues of an answer over HTTP: of the same kind as those of the other requests. */
export function issuesOfAnswer(body: unknown): readonly FormIssue[] {
  const { issues } = (body ?? {}) as { readonly issues?: readonly FormIssue[] };
  return Array.isArray(issues) ? issues : [];
}

function parsed(text: string): { readonly id?: unknown } {
  try {
    return (JSON.parse(text) ?? {}) as object;
  } catch {
    return {};
  }
}

/** A file that was saved anew or moved after it was chosen fails as the network does. */
async function unlessUnreadable(file: File): Promise<Sent> {
  try {
    await file.slice(0, 1).arrayBuffer();
  } catch {
    return { kind: 'refused', issues: [{ code: 'FILE_UNREADABLE', field: 'file' }] };
  }
  throw noAnswer();
}

const noAnswer = () => new UnansweredError('no answer to an upload');

/** Headers hold ASCII; half of a surrogate pair, which a file system may allow, has no encoding at all. */
function headerText(name: string): string {
  return encodeURIComponent(name.replace(/\p{Surrogate}/gu, '\uFFFD'));
}
