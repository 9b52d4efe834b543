import { issue, type Issue } from '../../machines/rules/issue.js';
import type { SignedInSession } from '../accounts/sessions.js';
import type { Services } from '../services.js';

export interface AskedOfImport {
  readonly session: SignedInSession;
  readonly requestId: string;
  readonly id: string;
  readonly at: number;
  readonly address: string;
}

export async function cancelImport(_services: Pick<Services, 'em'>, _asked: AskedOfImport): Promise<Issue[]> {
  return [issue('IMPORT_NOT_FOUND')];
}
