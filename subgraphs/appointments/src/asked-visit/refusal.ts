import type { Refusal } from '@vigie/chassis/refusal';
import type { AskedVisitRefusalCode } from '../generated/resolvers.ts';

/** Why a visit that somebody asked for is not opened. */
export type AskedVisitRefusal = Refusal<AskedVisitRefusalCode>;
