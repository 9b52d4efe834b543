import { issue, type Issue } from '../../machines/rules/issue.js';
import type { AskedOfImport } from './cancel-import.js';
import type { Services } from '../services.js';

export async function confirmImport(
  _services: Pick<Services, 'em'>,
  _asked: AskedOfImport & { readonly holdReason: string | null },
): Promise<Issue[]> {
  return [issue('IMPORT_NOT_FOUND')];
}
