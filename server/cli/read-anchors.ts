import { readFile } from 'node:fs/promises';
import type { AuditAnchor } from '../ports.js';

/**
 * The anchors of a file: of its own, or of a log that has such lines among others. Lines that are no JSON are passed over.
 *
 * @throws the file system's error
 */
export async function readAnchors(path: string): Promise<AuditAnchor[]> {
  const lines = (await readFile(path, 'utf8')).split('\n').filter((line) => line.includes('"auditAnchor"'));
  return lines.flatMap((line) => {
    try {
      return [(JSON.parse(line) as { readonly auditAnchor: AuditAnchor }).auditAnchor];
    } catch {
      return [];
    }
  });
}
