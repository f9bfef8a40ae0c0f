import { newId } from '@vigie/chassis/ids';
import type { Ink } from './full-member.ts';

export async function addAnnouncedHire({ sql, account, label, year, canary }: Ink) {
  const id = newId();
  const ground = {
    ...{ situation: 'WS_NONE', label: canary(`${label}AnnonceMotif`), profile: 'SI' },
    ...{
      explanation: canary(`${label}AnnonceRaison`),
      articles: [canary(`${label}AnnonceArticle`)],
    },
  };
  const first = {
    ...{ kind: 'VIP_INIT', latestDate: canary(`${year}-10-21`), beforeStart: false },
    ...{ reason: canary(`${label}AnnonceDelai`), articles: ['R4624-10'], performers: ['NURSE'] },
  };
  const followUp = {
    ...{ profile: 'SI', subProfile: null, decidedOn: `${year}-07-01`, grounds: [ground] },
    ...{ hiddenGrounds: 0, confidentialGrounds: [], firstVisit: first, maximumGapMonths: 60 },
    ...{ intermediateVisitMonths: null, attestations: [] },
  };
  await sql`insert into workforce.announced_hire ${sql({
    ...{ id, account_id: account, source: 'FILE', contract: 'CDD', state: 'TO_CONFIRM' },
    ...{ start_date: canary(`${year}-07-21`), end_date: canary(`${year + 2}-07-23`) },
    ...{
      job_title: canary(`${label}AnnoncePoste`),
      health_service: canary(`MT-${label.slice(0, 4)}`),
    },
    ...{ follow_up: sql.json(followUp), visit_due_by: canary(`${year}-10-22`) },
  })}`;
  await sql`insert into workforce.announced_hire_identity values (${id}, ${account},
    ${canary(`${label}AnnonceNom`)}, ${canary(`${label}AnnonceUsage`)}, ${canary(`${label}AnnoncePrenom`)},
    ${canary(`${year - 28}-02-17`)}, 'MALE')`;
  await sql`insert into workforce.announced_hire_number values (${id}, ${account}, ${Buffer.from('x')}, 'x')`;
  await sql`insert into workforce.hire_reference values (${newId()}, ${`${label}Reference`}, ${account}, ${id})`;
  await sql`insert into workforce.hire_reminder values (${account}, ${`${year}-07-25`}, 'x')`;
  return { AnnouncedHire: id };
}
