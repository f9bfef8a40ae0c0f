import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Absence } from './absence/absence.ts';
import { decideAbsence } from './absence/return-visit.ts';
import { weighExemption, type ExemptionFacts } from './claim/exemption.ts';
import type { FollowUpFacts } from './facts.ts';
import { nextVisits } from './next-visits/next-visits.ts';
import type { WorkingLife } from './next-visits/working-life.ts';
import { defaultParameters, type LawParameters } from './parameters.ts';
import { sharedFollowUp, type SimultaneousJob } from './population/several-employers.ts';
import { decideFollowUp } from './profile.ts';
import { followUpQuestions } from './questions/ask.ts';
import type { Asking } from './questions/question.ts';

/** A case laid out for a physician to review: what is known, and the whole answer under the name of its question. */
interface GoldenCase {
  title: string;
  story: string;
  /** Day of the law applied. */
  day: string;
  /** Settings of the service that differ from the default. */
  parameters?: Partial<LawParameters>;
  facts: FollowUpFacts;
  life: WorkingLife;
  absence: Absence;
  nightWorker?: boolean;
  claimed: ExemptionFacts;
  jobs: SimultaneousJob[];
  sameJob?: boolean;
  asking: Asking;
}

/** What each folder asks: the part of the case that holds the answer, and how it is found. */
const questions: Record<string, (each: GoldenCase, parameters: LawParameters) => object> = {
  'follow-up': ({ facts, day }, parameters) => ({
    decision: decideFollowUp(facts, day, parameters),
  }),
  'next-visits': ({ life, day }, parameters) => {
    const { followUp, visits } = nextVisits(life, day, parameters);
    return { profile: followUp.profile, visits };
  },
  absence: ({ absence, day, nightWorker = false }, parameters) => ({
    decision: decideAbsence(absence, day, { parameters, nightWorker }),
  }),
  exemption: ({ facts, claimed, day }, parameters) => ({
    exemption: weighExemption(facts, claimed, day, parameters),
  }),
  questions: ({ asking, day }) => ({
    questions: followUpQuestions(asking, day).map(({ situations, ...question }) => ({
      ...question,
      situations: situations.map(({ code }) => code),
    })),
  }),
  'several-employers': ({ jobs, sameJob, day }) => ({ shared: sharedFollowUp(jobs, sameJob, day) }),
};

const root = new URL('../cases/', import.meta.url);
const filesOf = (folder: string) => readdirSync(new URL(`${folder}/`, root)).sort();

/** Nothing writes these files: a changed decision is read by a human, then edited here by hand. */
function readCase(folder: string, file: string): GoldenCase {
  return JSON.parse(readFileSync(new URL(`${folder}/${file}`, root), 'utf8')) as GoldenCase;
}

describe('cas à relire par un médecin', () => {
  it('répondent chacun à une question connue', () => {
    const folders = readdirSync(root).filter((folder) => folder !== 'catalogue');
    expect(folders.sort()).toEqual(Object.keys(questions).sort());
  });

  it.each(Object.keys(questions))('forment dans %s une suite numérotée sans trou', (folder) => {
    const files = filesOf(folder);
    expect(files.length).toBeGreaterThan(1);
    files.forEach((file, index) => {
      expect(file).toMatch(/^\d{2}-[a-z0-9-]+\.json$/);
      expect(Number(file.slice(0, 2))).toBe(index + 1);
    });
  });

  const all = Object.keys(questions).flatMap((folder) =>
    filesOf(folder).map((file) => [folder, file] as const),
  );
  it.each(all)('%s/%s', (folder, file) => {
    const each = readCase(folder, file);
    expect(each.title && each.story).toBeTruthy();
    const answer = questions[folder]!(each, { ...defaultParameters, ...each.parameters });
    const { day, title, story, parameters, ...rest } = each;
    const told = Object.fromEntries(
      Object.entries(rest).filter(([name]) => Object.hasOwn(answer, name)),
    );
    expect(answer, `${title}, ${day}: ${story} ${JSON.stringify(parameters)}`).toStrictEqual(told);
  });
});
