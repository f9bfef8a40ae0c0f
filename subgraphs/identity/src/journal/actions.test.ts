import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { actions, actionsOf, labelOf, topicOf } from './actions.ts';

const subgraphs = join(import.meta.dirname, '../../..');

/** What the subgraphs note, as it stands in their code. */
const noted = new Set(
  readdirSync(subgraphs).flatMap((name) => {
    const folder = join(subgraphs, name, 'src');
    if (!existsSync(folder)) return [];
    return readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => /(?<!\.test)\.ts$/.test(file) && !file.includes('generated'))
      .flatMap((file) => [
        ...readFileSync(join(folder, file), 'utf8').matchAll(/action: '([a-z-]+\.[a-z-]+)'/g),
      ])
      .map(([, action = '']) => action);
  }),
);

describe('the journal', () => {
  it('tells in French whatever a subgraph notes', () => {
    expect(noted.size).toBeGreaterThan(50);
    expect([...noted].filter((action) => !actions.has(action)).sort()).toEqual([]);
  });

  it('says each thing in one way of its own', () => {
    const labels = [...actions.values()].map(({ label }) => label);
    expect(new Set(labels).size).toBe(labels.length);
  });

  it('shows what it does not know rather than nothing', () => {
    expect([labelOf('moon.landed'), topicOf('moon.landed')]).toEqual(['moon.landed', 'OTHER']);
  });

  it('finds the actions of a topic, and for the rest what is none of them', () => {
    expect(actionsOf('ABSENCES').of).toContain('absence.declared');
    expect(actionsOf('ABSENCES').of).not.toContain('employee.created');
    expect(actionsOf('OTHER')).toEqual({ of: [...actions.keys()], others: true });
  });
});
