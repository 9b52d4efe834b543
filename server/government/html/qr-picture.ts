import { encode } from 'uqr';
import { html, type Html } from './html.js';

/** Light modules around it, without which cameras do not find it (ISO/IEC 18004). */
const quietModules = 4;

/** A QR code of an address, drawn into the page itself: it takes neither a script nor another request. */
export function qrPicture(address: string, label: string): Html {
  const { data, size } = encode(address, { ecc: 'M', border: quietModules });
  const dark = data.flatMap((row, y) => darkRuns(row).map(([x, length]) => `M${x} ${y}h${length}v1h-${length}z`));
  return html`<svg
    class="qr"
    role="img"
    aria-label="${label}"
    viewBox="0 0 ${size} ${size}"
    shape-rendering="crispEdges"
  >
    <rect width="${size}" height="${size}" fill="#fff" />
    <path d="${dark.join('')}" fill="#000" />
  </svg>`;
}

/** Where dark modules follow each other: the first one's place, and how many. */
function darkRuns(row: readonly boolean[]): [number, number][] {
  const written = row.map((isDark) => (isDark ? '#' : ' ')).join('');
  return [...written.matchAll(/#+/g)].map(({ index, 0: run }) => [index, run.length]);
}
