import type { Refusal } from '@vigie/chassis/refusal';
import type { ReplacementRefusalCode } from '../generated/resolvers.ts';

/** Why nobody takes the place of another. */
export type ReplacementRefusal = Refusal<ReplacementRefusalCode>;
