import { of } from '@vigie/chassis/elision';
/** What a client may do about a mandate that the firm learns by mail. */
export type Answered = 'accepted' | 'refused' | 'revoked';

interface AnswerWords {
  client: string;
  parts: readonly string[];
  reason: string | null;
}

interface Answer {
  subject: string;
  title: string;
  paragraphs: string[];
}

export const answers: Record<Answered, (words: AnswerWords) => Answer> = {
  accepted: ({ client, parts }) => ({
    subject: `${client} vous confie un mandat`,
    title: 'Votre demande est acceptée',
    paragraphs: [`Le cabinet peut agir dès maintenant pour ${client} : ${parts.join(', ')}.`],
  }),
  refused: ({ client, reason }) => ({
    subject: `Demande de mandat refusée : ${client}`,
    title: 'Votre demande est refusée',
    paragraphs: [
      `Le client que vous aviez désigné par « ${client} » ne vous donne pas de mandat.`,
      ...(reason ? [`Son motif : « ${reason} »`] : []),
    ],
  }),
  revoked: ({ client }) => ({
    subject: `${client} retire son mandat`,
    title: 'Un mandat est retiré',
    paragraphs: [
      `Le cabinet n’a plus accès à l’espace ${of(client)}. Ce qu’il y a fait reste dans le journal du client.`,
      'Pour reprendre, adressez-lui une nouvelle demande.',
    ],
  }),
};
