import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import {
  AnswerPreventionDocument,
  CorrectDeclarationDocument,
  DeclareNothingToReportDocument,
  GiveListedPostReasonDocument,
  HandOverDeclarationStepDocument,
  JustifyAnomalyDocument,
  ReturnDeclarationDocument,
  SendDeclarationDocument,
  StartDeclarationDocument,
  ValidateDeclarationDocument,
  type CouncilAdvice,
  type DeclarationAnomalyKind,
} from '$lib/graphql/generated/graphql';
import { textsOf } from '$lib/server/form-texts';
import type { Problem } from '$lib/ui/form/problem';
import { answersIn, unansweredIn } from './prevention';
import { declarationProblems } from './refusals';
import { steps as parts, stepOf } from './steps';

type Event = RequestEvent<{ account: string }>;
type Answer = Parameters<typeof declarationProblems>[0];

/** Sends one step and goes on, or shows what was refused beside what was typed. */
async function step(
  { request, locals, params }: Event,
  next: string,
  send: (api: App.Locals['api'], text: (name: string) => string) => Promise<Answer>,
) {
  const text = textsOf(await request.formData());
  const problems = declarationProblems(await send(locals.api, text));
  if (problems.length > 0) {
    const about = text('kind') || text('jobPostId');
    const typed = text('reason') || text('message');
    return fail(400, { problems, about, typed, answers: undefined });
  }
  redirect(303, `/${params.account}/declaration${next}`);
}

const keyed = (text: (name: string) => string) => ({ idempotencyKey: text('idempotencyKey') });
const read = (text: (name: string) => string) => ({
  ...{ id: text('id'), version: Number(text('version')), ...keyed(text) },
});

/** Every step of a declaration as a form sends it; each works without scripts. */
export const steps = {
  commencer: (event: Event) =>
    step(event, '?etape=salaries', async (api, text) => {
      const input = { accountId: text('accountId'), ...keyed(text) };
      return (await api.mutate(StartDeclarationDocument, { input })).data.startDeclaration;
    }),
  rien: (event: Event) =>
    step(event, '?fait=rien', async (api, text) => {
      const input = { accountId: text('accountId'), ...keyed(text) };
      const { data } = await api.mutate(DeclareNothingToReportDocument, { input });
      return data.declareNothingToReport;
    }),
  justifier: (event: Event) =>
    step(event, '?etape=salaries', async (api, text) => {
      const kind = text('kind') as DeclarationAnomalyKind;
      const input = { id: text('id'), kind, reason: text('reason'), ...keyed(text) };
      return (await api.mutate(JustifyAnomalyDocument, { input })).data.justifyAnomaly;
    }),
  motiver: (event: Event) =>
    step(event, '?etape=postes', async (api, text) => {
      const { idempotencyKey } = keyed(text);
      const input = { id: text('id'), jobPostId: text('jobPostId'), reason: text('reason') };
      const { data } = await api.mutate(GiveListedPostReasonDocument, {
        input: { ...input, idempotencyKey },
      });
      return data.giveListedPostReason;
    }),
  prevention: async ({ request, locals, params }: Event) => {
    const text = textsOf(await request.formData());
    const answers = answersIn(text);
    const again = (problems: Problem[]) => fail(400, { problems, about: '', typed: '', answers });
    const unanswered = unansweredIn(answers);
    if (unanswered.length > 0) return again(unanswered);
    const { data } = await locals.api.mutate(AnswerPreventionDocument, {
      input: {
        ...{ id: text('id'), ...keyed(text) },
        riskAssessmentOn: answers.riskAssessmentOn || null,
        council: answers.council as CouncilAdvice,
        hasPreventionOfficer: answers.hasPreventionOfficer === 'oui',
      },
    });
    const problems = declarationProblems(data.answerPrevention);
    if (problems.length > 0) return again(problems);
    redirect(303, `/${params.account}/declaration?etape=recapitulatif`);
  },
  passer: (event: Event) => {
    const word = stepOf(event.url.searchParams.get('etape'), []);
    return step(event, `?etape=${word}&fait=main`, async (api, text) => {
      const { data } = await api.mutate(HandOverDeclarationStepDocument, {
        input: {
          ...{ id: text('id'), step: parts[word].part, ...keyed(text) },
          ...{ userId: text('userId') || null, message: text('message') || null },
        },
      });
      return data.handOverDeclarationStep;
    });
  },
  envoyer: (event: Event) =>
    step(event, '?fait=envoi', async (api, text) => {
      const input = read(text);
      return (await api.mutate(SendDeclarationDocument, { input })).data.sendDeclaration;
    }),
  reprendre: (event: Event) =>
    step(event, '?fait=reprise', async (api, text) => {
      const input = { ...read(text), message: text('message') || null };
      return (await api.mutate(ReturnDeclarationDocument, { input })).data.returnDeclaration;
    }),
  valider: (event: Event) =>
    step(event, '?fait=validation', async (api, text) => {
      const input = { ...read(text), headcount: Number(text('headcount')) };
      return (await api.mutate(ValidateDeclarationDocument, { input })).data.validateDeclaration;
    }),
  corriger: (event: Event) =>
    step(event, '?etape=salaries', async (api, text) => {
      const input = read(text);
      return (await api.mutate(CorrectDeclarationDocument, { input })).data.correctDeclaration;
    }),
};
