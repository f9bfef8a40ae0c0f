import { GraphQLError } from 'graphql';

/** An operation beyond what one caller may ask at once. */
export class TooLarge extends GraphQLError {
  constructor(what: string, limit: number) {
    super(`The operation has more than ${limit} ${what}.`, {
      extensions: { code: 'OPERATION_TOO_LARGE', limit, http: { status: 400 } },
    });
  }
}
