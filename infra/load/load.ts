import type { CivilDate } from '@vigie/chassis/civil-date';
import { openDatabase, type Database } from '@vigie/chassis/database';
import { join } from 'node:path';
import type { LoginUrls } from '../database/logins.ts';
import { accountsOf } from './accounts.ts';
import { employeeFile } from './employees.ts';
import { loadFile, type Count, type Load } from './load-file.ts';
import { memberFile } from './members.ts';
import { readProgress } from './progress.ts';
import { openRejects } from './rejects.ts';
import { visitFile } from './visits.ts';

export interface LoadOptions {
  /** Where `adherents.csv`, `salaries.csv` and `visites.csv` lie; what is left of the load lies there too. */
  folder: string;
  urls: LoginUrls;
  dataKey: Buffer;
  today: CivilDate;
  tell: Load['tell'];
}

/** Loads a service's members, their people and the last visits of these, each by the rules of the portal's own forms. */
export async function loadFolder(options: LoadOptions): Promise<Record<string, Count>> {
  const { folder, urls, dataKey, today, tell } = options;
  const open = (subgraph: 'identity' | 'workforce' | 'appointments'): Database =>
    openDatabase({ url: urls[subgraph], subgraph, connections: 2 });
  const [identity, workforce, appointments] = [
    open('identity'),
    open('workforce'),
    open('appointments'),
  ];
  const progressPath = join(folder, 'chargement.json');
  const progress = readProgress(progressPath);
  const rejects = openRejects(join(folder, 'rejets.csv'), progress.rejects);
  const load: Load = { folder, progressPath, progress, rejects, tell };
  const accounts = accountsOf(identity);
  try {
    const counts: Record<string, Count> = {};
    for (const file of [
      memberFile(identity, today),
      employeeFile(workforce, accounts, { dataKey, today }),
      visitFile({ appointments, workforce }, accounts, today),
    ]) {
      counts[file.name] = await loadFile(load, file);
    }
    return counts;
  } finally {
    rejects.close();
    await Promise.all([identity, workforce, appointments].map((each) => each.close()));
  }
}
