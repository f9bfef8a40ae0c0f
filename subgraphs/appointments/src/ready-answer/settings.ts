import type { SettingDefinition } from '@vigie/chassis/setting/definition';
import { answerDefinitions, type AnswerUse } from './answers.ts';
import { readyAnswer } from './table.ts';

const explanations: Record<AnswerUse, string> = {
  ACCEPT:
    'Proposé à qui accepte une demande de visite de cette sorte, qui peut le modifier avant l’envoi. L’adhérent le lit avec la réponse.',
  ASK: 'Proposé à qui pose une question sur une demande de cette sorte, et qui peut la modifier avant l’envoi.',
  REJECT:
    'Proposé à qui ne retient pas une demande de visite, et qui peut le modifier avant l’envoi. L’adhérent le lit tel quel.',
};

const themes: Record<AnswerUse, string> = {
  ACCEPT: 'Réponses prêtes : demandes acceptées',
  ASK: 'Réponses prêtes : questions',
  REJECT: 'Réponses prêtes : demandes non retenues',
};

/** Characters that a ready answer has at most. The database holds the same. */
const longest = 600;

/** The ready answers as the service sets them. */
export const readyAnswerSettings: readonly SettingDefinition[] = answerDefinitions.map(
  ({ code, field, label, use, usual }) => ({
    ...{ code: `answer.${code}`, theme: themes[use], label, explanation: explanations[use] },
    ...{ kind: 'TEXT', most: longest, usual, table: readyAnswer, field },
  }),
);
