import type { Refusal } from '@vigie/chassis/refusal';
import type { DocumentRefusalCode } from '../generated/resolvers.ts';

/** Why nothing changed. */
export type DocumentRefused = Refusal<DocumentRefusalCode>;
