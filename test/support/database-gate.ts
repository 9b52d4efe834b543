import { connect, createServer, type Socket } from 'node:net';

/** A way to the database that can be closed. */
export async function startGate(to: URL) {
  const open = new Set<Socket>();
  let isOpen = true;
  let refused = 0;
  const server = createServer((socket) => {
    if (!isOpen) {
      refused += 1;
      return void socket.destroy();
    }
    const onward = connect(Number(to.port), to.hostname);
    open.add(socket);
    for (const [one, another] of [
      [socket, onward],
      [onward, socket],
    ] as const) {
      one.on('error', () => another.destroy());
      one.on('close', () => {
        open.delete(socket);
        another.destroy();
      });
    }
    socket.pipe(onward).pipe(socket);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as { port: number };
  return {
    url: Object.assign(new URL(to), { hostname: '127.0.0.1', port: String(port) }).href,
    refused: () => refused,
    passing: () => open.size,
    open: () => void (isOpen = true),
    close() {
      isOpen = false;
      for (const socket of open) socket.destroy();
    },
    end: () => void server.close(),
  };
}
