import { GraphQLError } from 'graphql';
import type { Asked } from '../accounts/own-flow.js';
import type { SignedInSession } from '../accounts/sessions.js';
import { isId } from '../database/ids.js';
import type { RequestContext } from './context.js';

/** The use case's request: the input with who asks and when. */
export function asked<I extends { readonly requestId: string }>(
  context: RequestContext,
  input: I,
): I & Omit<Asked, 'expectedRevision'> {
  return { ...input, requestId: checkedId(input.requestId), session: asking(context), at: context.at };
}

/** The same for what is done for others, with the network address that it comes from: the audit trail keeps it. */
export function intended<I extends { readonly requestId: string }>(
  context: RequestContext,
  input: I,
): I & Omit<Asked, 'expectedRevision'> & { readonly address: string } {
  return { ...asked(context, input), address: context.address };
}

/** A request's id as PostgreSQL writes it: ids are compared and sealed as text. */
export function checkedId(requestId: string): string {
  if (!isId(requestId)) throw new GraphQLError('requestId must be a UUID', { extensions: { code: 'BAD_USER_INPUT' } });
  return requestId.toLowerCase();
}

/** Who asks. The declared right has let nobody through without a session. */
export function asking({ session }: Pick<RequestContext, 'session'>): SignedInSession {
  if (session === null) throw new Error('something was asked for without a session');
  return session;
}
