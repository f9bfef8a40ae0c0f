import { parseEmailAddress } from '@vigie/chassis/identifiers/email-address';
import { isPhone } from '@vigie/chassis/identifiers/phone';
import { isPostCode } from '@vigie/chassis/identifiers/post-code';
import type { SettingDefinition } from '@vigie/chassis/setting/definition';
import { journalSetting } from '../journal/table.ts';
import { notificationSetting } from '../notification/table.ts';
import { retentionSetting } from '../retention/table.ts';
import { service } from '../service/table.ts';
import { signInSetting } from '../sign-in-setting/table.ts';

const contact = (
  field: 'name' | 'phone' | 'email' | 'street' | 'postCode' | 'city' | 'openingHours',
  label: string,
  explanation: string,
  form?: { sound: (text: string) => boolean; example: string },
): SettingDefinition => ({
  ...{ code: `service.${field}`, theme: 'Coordonnées du service', label, explanation },
  ...{ kind: 'TEXT', table: service, field, ...form },
});

const notice = { theme: 'Mentions légales', table: service, kind: 'TEXT' } as const;

const face = { theme: 'Identité visuelle', table: service } as const;

const door = { theme: 'Connexion et sécurité', table: signInSetting } as const;

/** What identity lets the service set, in the order in which people see it. */
export const settings: readonly SettingDefinition[] = [
  contact('name', 'Nom du service', 'Affiché sur chaque page, chaque e-mail et chaque document.'),
  contact('phone', 'Téléphone', 'Celui que les adhérents appellent quand ils sont bloqués.', {
    sound: isPhone,
    example: '02 61 91 40 10',
  }),
  contact('email', 'Adresse e-mail', 'Celle que les adhérents utilisent pour leurs questions.', {
    sound: (text) => parseEmailAddress(text) !== null,
    example: 'contact@sante-travail.example',
  }),
  contact('street', 'Rue', 'Adresse du siège, sur les documents.'),
  contact('postCode', 'Code postal', 'Adresse du siège, sur les documents.', {
    ...{ sound: isPostCode, example: '49980' },
  }),
  contact('city', 'Ville', 'Adresse du siège, sur les documents.'),
  contact('openingHours', 'Horaires', 'Quand le service répond au téléphone.'),
  {
    ...{ ...notice, code: 'service.publicationDirector', field: 'publicationDirector' },
    label: 'Directeur de la publication',
    explanation:
      'Nom et fonction de qui répond de ce que le portail publie, en général son représentant légal. La loi du 21 juin 2004 demande de le nommer dans les mentions légales.',
  },
  {
    ...{ ...notice, code: 'service.host', field: 'host' },
    label: 'Hébergeur',
    explanation:
      'Nom, adresse et téléphone de qui héberge le portail. La loi du 21 juin 2004 demande de les donner dans les mentions légales.',
  },
  {
    ...{ ...face, code: 'service.hue', kind: 'CHOICE', usual: 'PETROL', field: 'hue' },
    label: 'Couleur du portail',
    choices: [
      { value: 'PETROL', label: 'Bleu pétrole' },
      { value: 'OCEAN', label: 'Bleu océan' },
      { value: 'FOREST', label: 'Vert forêt' },
      { value: 'PLUM', label: 'Prune' },
      { value: 'SLATE', label: 'Ardoise' },
    ],
    explanation:
      'Celle des boutons, des liens et des bandeaux. Chacune est lisible par tous, en clair comme en sombre.',
  },
  {
    ...{ ...face, code: 'service.logo', kind: 'IMAGE', most: 32 * 1024, field: 'logo' },
    label: 'Logo du service',
    explanation:
      'Affiché en haut du portail, à la connexion, dans les e-mails et sur les documents ; une facture émise garde le sien. PNG ou JPEG, ou WebP qui n’entre pas dans les PDF ; plutôt large que haut, sur fond transparent ou blanc.',
  },
  {
    ...{ ...door, code: 'sign-in.password', kind: 'BOOLEAN', usual: 'true' },
    ...{ label: 'Connexion par mot de passe', field: 'password' },
    explanation:
      'Le propriétaire d’un espace peut entrer avec son numéro d’adhérent et un mot de passe, en plus du code par e-mail.',
  },
  {
    ...{ ...door, code: 'sign-in.passkey', kind: 'BOOLEAN', usual: 'true' },
    ...{ label: 'Connexion par clé d’accès', field: 'passkey' },
    explanation: 'Une clé d’accès (empreinte, visage, clé physique) remplace le code par e-mail.',
  },
  {
    ...{ ...door, code: 'sign-in.trusted-device', kind: 'NUMBER', usual: '30' },
    ...{ label: 'Appareil de confiance', unit: 'jours', least: 0, most: 365 },
    ...{ field: 'trustedDeviceDays' },
    explanation:
      'Pendant ce temps, un appareil déclaré de confiance dispense du second facteur. 0 : jamais.',
  },
  {
    ...{ ...door, code: 'sign-in.second-factor-staff', kind: 'BOOLEAN', usual: 'false' },
    ...{ label: 'Second facteur exigé de l’équipe', field: 'secondFactorOfStaff' },
    explanation:
      'Chaque personne du service montre un second facteur ; qui n’en a pas le crée à sa prochaine connexion.',
  },
  {
    ...{ ...door, code: 'sign-in.second-factor-administrators', kind: 'BOOLEAN', usual: 'false' },
    ...{ label: 'Second facteur exigé des administrateurs', field: 'secondFactorOfAdministrators' },
    explanation:
      'Chaque administrateur d’un adhérent montre un second facteur ; qui n’en a pas le crée à sa prochaine connexion.',
  },
  {
    ...{ ...door, code: 'sign-in.reset-delay', kind: 'NUMBER', usual: '48' },
    ...{ label: 'Délai avant le retrait d’un second facteur', unit: 'heures', least: 1, most: 336 },
    ...{ field: 'resetDelayHours' },
    explanation:
      'Temps laissé à la personne pour annuler un retrait qu’un inconnu aurait demandé en son nom.',
  },
  {
    ...{
      code: 'notification.digest-hour',
      kind: 'NUMBER',
      usual: '7',
      theme: 'E-mails et journal',
    },
    ...{ label: 'Heure des récapitulatifs', unit: 'h', least: 0, most: 23 },
    ...{ table: notificationSetting, field: 'digestHour' },
    explanation:
      'Heure à laquelle partent les récapitulatifs du jour ; ceux de la semaine partent le lundi.',
  },
  {
    ...{ code: 'journal.kept', kind: 'NUMBER', usual: '12', theme: 'E-mails et journal' },
    ...{ label: 'Conservation du journal', unit: 'mois', least: 6, most: 36 },
    ...{ table: journalSetting, field: 'keptMonths' },
    explanation:
      'La CNIL demande six mois à un an, jusqu’à trois ans si le contrôle interne l’exige. Ce qui est plus ancien est effacé.',
  },
  {
    ...{ code: 'retention.access-requests', kind: 'NUMBER', usual: '12', theme: 'Conservation' },
    ...{ label: 'Conservation des demandes d’accès', unit: 'mois', least: 1, most: 36 },
    ...{ table: retentionSetting, field: 'accessRequestMonths' },
    explanation:
      'Une demande d’accès porte un nom, une adresse et parfois un téléphone : elle est effacée ce temps après sa réponse.',
  },
  {
    ...{
      code: 'retention.registration-proofs',
      kind: 'NUMBER',
      usual: '12',
      theme: 'Conservation',
    },
    ...{ label: 'Conservation des justificatifs de SIRET', unit: 'mois', least: 1, most: 60 },
    ...{ table: retentionSetting, field: 'registrationProofMonths' },
    explanation:
      'Le justificatif est effacé ce temps après le changement, son refus ou son retrait ; la demande reste.',
  },
];
