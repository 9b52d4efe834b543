import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql';
import { readBoard } from '../../oversight/board.js';
import { Access } from '../access.js';
import { asking } from '../asked.js';
import type { RequestContext } from '../context.js';
import { AccountKind } from '../viewer/types.js';
import { Board } from './types.js';
import { viewBoard } from './view.js';

/** Where people stand, for those who look after many. */
@Resolver()
export class BoardResolver {
  @Access(['oversee'])
  @Query(() => Board, {
    nullable: true,
    description:
      'How many stand where in a place, and in each place one level below it: the narrowest place that is named, or the highest of whoever asks. Null where it is not there, or not theirs to see.',
  })
  async board(
    @Ctx() { services, session, at }: RequestContext,
    @Arg('kind', () => AccountKind) kind: keyof typeof AccountKind,
    @Arg('bureau', () => ID, { nullable: true }) bureau: string | null,
    @Arg('school', () => ID, { nullable: true }) school: string | null,
    @Arg('grade', () => String, { nullable: true, description: 'Of the school.' }) grade: string | null,
  ): Promise<Board | null> {
    const board = await readBoard(services.em, {
      actor: asking({ session }).account,
      kind: kind === 'STUDENT' ? 'student' : 'staff',
      place: { bureau: bureau ?? null, school: school ?? null, grade: grade ?? null },
      at,
    });
    return board && viewBoard(board);
  }
}
