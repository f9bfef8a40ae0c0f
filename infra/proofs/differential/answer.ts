import type { GraphQLFormattedError } from 'graphql';

/** An answer as a client receives it. */
export interface Answer {
  data?: Record<string, unknown> | null;
  errors?: readonly GraphQLFormattedError[];
}

/** The answer after its way through JSON: prototypes and absent values play no part. */
export const asReceived = (answer: object): Answer => {
  const { data, errors } = JSON.parse(JSON.stringify(answer)) as Answer;
  return {
    ...(data === undefined ? {} : { data }),
    ...(errors === undefined ? {} : { errors }),
  };
};
