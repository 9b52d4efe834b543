import { appendFile } from 'node:fs/promises';
import type { AuditAnchor, AuditAnchors } from '../../ports.js';

/** Appends anchors to a file, a line of JSON each. It should lie where whoever administers the database cannot write. */
export class AnchorFile implements AuditAnchors {
  readonly #path: string;
  #last: string | undefined;

  constructor(path: string) {
    this.#path = path;
  }

  async keep(anchor: AuditAnchor): Promise<void> {
    const head = `${anchor.sequence} ${anchor.mac}`;
    if (head === this.#last) return;
    await appendFile(this.#path, lineOf(anchor), { mode: 0o600 });
    this.#last = head;
  }
}

/** Writes anchors where the server's log goes: for installations whose logs leave the machine. */
export class AnchorLog implements AuditAnchors {
  readonly #write: (line: object) => void;
  #last: string | undefined;

  constructor(write: (line: object) => void) {
    this.#write = write;
  }

  async keep(anchor: AuditAnchor): Promise<void> {
    const head = `${anchor.sequence} ${anchor.mac}`;
    if (head !== this.#last) this.#write({ auditAnchor: anchor });
    this.#last = head;
  }
}

function lineOf(auditAnchor: AuditAnchor): string {
  return `${JSON.stringify({ auditAnchor })}\n`;
}
