import type { ImportRefusal as GeneratedRefusal } from '../../generated/resolvers.ts';

/** Why a command on an import was refused. */
export type ImportRefusal = Omit<GeneratedRefusal, '__typename'>;
