import { once } from 'node:events';
import { connect, type Socket } from 'node:net';

/** What a server answered. */
export interface Answer {
  readonly status: number;
  readonly body: string;
}

/** So many connections that stay open, as browsers' do. */
export interface HttpLoad {
  readonly connections: number;
  /** Sends a request of {@link postOf} over a connection that is free. There is one for each that asks at once. */
  ask(request: Buffer): Promise<Answer>;
  close(): void;
}

/** A whole request, made before anything is measured. */
export function postOf(path: string, headers: Readonly<Record<string, string>>, body: unknown): Buffer {
  const text = JSON.stringify(body);
  const lines = Object.entries({
    host: 'portal.example',
    'content-type': 'application/json',
    accept: 'application/json',
    'content-length': String(Buffer.byteLength(text)),
    ...headers,
  }).map(([name, value]) => `${name}: ${value}\r\n`);
  return Buffer.from(`POST ${path} HTTP/1.1\r\n${lines.join('')}\r\n${text}`);
}

/** Connections for so long as something is measured: what idles meanwhile is hung up by its server. */
export async function withHttpLoad<T>(
  address: string,
  connections: number,
  work: (load: HttpLoad) => Promise<T>,
): Promise<T> {
  const load = await openHttpLoad(address, connections);
  return work(load).finally(() => load.close());
}

/** Sockets without an HTTP client on them: with one, whoever asks would work as hard as whoever answers. */
async function openHttpLoad(address: string, connections: number): Promise<HttpLoad> {
  const { hostname, port } = new URL(address);
  const sockets = await Promise.all(
    Array.from({ length: connections }, async () => {
      const socket = connect({ host: hostname, port: Number(port), noDelay: true });
      await once(socket, 'connect');
      return socket;
    }),
  );
  const free = [...sockets];
  return {
    connections,
    async ask(request) {
      const socket = free.pop();
      if (socket === undefined) throw new Error('more ask at once than there are connections');
      const answer = await exchange(socket, request);
      free.push(socket);
      return answer;
    },
    close() {
      for (const socket of sockets) socket.destroy();
    },
  };
}

function exchange(socket: Socket, request: Buffer): Promise<Answer> {
  return new Promise((resolve, reject) => {
    let received = '';
    const over = (error?: Error): void => {
      socket.off('data', take).off('error', over).off('close', hungUp);
      if (error !== undefined) reject(error);
    };
    const hungUp = (): void => over(new Error(`the server hung up after ${received.slice(0, 200)}`));
    const take = (chunk: Buffer): void => {
      // A character for each byte: lengths are in bytes.
      received += chunk.toString('latin1');
      const answer = readAnswer(received);
      if (answer === null) return;
      over();
      resolve(answer);
    };
    socket.on('data', take).on('error', over).on('close', hungUp);
    socket.write(request);
  });
}

/** @returns `null` while there is more to come */
function readAnswer(received: string): Answer | null {
  const end = received.indexOf('\r\n\r\n');
  if (end < 0) return null;
  const head = received.slice(0, end);
  const body = received.slice(end + 4);
  const status = Number(head.slice(9, 12));
  const [, length] = /\r\ncontent-length: *(\d+)/i.exec(head) ?? [];
  if (length !== undefined) return body.length < Number(length) ? null : { status, body };
  // In pieces: the last one is empty.
  return body.endsWith('0\r\n\r\n') ? { status, body: joined(body) } : null;
}

function joined(pieces: string): string {
  let body = '';
  for (let at = 0; ;) {
    const lineEnd = pieces.indexOf('\r\n', at);
    const length = Number.parseInt(pieces.slice(at, lineEnd), 16);
    if (!(length > 0)) return body;
    body += pieces.slice(lineEnd + 2, lineEnd + 2 + length);
    at = lineEnd + 2 + length + 2;
  }
}

/** An answer's JSON. */
export function jsonOf({ body }: Answer): unknown {
  return JSON.parse(Buffer.from(body, 'latin1').toString('utf8'));
}
