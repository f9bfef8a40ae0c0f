import { moment, plainDay } from '@vigie/chassis/french-date';
import type { MandateSettled } from '@vigie/chassis/events';
import { dayAt } from '@vigie/chassis/civil-date';

export const title = ({ firm }: MandateSettled): string => `Mandat du cabinet ${firm.name}`;

/** Name for the saved file: whose mandate, for whom. */
export function fileName({ firm, account }: MandateSettled): string {
  return `Mandat ${firm.name} - ${account.name}.pdf`.replace(/[/\\:*?"<>|]/g, ' ');
}

/** From when to when. */
export function span({ startsOn, endsOn }: MandateSettled): string {
  return endsOn === null
    ? `À partir du ${plainDay(startsOn)}, sans date de fin.`
    : `Du ${plainDay(startsOn)} au ${plainDay(endsOn)}, ces deux jours compris.`;
}

/** Who accepted, when and how they proved themselves. */
export function acceptance(settled: MandateSettled, zone: string): string[] {
  const { decidedBy, decidedEmail, decidedDevice, decidedAt, account } = settled;
  const at = `${moment(new Date(decidedAt), zone)} (${decidedAt}, temps universel)`;
  const how = decidedEmail
    ? `avec le lien et le code à usage unique envoyés à ${decidedEmail}${decidedDevice ? `, depuis ${decidedDevice}` : ''}`
    : 'dans l’espace adhérent, après connexion';
  return [
    `Accepté pour ${account.name} par ${decidedBy ?? 'un administrateur de l’espace'}, ${how}.`,
    `Le ${at}.`,
    `Demandé le ${plainDay(dayAt(new Date(settled.askedAt), zone))}.`,
  ];
}

/** How it ended; nothing while it holds. */
export function ending({ ending: end }: MandateSettled, zone: string): string | null {
  if (!end) return null;
  const by = end.by === 'REVOKED' ? 'Retiré par l’adhérent' : 'Rendu par le cabinet';
  return `${by} le ${moment(new Date(end.at), zone)}. Depuis cet instant le cabinet n’a plus aucun accès.`;
}

export const limits =
  'Le cabinet ne voit jamais une attestation médicale, une situation confidentielle ni la cause d’une absence. L’adhérent reste responsable de ses déclarations ; il peut changer ou retirer ce mandat à tout moment dans son espace. Chaque acte du cabinet figure au journal de l’espace.';

export const explanation =
  'Empreinte SHA-256 de ce qui a été confié, par qui, à qui et quand. L’espace adhérent montre la même tant que ce document est à jour.';
