import type { Refusal } from '@vigie/chassis/refusal';
import type { RefusalDetail, UploadRefusalCode } from '../reading/refusal.ts';

/** Why nothing of a drop can be used: what reading refuses, and what only the whole of it shows. */
export type DropRefusalCode =
  | UploadRefusalCode
  | 'LIST_NEEDS_ACCOUNT'
  | 'SEVERAL_LISTS'
  | 'NOTHING_READABLE'
  | 'NOTHING_FOR_THE_ACCOUNTS';

export interface DropRefusal extends Refusal<DropRefusalCode>, RefusalDetail {}
