import { newId } from '@vigie/chassis/ids';

/** An input as it is sent for the first time. */
export const keyed = (input: object): object => ({ idempotencyKey: newId(), ...input });
