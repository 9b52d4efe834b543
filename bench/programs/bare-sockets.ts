import type { AddressInfo } from 'node:net';
import { WebSocketServer } from 'ws';

/** A server that does nothing but send the same text to everybody, whenever it is told to. */
const sockets = new WebSocketServer({ port: 0, host: '127.0.0.1' });
sockets.on('listening', () => process.send?.((sockets.address() as AddressInfo).port));
process.on('message', (text: string) => {
  process.send?.(Number(process.hrtime.bigint()) / 1e6);
  for (const socket of sockets.clients) socket.send(text);
});
process.on('disconnect', () => process.exit(0));
