import { WebSocket } from 'ws';
import { now, type Asked, type Told, type Wanted } from '../support/sockets.js';

/**
 * Browsers, as far as a server knows them: so many sockets in a process of its own. Frames are looked at and not parsed,
 * so that the machine is the server's.
 */
const atOnce = 32;
const protocol = 'graphql-transport-ws';
const patienceMs = 30_000;

const sockets: WebSocket[] = [];
let heard: (index: number, text: string) => void = () => undefined;

const tell = (told: Told) => void process.send?.(told);

/** Resolves with what comes first: of a subscription that is what it subscribes to, as it is now. */
function open({ url, origin, query }: Wanted, cookie: string | null, index: number): Promise<string> {
  const socket = new WebSocket(url, cookie === null ? [] : [protocol], {
    perMessageDeflate: false,
    headers: cookie === null ? {} : { cookie, origin },
  });
  sockets.push(socket);
  return new Promise((resolve, reject) => {
    let isOpen = false;
    const begun = (text: string) => {
      isOpen = true;
      resolve(text);
    };
    socket.on('error', reject);
    socket.on('close', (code, reason) => fail(new Error(`closed with ${code} ${reason.toString()}`)));
    const fail = (error: Error) => (isOpen ? tell({ fault: error.message }) : reject(error));
    socket.on('open', () => {
      if (cookie === null) begun('');
      else socket.send(JSON.stringify({ type: 'connection_init' }));
    });
    socket.on('message', (data: Buffer) => {
      const text = data.toString();
      if (cookie === null || text.includes('"type":"next"')) return isOpen ? heard(index, text) : begun(text);
      if (text.includes('"type":"connection_ack"'))
        return socket.send(JSON.stringify({ id: '1', type: 'subscribe', payload: { query } }));
      if (text.includes('"type":"ping"')) return socket.send(JSON.stringify({ type: 'pong' }));
      return fail(new Error(text));
    });
  });
}

async function openAll(wanted: Wanted): Promise<void> {
  let next = 0;
  let first = '';
  const opener = async () => {
    for (let index = next++; index < wanted.cookies.length; index = next++) {
      const text = await open(wanted, wanted.cookies[index] as string | null, sockets.length);
      if (!text.includes('"errors"')) first = text;
      else throw new Error(text);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, opener));
  tell({ opened: sockets.length, first });
}

/** Tells when each socket has heard the next thing with that sign, in milliseconds of the machine's own clock. */
function hear(sign: string): void {
  const at = new Float64Array(sockets.length);
  let missing = sockets.length;
  const timer = setTimeout(() => tell({ fault: `${missing} of ${sockets.length} heard nothing` }), patienceMs);
  heard = (index, text) => {
    if (text.includes('"errors"')) return tell({ fault: text });
    if (at[index] !== 0 || !text.includes(sign)) return;
    at[index] = now();
    missing -= 1;
    if (missing > 0) return;
    clearTimeout(timer);
    tell({ heard: [...at] });
  };
  tell({ listens: true });
}

process.on('message', (asked: Asked) => {
  if ('open' in asked) openAll(asked.open).catch((error: Error) => tell({ fault: error.message }));
  else hear(asked.hear);
});
process.on('disconnect', () => process.exit(0));
