import { ProgramFileDocument } from '$lib/graphql/generated/graphql';
import type { Api } from '$lib/server/api';
import { programNotFound } from '$lib/server/not-found';

/** A program as its pages show it, with the rights that it could have. */
export async function programFile(api: Api, id: string) {
  const { data } = await api.query(ProgramFileDocument, { id });
  const program = data.machineClient ?? programNotFound();
  const scopes = data.machineScopes ?? [];
  return {
    program,
    provenUntil: data.viewer?.provenUntil ?? null,
    scopes: program.binding === 'FIRM' ? scopes.filter(({ forFirms }) => forFirms) : scopes,
    idempotencyKey: crypto.randomUUID(),
  };
}
