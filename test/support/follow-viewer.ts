import type { TestPortal } from './portal.js';
import { socketClient } from './socket-client.js';

/** Follows the viewer over a socket of one server; resolves when the server ends it. */
export function follow(
  portal: TestPortal,
  server: number,
  cookie: string,
  onViewer: (viewer: unknown) => void,
): Promise<void> {
  const client = socketClient(portal.servers[server]!.address, () => cookie);
  return new Promise((resolve, reject) => {
    client.subscribe<{ viewerChanged: unknown }>(
      { query: 'subscription { viewerChanged { id onboarding { step } sessions { id } } }' },
      {
        next: ({ data }) => onViewer(data?.viewerChanged),
        error: reject,
        complete: () => resolve(client.dispose() as void),
      },
    );
  });
}
