import type { ScreenHelp } from '../../../shell/screen-help';

/** Help on the account itself: home, money, declaration, people with access. */
export const companyScreens = {
  accueil: {
    title: 'Tableau de bord',
    purpose: [
      'Ce qui vous attend, la plus proche échéance en premier, puis les prochains rendez-vous, les factures et les derniers documents. Chaque ligne mène là où la chose se fait.',
    ],
    questions: [
      [
        'Par où commencer ?',
        'Vérifiez votre effectif, puis choisissez qui reçoit les convocations. Le reste vient à vous par e-mail.',
      ],
      [
        'Une partie de la page est grisée.',
        "Vos droits ne l'ouvrent pas. La phrase à côté dit quel rôle le permet et à qui le demander.",
      ],
      [
        'Comment trouver quelqu’un vite ?',
        '« Rechercher », ou Ctrl et K : un nom, un numéro, une page, un mot du métier.',
      ],
      [
        'Notre entreprise a plusieurs établissements.',
        "« Établissement », puis « Toute l'entreprise » : ce qui attend dans tous ceux qui vous sont ouverts, par date, avec le nom de chacun, et l'effectif et les visites additionnés. Chaque ligne mène chez l'établissement concerné.",
      ],
    ],
    words: ['spsti', 'adherent', 'suivi-medical', 'cotisation'],
  },
  factures: {
    title: 'Factures',
    purpose: [
      'Ce que vous devez, ce qui est payé, et vos reçus. Payez par carte, par virement avec la référence indiquée, ou confiez-en le prélèvement au service.',
    ],
    questions: [
      [
        'Une absence m’a été facturée à tort.',
        "Contestez les frais depuis la facture ou avant qu'ils n'y figurent. Le service répond ici.",
      ],
      [
        'Il y a une erreur sur la facture.',
        "Une facture émise ne change pas : le service l'annule par un avoir, puis en émet une juste. Appelez-le.",
      ],
      [
        'Mon comptable a besoin des écritures.',
        '« Écritures » les donne dans un fichier que son logiciel lit.',
      ],
      [
        'Notre entreprise a plusieurs établissements.',
        "« Établissement », puis « Toute l'entreprise » : ses factures en une liste, ce que doit chacun, et le total. Chaque établissement paie les siennes.",
      ],
    ],
    words: ['cotisation', 'facture', 'avoir', 'contestation-de-frais', 'sepa'],
  },
  prelevement: {
    title: 'Prélèvement',
    purpose: [
      'Signez un mandat pour que le service prélève ses factures à leur échéance. Chaque prélèvement est annoncé avant son jour, avec son montant.',
    ],
    questions: [
      [
        'Puis-je arrêter ?',
        'À tout moment, ici même. Les factures qui suivent se paient de nouveau par virement ou par carte.',
      ],
    ],
    words: ['sepa', 'facture'],
  },
  declaration: {
    title: 'Déclaration annuelle',
    purpose: [
      "Une fois par an, confirmez qui travaille chez vous, à quels postes et avec quels risques. Vigie part de ce qu'elle sait déjà ; vous corrigez, justifiez ce qui étonne, relisez et validez.",
    ],
    questions: [
      [
        'Puis-je m’arrêter et reprendre ?',
        'Oui, chaque réponse est gardée. Un collègue qui en a le droit peut prendre la suite.',
      ],
      [
        'Un temps partiel compte-t-il pour un ?',
        'Oui. La cotisation compte des personnes, quels que soient leurs horaires.',
      ],
      [
        'J’ai validé trop vite.',
        'Une déclaration validée se corrige tant que la campagne est ouverte ; le reçu suivant remplace le premier.',
      ],
      [
        'Notre entreprise a plusieurs établissements.',
        "Chacun a sa déclaration. « Établissement », puis « Toute l'entreprise », dit où en est chacune et laquelle faire ensuite. Le total ne compte que les déclarations commencées.",
      ],
    ],
    words: ['declaration-annuelle', 'cotisation', 'poste-a-risques', 'cse'],
  },
  entreprise: {
    title: 'Mon entreprise',
    purpose: [
      'Les adresses, les contacts, les personnes qui ont accès à cet espace et ce qui a été fait par qui.',
    ],
    questions: [
      [
        'Nous avons déménagé.',
        'Un établissement qui déménage change de SIRET : demandez-le dans « Informations », avec le nouveau. Le service vérifie et reporte tout.',
      ],
    ],
    words: ['adherent', 'siret'],
  },
  utilisateurs: {
    title: 'Utilisateurs et rôles',
    purpose: [
      "Qui entre dans cet espace et ce que chacun peut y faire. Invitez un collègue, changez son rôle, choisissez les e-mails qu'il reçoit, retirez son accès le jour où il part.",
    ],
    questions: [
      [
        'Quel rôle donner ?',
        "Le plus petit qui suffit : Convocation pour qui remet les convocations, Facturation pour qui paie, RH pour qui tient l'effectif. Une personne peut en avoir plusieurs.",
      ],
      [
        'Qui reçoit les convocations ?',
        'Chaque personne a ses notifications, que vous réglez depuis sa fiche.',
      ],
    ],
    words: ['motif-confidentiel', 'second-facteur'],
  },
  cabinets: {
    title: 'Cabinets et mandats',
    purpose: [
      "Ce que vous confiez à votre cabinet comptable, ou ce qu'il vous demande de lui confier. Choisissez les parties et la fin ; retirez le mandat quand vous voulez.",
    ],
    questions: [
      [
        'Le cabinet verra-t-il tout ?',
        "Seulement ce que le mandat nomme. Les motifs confidentiels ne font jamais partie d'un mandat.",
      ],
    ],
    words: ['mandat-cabinet', 'motif-confidentiel'],
  },
  journal: {
    title: 'Journal',
    purpose: [
      "Qui a fait quoi dans cet espace, et quand, le service compris. Il ne s'efface pas et se télécharge.",
    ],
    questions: [
      [
        'Quelqu’un du service a ouvert mon espace.',
        "C'est possible pour vous aider, et toujours noté ici, avec le nom de qui l'a fait et de qui l'avait demandé.",
      ],
    ],
    words: ['adherent'],
  },
} as const satisfies Record<string, ScreenHelp>;
