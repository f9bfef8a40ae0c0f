import type { TestSpecification } from 'vitest/node';
import { BaseSequencer } from 'vitest/node';

/** Files of a minute and more; one that began last would be waited for with a processor idle. */
const long = [
  'infra/start/start.journey.test.ts',
  'infra/journeys/service-screens.journey.test.ts',
  // Once the jobs of a demonstration that has just been made are done: it waits for jobs of its own.
  'infra/journeys/year/personnel.journey.test.ts',
  'infra/journeys/company.journey.test.ts',
  'infra/journeys/every-screen-desk.journey.test.ts',
  'infra/journeys/every-screen-phone.journey.test.ts',
  'infra/journeys/year/baker.journey.test.ts',
  'infra/proofs/isolation/isolation.integration.test.ts',
  'infra/proofs/machines.integration.test.ts',
  'infra/proofs/isolation/hunters.integration.test.ts',
  'subgraphs/appointments/src/planning/jobs.integration.test.ts',
  'infra/proofs/differential/differential.test.ts',
];

/** Vitest would begin with the largest files, which says little of how long they take. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const isLong = ({ moduleId }: TestSpecification) => long.some((end) => moduleId.endsWith(end));
    const others = await super.sort(files.filter((file) => !isLong(file)));
    const place = ({ moduleId }: TestSpecification) =>
      long.findIndex((end) => moduleId.endsWith(end));
    return [...files.filter(isLong).toSorted((a, b) => place(a) - place(b)), ...others];
  }
}
