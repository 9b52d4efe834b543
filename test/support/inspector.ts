import type { Browser, Untyped } from './browser.js';
import type { TestPortal } from './portal.js';
import { staff, staffPassword } from './real-name.js';
import { socketClient } from './socket-client.js';

const person = 'person { name nationalId unifiedNumber school }';
const line = `id machine stateValue standing since ${person} caseNumber lastIssue failedEffects endsAt`;
const deadlines = 'deadlines { name event dueAt state }';
const judged = 'accepted { type actors samples } refused { type actors guards samples }';
const effects = 'effects { revision index type state tries { tries mostTries } nextTryAt failedWith at }';
const moment = `revision at type actor event states stateValue context changes { path before after } effects { type params } ${deadlines}`;
const flow = `id machine version revision stateValue states step standing since enteredAt createdAt ${person} caseNumber context
  ${deadlines} ${judged} at quarantine ${effects}`;
const log = 'revision at type actor stateValue version issues effects';

/** What developers ask. */
export const inspectorQueries = {
  list: `query ($filter: FlowFilter!, $first: Int! = 20, $after: String) {
    inspectedFlows(filter: $filter, first: $first, after: $after) { lines { ${line} } next total problem } }`,
  flow: `query ($id: ID!) { inspectedFlow(id: $id) { ${flow} } }`,
  log: `query ($id: ID!, $after: Int! = 0, $first: Int! = 2000) { inspectedFlow(id: $id) { log(after: $after, first: $first) { ${log} } } }`,
  moments: `query ($id: ID!, $from: Int!, $to: Int!) { inspectedFlow(id: $id) { brokenAt moments(from: $from, to: $to) { ${moment} } } }`,
  whatIf: `query ($input: WhatIfInput!) { whatIf(input: $input) {
    start { ${moment} } moments { step outcome guards fault moment { ${moment} } } ${judged} test problem } }`,
  changed: `subscription ($id: ID!) { inspectedFlowChanged(id: $id) { ${flow} } }`,
};

/** The demonstration's developer, signed in. */
export async function developerOn(portal: TestPortal): Promise<Browser> {
  const developer = portal.browser();
  await developer.signIn(staff.developer.account, staffPassword);
  return developer;
}

/** A developer's page. */
export function inspector(browser: Browser) {
  const ask = (query: keyof typeof inspectorQueries, variables: object) =>
    browser.ask(inspectorQueries[query], variables);
  return {
    list: async (filter: object, page: { first?: number; after?: string | null } = {}): Promise<Untyped> =>
      (await ask('list', { filter, ...page })).inspectedFlows,
    flow: async (id: string): Promise<Untyped> => (await ask('flow', { id })).inspectedFlow,
    log: async (id: string, page: { after?: number; first?: number } = {}): Promise<Untyped> =>
      (await ask('log', { id, ...page })).inspectedFlow.log,
    moments: async (id: string, from: number, to: number): Promise<Untyped> =>
      (await ask('moments', { id, from, to })).inspectedFlow,
    whatIf: async (input: object): Promise<Untyped> => (await ask('whatIf', { input })).whatIf,
    /** Follows a flow over a socket. @returns what has come so far, and whether it is over */
    follow(id: string) {
      const followed = { flows: [] as Untyped[], isOver: false, stop: () => client.dispose() };
      const client = socketClient(browser.address, () => browser.cookieHeader());
      const end = () => void (followed.isOver = true);
      client.subscribe<Untyped>(
        { query: inspectorQueries.changed, variables: { id } },
        { next: ({ data }) => void followed.flows.push(data?.inspectedFlowChanged), error: end, complete: end },
      );
      return followed;
    },
  };
}
