import type { Refusal } from '@vigie/chassis/refusal';
import type { WorkplaceActionRefusalCode } from '../generated/resolvers.ts';

/** Why an action stays as it is. */
export type ActionRefusal = Refusal<WorkplaceActionRefusalCode>;
