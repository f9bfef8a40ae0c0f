import { error } from '@sveltejs/kit';

/** Whatever was asked for, it is none of the portal's addresses. */
export function pageNotFound(): never {
  error(404, {
    kind: 'not-found',
    message: 'L’adresse est mal recopiée, ou la page a été déplacée.',
  });
}

/** The account does not exist or is not open to the person: the same answer, so that numbers cannot be probed. */
export function accountNotFound(): never {
  error(404, { kind: 'not-found', message: 'Aucun espace avec ce numéro ne vous est ouvert.' });
}

export function employeeNotFound(): never {
  error(404, {
    kind: 'not-found',
    message: 'Ce salarié n’existe pas dans cet espace, ou ne vous est pas ouvert.',
  });
}

export function visitNotFound(): never {
  error(404, {
    kind: 'not-found',
    message: 'Cette visite n’existe pas dans cet espace, ou ne vous est pas ouverte.',
  });
}

export function absenceNotFound(): never {
  error(404, {
    kind: 'not-found',
    message: 'Cette absence n’existe pas dans cet espace, ou ne vous est pas ouverte.',
  });
}

export function userNotFound(): never {
  error(404, {
    kind: 'not-found',
    message: 'Cet utilisateur n’existe pas dans cet espace, ou ne vous est pas ouvert.',
  });
}

export function documentNotFound(): never {
  error(404, {
    kind: 'not-found',
    message: 'Ce document n’existe pas, a été retiré, ou ne vous est pas ouvert.',
  });
}

export function requestNotFound(): never {
  error(404, {
    kind: 'not-found',
    message: 'Cette demande n’existe pas, ou ne vous est pas ouverte.',
  });
}

export function programNotFound(): never {
  error(404, {
    kind: 'not-found',
    message: 'Ce programme n’existe pas, ou ne vous est pas ouvert.',
  });
}

export function settingNotFound(): never {
  error(404, {
    kind: 'not-found',
    message: 'Ce réglage n’existe pas, ou ne vous est pas ouvert.',
  });
}

export function invoiceNotFound(): never {
  error(404, {
    kind: 'not-found',
    message: 'Cette facture n’existe pas, ou ne vous est pas ouverte.',
  });
}

export function tariffNotFound(): never {
  error(404, {
    kind: 'not-found',
    message: 'Ce tarif n’existe pas, ou a été retiré.',
  });
}

export function placeNotFound(): never {
  error(404, {
    kind: 'not-found',
    message: 'Ce lieu n’existe pas, ou ne vous est pas ouvert.',
  });
}

export function halfDayNotFound(): never {
  error(404, {
    kind: 'not-found',
    message: 'Cette demi-journée n’existe pas, est déjà terminée, ou ne vous est pas ouverte.',
  });
}

export function closureNotFound(): never {
  error(404, {
    kind: 'not-found',
    message: 'Cette fermeture n’existe pas, ou ne vous est pas ouverte.',
  });
}

export function planningRunNotFound(): never {
  error(404, {
    kind: 'not-found',
    message: 'Cette planification n’existe pas, ou ne vous est pas ouverte.',
  });
}

export function actionNotFound(): never {
  error(404, {
    kind: 'not-found',
    message: 'Cette action n’existe pas, ou ne vous est pas ouverte.',
  });
}
