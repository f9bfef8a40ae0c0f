import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { defaultParameters, type LawParameters } from './parameters.ts';
import { decideFollowUp, type FollowUpDecision, type FollowUpFacts } from './profile.ts';

/** A case laid out for a physician to review: what is known of a worker, and the whole decision. */
interface GoldenCase {
  title: string;
  story: string;
  /** Day of the law applied. */
  day: string;
  /** Settings of the service that differ from the default. */
  parameters?: Partial<LawParameters>;
  facts: FollowUpFacts;
  decision: FollowUpDecision;
}

const folder = new URL('../cases/', import.meta.url);
const files = readdirSync(folder).sort();

/** Nothing writes these files: a changed decision is read by a human, then edited here by hand. */
function readCase(file: string): GoldenCase {
  return JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as GoldenCase;
}

describe('cas à relire par un médecin', () => {
  it('forment une suite numérotée sans trou', () => {
    expect(files.length).toBeGreaterThanOrEqual(18);
    files.forEach((file, index) => {
      expect(file).toMatch(/^\d{2}-[a-z0-9-]+\.json$/);
      expect(Number(file.slice(0, 2))).toBe(index + 1);
    });
  });

  it.each(files)('%s', (file) => {
    const { title, story, day, parameters, facts, decision } = readCase(file);
    expect(title && story).toBeTruthy();
    expect(decideFollowUp(facts, day, { ...defaultParameters, ...parameters })).toStrictEqual(
      decision,
    );
  });
});
