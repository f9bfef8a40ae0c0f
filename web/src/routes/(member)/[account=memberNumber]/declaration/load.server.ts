import { DeclarationDocument } from '$lib/graphql/generated/graphql';
import type { Api } from '$lib/server/api';
import { missingParts } from '$lib/server/missing-parts';
import { accountNotFound } from '$lib/server/not-found';
import { mayRead } from './together';

/** The declaration of the campaign that opened last, and what the person may do with it. */
export async function readDeclaration(api: Api, memberNumber: string) {
  const answer = await api.query(DeclarationDocument, { memberNumber });
  const { memberAccount, viewer, declarationCampaign } = answer.data;
  const { id, name, declaration, declarations, company } = memberAccount ?? accountNotFound();
  const scopes = viewer?.access?.scopes ?? [];
  const mayValidate = scopes.includes('declaration:validate');
  return {
    accountId: id,
    accountName: name,
    /** Accounts of the company whose declarations are open. */
    establishments: (company?.accounts ?? []).filter(mayRead),
    campaign: declarationCampaign ?? null,
    declaration: declaration ?? null,
    earlier: (declarations ?? []).filter((each) => each.id !== declaration?.id),
    mayRead: mayValidate || scopes.some((scope) => /^declaration:(prepare|fee)$/.test(scope)),
    mayPrepare: mayValidate || scopes.includes('declaration:prepare'),
    maySeeFee: scopes.includes('declaration:fee'),
    mayValidate,
    missing: missingParts(answer),
    idempotencyKey: crypto.randomUUID(),
  };
}

export type DeclarationData = Awaited<ReturnType<typeof readDeclaration>>;
export type ShownDeclaration = NonNullable<DeclarationData['declaration']>;
export type ShownCampaign = NonNullable<DeclarationData['campaign']>;
