import { say } from '../text/i18n.js';

const kilobyte = 1024;
const megabyte = kilobyte * kilobyte;

/** `12.3 MB`, `48 KB`: of a number of bytes. Reactive on the language. */
export function fileSize(bytes: number): string {
  if (bytes < megabyte) return say('roster.smallSize', { size: Math.max(1, Math.round(bytes / kilobyte)) });
  return say('roster.size', { size: (bytes / megabyte).toFixed(1) });
}
