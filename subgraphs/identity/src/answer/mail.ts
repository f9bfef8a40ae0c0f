import type {
  DisputeAnswered,
  ReplacementAnswered,
  VisitRequestAnswered,
  WorkplaceActionAnswered,
} from '@vigie/chassis/answer-events';

/** An answer of the service as whoever asked reads it. */
export interface Told {
  subject: string;
  paragraphs: string[];
}

/** It names no employee: the request does, to whom it is open. */
export const requestAnswers: Record<VisitRequestAnswered['about'], Told> = {
  ACCEPTED: {
    subject: 'Votre demande de visite est acceptée',
    paragraphs: [
      'Le service cherche maintenant un rendez-vous. Vous le verrez sur la demande, et la convocation suivra.',
    ],
  },
  REJECTED: {
    subject: 'Votre demande de visite n’est pas retenue',
    paragraphs: [
      'Le service en donne la raison sur la demande. Vous pouvez l’appeler pour en parler.',
    ],
  },
  ASKED_BACK: {
    subject: 'Le service vous pose une question sur votre demande de visite',
    paragraphs: [
      'La demande attend votre réponse : elle tient en quelques mots, dans votre espace.',
    ],
  },
};

export const actionAnswers: Record<WorkplaceActionAnswered['about'], Told> = {
  PLANNED: {
    subject: 'Le service vient dans votre entreprise',
    paragraphs: ['L’action que vous avez demandée a une date. Vous la trouvez dans votre espace.'],
  },
  DECLINED: {
    subject: 'Votre demande d’action n’est pas retenue',
    paragraphs: [
      'Le service en donne la raison dans votre espace. Vous pouvez l’appeler pour en parler.',
    ],
  },
};

export const replacementAnswers: Record<ReplacementAnswered['about'], Told> = {
  CONFIRMED: {
    subject: 'Votre remplacement est confirmé',
    paragraphs: [
      'Le salarié que vous avez proposé a le rendez-vous ; sa convocation suit. L’autre visite est planifiée un autre jour.',
    ],
  },
  DECLINED: {
    subject: 'Votre remplacement n’est pas retenu',
    paragraphs: [
      'Le rendez-vous ne change pas. Le service en donne la raison dans votre espace ; vous pouvez l’appeler pour en parler.',
    ],
  },
};

export const disputeAnswers: Record<DisputeAnswered['about'], Told> = {
  ACCEPTED: {
    subject: 'Votre contestation est acceptée',
    paragraphs: [
      'Les frais d’absence que vous contestiez ne vous sont plus demandés. S’ils étaient déjà facturés, un avoir les reprend.',
    ],
  },
  REFUSED: {
    subject: 'Votre contestation n’est pas retenue',
    paragraphs: [
      'Le service en donne la raison dans votre espace. Les frais d’absence restent dus. Vous pouvez l’appeler pour en parler.',
    ],
  },
};
