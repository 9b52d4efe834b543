import { and, assign, not, or, setup, stateIn } from 'xstate';
import type { RegisteredMachine } from '../../machines/registry.js';

const made = setup({
  types: { context: {} as { count: number }, events: {} as { readonly type: 'GO' | 'STOP' | 'AGAIN' | 'NEVER' } },
  guards: {
    many: ({ context }) => context.count > 2,
    above: ({ context }, { least }: { readonly least: number }) => context.count > least,
    settled: not(or(['many', stateIn({ work: { busy: 'early' } })])),
  },
  delays: { pause: 5_000, rest: ({ context }) => context.count * 1000 },
  actions: {
    more: assign({ count: ({ context }) => context.count + 1 }),
    tell: (_scope, _params: { readonly who: string }) => undefined,
  },
});

/** What a definition can tell of, and our machines do not all have: a little machine with each of it once. */
export const everyFeature = {
  id: 'every-feature',
  version: 1,
  machine: made.createMachine({
    id: 'every-feature',
    context: { count: 0 },
    type: 'parallel',
    states: {
      work: {
        initial: 'idle',
        states: {
          idle: {
            tags: ['calm'],
            description: 'Nothing < done & nothing "to do"',
            entry: { type: 'tell', params: { who: 'all: of <us>' } },
            exit: 'more',
            after: { pause: 'busy', 1000: { guard: { type: 'above', params: { least: 1 } }, target: 'busy' } },
            on: { GO: 'busy', NEVER: {}, AGAIN: { target: 'idle', reenter: true, actions: 'more' } },
          },
          busy: {
            initial: 'early',
            onDone: 'over',
            states: {
              early: { always: { guard: 'many', target: 'late' }, on: { GO: { actions: 'more' } } },
              late: { on: { STOP: { guard: and(['settled', not('many')]), target: 'through' } } },
              through: { type: 'final' },
              last: { type: 'history', history: 'deep', target: 'early' },
            },
          },
          over: { on: { AGAIN: { guard: stateIn('#every-feature.other.on'), target: 'busy.last' } } },
        },
      },
      other: { initial: 'on', states: { on: { after: { rest: 'off' } }, off: {} } },
    },
  }) as unknown as RegisteredMachine['machine'],
} satisfies Pick<RegisteredMachine, 'id' | 'version' | 'machine'>;
