import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { drawRooms, withRooms, type Module } from './draw-rooms.js';

const uses = (source: string, ...resolved: string[]): Module => ({
  source,
  dependencies: resolved.map((one) => ({ resolved: one, dependencyTypes: ['local', 'import'] })),
});

/** Doors over use cases over the interpreter over the kernel; two use cases know each other, by different files. */
const house: readonly Module[] = [
  uses('machines/registry.ts', 'machines/rules/issue.ts'),
  uses('machines/rules/issue.ts'),
  uses('server/flows/advance.ts', 'machines/registry.ts', 'node_modules/pg/lib/index.js'),
  uses('server/accounts/sign-in.ts', 'server/flows/advance.ts', 'server/rights/scope.ts', 'machines/rules/issue.ts'),
  uses('server/rights/scope.ts', 'server/flows/advance.ts', 'server/accounts/named-lock.ts'),
  uses('server/accounts/named-lock.ts'),
  uses('server/http/server.ts', 'server/accounts/sign-in.ts', 'server/flows/advance.ts'),
  uses('server/main.ts', 'server/http/server.ts'),
  uses('client/pages/SignInPage.vue', 'client/text/zh.ts'),
  uses('client/text/zh.ts'),
];

describe('the drawing of the rooms', () => {
  test('has each room once, those in one box that use each other, and no arrow that others make up for', () => {
    expect(drawRooms(house)).toBe(`\`\`\`mermaid
flowchart TD
  subgraph server
    server_accounts["accounts · rights"]
    server_flows["flows"]
    server_http["http"]
  end
  subgraph machines
    machines_registry["registry"]
    machines_rules["rules"]
  end
  machines_registry --> machines_rules
  server_accounts --> server_flows
  server_flows --> machines_registry
  server_http --> server_accounts
\`\`\`

\`\`\`mermaid
flowchart TD
  subgraph client
    client_pages["pages"]
    client_text["text"]
  end
  client_pages --> client_text
\`\`\``);
  });

  test('an import of types alone is no arrow', () => {
    const typed = { resolved: 'server/http/server.ts', dependencyTypes: ['local', 'type-only', 'import'] };
    const more = house.map((module) =>
      module.source === 'server/flows/advance.ts'
        ? { ...module, dependencies: [...module.dependencies, typed] }
        : module,
    );
    expect(drawRooms(more)).toBe(drawRooms(house));
  });

  test('drift is noticed: a new import, a new room, a document that was edited', () => {
    const document = readFileSync(new URL('../../docs/architecture.md', import.meta.url), 'utf8');
    const drawn = withRooms(document, drawRooms(house));
    expect(withRooms(drawn, drawRooms(house))).toBe(drawn);
    const imported = [
      ...house,
      uses('server/rights/charge.ts', 'client/text/zh.ts', 'machines/registry.ts'),
      uses('server/flows/history.ts', 'server/http/headers.ts'),
    ];
    const roomier = [...house, uses('server/postcards/send.ts')];
    for (const other of [imported, roomier]) expect(withRooms(drawn, drawRooms(other))).not.toBe(drawn);
    const edited = drawn.replace('server_http --> server_accounts\n', '');
    expect(withRooms(edited, drawRooms(house))).not.toBe(edited);
    expect(() => withRooms('# Nothing is marked here', '')).toThrow('rooms: npm run architecture');
  });
});
