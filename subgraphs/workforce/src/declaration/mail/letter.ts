import { of } from '@vigie/chassis/elision';
import type { CivilDate } from '@vigie/chassis/civil-date';
import { plainDay } from '@vigie/chassis/french-date';
import type { Letter } from '@vigie/chassis/mail-layout';
import type { TurnRow } from '../table.ts';
import type { About } from './tell.ts';

/** What a mail about a declaration tells; it names nobody, since mails are read over shoulders. */
export interface Told {
  about: About;
  year: number;
  closesOn: CivilDate;
  account: { name: string; memberNumber: string };
  /** As somebody wrote it when giving the declaration back, or a step on. */
  message: string | null;
  /** The step that was handed over. */
  step?: TurnRow['step'] | undefined;
}

/** Steps as people read them, and their word in an address. */
const steps: Record<TurnRow['step'], { label: string; word: string }> = {
  EMPLOYEES: { label: 'Salariés', word: 'salaries' },
  POSTS: { label: 'Postes et risques', word: 'postes' },
  PREVENTION: { label: 'Prévention', word: 'prevention' },
  RECAP: { label: 'Récapitulatif', word: 'recapitulatif' },
};

/** The screen on which it goes on, below the portal's address. */
export function pathOf({ about, account, step }: Pick<Told, 'about' | 'account' | 'step'>): string {
  const page = `/${account.memberNumber}/declaration`;
  if (step) return `${page}?etape=${steps[step].word}`;
  return about === 'TO_SIGN' ? `${page}/signer` : page;
}

/** Subject of the mail, and the line of a digest. */
export function titleOf({ about, year }: Pick<Told, 'about' | 'year'>): string {
  switch (about) {
    case 'TO_SIGN':
      return `Votre déclaration annuelle ${year} est prête à signer`;
    case 'TO_PREPARE':
      return `Votre déclaration annuelle ${year} est à faire`;
    case 'RETURNED':
      return `La déclaration annuelle ${year} est à corriger`;
    case 'HANDED_OVER':
      return `Une étape de la déclaration annuelle ${year} vous est confiée`;
  }
}

export function letterOf(told: Told): Pick<Letter, 'subject' | 'title' | 'paragraphs'> {
  const title = titleOf(told);
  const { account, about, year, closesOn, message, step } = told;
  const whose = `${account.name} (numéro d’adhérent ${account.memberNumber})`;
  const until = `Vous avez jusqu’au ${plainDay(closesOn)}.`;
  const paragraphs = {
    TO_SIGN: [
      `La déclaration d’effectif ${year} ${of(whose)} est préparée. Il reste à la vérifier et à la valider : un seul écran, sur ordinateur ou téléphone.`,
      until,
    ],
    TO_PREPARE: [
      `La déclaration d’effectif ${year} ${of(whose)} attend d’être faite. Vos salariés y sont déjà : vérifiez les arrivées, les départs et les changements depuis la dernière.`,
      until,
    ],
    RETURNED: [
      `La déclaration d’effectif ${year} ${of(whose)} n’a pas été validée. Voici ce qui est demandé :`,
      `« ${message ?? ''} »`,
      until,
    ],
    HANDED_OVER: [
      `L’étape « ${step ? steps[step].label : ''} » de la déclaration d’effectif ${year} ${of(whose)} vous est confiée.`,
      ...(message === null ? [] : [`« ${message} »`]),
      until,
    ],
  }[about];
  return { subject: `${title} – ${account.name}`, title, paragraphs };
}

/** What the button of the mail says. */
export function actionOf(about: About): string {
  if (about === 'HANDED_OVER') return 'Ouvrir l’étape';
  return about === 'TO_SIGN' ? 'Vérifier et valider' : 'Ouvrir la déclaration';
}
