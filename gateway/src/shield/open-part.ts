import { LRUCache } from 'lru-cache';
import type { DocumentNode } from 'graphql';
import type { PlannedOperation } from '../plan/executor.ts';
import type { Completion } from './complete.ts';

/** What is open of one operation to callers with the same rights, ready to be run. */
export interface OpenPart {
  /** Coordinates that are denied. */
  denied: ReadonlySet<string>;
  /** What is planned; null when nothing is left. */
  document: DocumentNode | null;
  /** Whether it asks for the schema itself, which is answered here. */
  introspects: boolean;
  /** Null for what only Apollo's executor knows how to run. */
  planned: PlannedOperation | null;
  /** How its answer is made, by the values of its conditions. */
  completions: LRUCache<string, Completion>;
}

/** Few conditions are ever used in all their combinations; who tries gets them compiled anew. */
const variants = 16;

export function openPart(decided: Omit<OpenPart, 'completions'>): OpenPart {
  return { ...decided, completions: new LRUCache({ max: variants }) };
}
