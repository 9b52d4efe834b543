import { issue, type Issue } from '../../machines/rules/issue.js';
import type { AskedOfImport } from './cancel-import.js';
import type { Services } from '../services.js';

export async function undoImport(_services: Pick<Services, 'em'>, _asked: AskedOfImport): Promise<Issue[]> {
  return [issue('IMPORT_NOT_FOUND')];
}
