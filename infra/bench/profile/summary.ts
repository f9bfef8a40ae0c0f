import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Profile } from '../contestant/messages.ts';
import { root } from '../../root.ts';

/** A share of all samples, idle ones left out. */
export interface Share {
  what: string;
  /** 0 to 1. */
  share: number;
}

type Node = Profile['nodes'][number];

const idle = new Set(['(idle)', '(root)']);

/** Where a busy process spends its own time, most first, grouped by `nameOf`. */
export function selfTime(profile: Profile, nameOf: (node: Node) => string): Share[] {
  const samples = new Map<string, number>();
  let all = 0;
  for (const node of profile.nodes) {
    const hits = node.hitCount ?? 0;
    if (idle.has(node.callFrame.functionName)) continue;
    all += hits;
    const name = nameOf(node);
    samples.set(name, (samples.get(name) ?? 0) + hits);
  }
  return [...samples]
    .map(([what, hits]) => ({ what, share: hits / all }))
    .sort((left, right) => right.share - left.share);
}

/** A function and its line. */
export function functionOf({ callFrame }: Node): string {
  const { functionName, lineNumber } = callFrame;
  const file = fileOf(callFrame.url);
  return file === '' ? functionName : `${functionName || '(anonymous)'} ${file}:${lineNumber + 1}`;
}

/** The package or the folder of ours that a function belongs to. */
export function roomOf({ callFrame }: Node): string {
  const file = fileOf(callFrame.url);
  if (file === '') return callFrame.functionName || '(engine)';
  const name = /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(file)?.[1];
  return name ?? file.split('/').slice(0, 3).join('/');
}

function fileOf(url: string): string {
  return url.startsWith('file:') ? relative(root, fileURLToPath(url)) : url;
}
