import { error } from '@sveltejs/kit';
import { PersonalDataDocument } from '$lib/graphql/generated/graphql';
import { missingParts } from '$lib/server/missing-parts';
import type { Held } from '../../personal-data/file.server';

/** Everything that is held of somebody, part by part; each look is noted in the journal. */
export async function personalData(api: App.Locals['api'], id: string) {
  const answer = await api.query(PersonalDataDocument, { id });
  const { erasureStanding, ...records } = answer.data;
  const missing = missingParts(answer);
  const mayLook = answer.denied.length === 0;
  if (mayLook && !erasureStanding && missing.length === 0) {
    error(404, { kind: 'not-found', message: 'Aucune personne ne porte cet identifiant.' });
  }
  const held: Held[] = [
    { label: 'Effectif et suivi', tables: records.workforceRecords ?? [] },
    { label: 'Visites', tables: records.appointmentRecords ?? [] },
    { label: 'Documents', tables: records.documentRecords ?? [] },
  ];
  return { mayLook, standing: erasureStanding ?? null, held, missing };
}
