import type { GraphQLError } from 'graphql';

/** What one completion has met. Each error is made once, when the operation is compiled. */
export interface Met {
  denials: Set<GraphQLError>;
  broken: Set<GraphQLError>;
}

/** Null where none may be, already reported: the place around it becomes null. */
export const bubble = Symbol('bubble');

/** This place has become null for a reported reason. */
export const nulled = Symbol('nulled');

/** Completes the value of one place: the value, null, {@link nulled} or, where null may not be, {@link bubble}. */
export type Shape = (value: unknown, met: Met) => unknown;
