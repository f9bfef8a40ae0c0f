import type { Buyer, Terms } from '../invoice/parties.ts';

/** What an invoice has to say beside its amounts, with the subject code by which programs find it (UNTDID 4451). */
export interface Mention {
  subject: 'PMD' | 'PMT' | 'AAB' | 'TXD' | 'BAR';
  text: string;
}

/** Mentions that people read: C. com. L441-9 and D441-5, CGI annexe II 242 nonies A, BR-FR-05. */
export function mentionsOf({ latePenalty, discount, vatOnDebits }: Terms): Mention[] {
  return [
    { subject: 'PMD', text: `Pénalités de retard : ${latePenalty}.` },
    {
      subject: 'PMT',
      text: 'Indemnité forfaitaire pour frais de recouvrement en cas de retard : 40 €.',
    },
    { subject: 'AAB', text: `Escompte pour paiement anticipé : ${discount}.` },
    ...(vatOnDebits
      ? [
          {
            subject: 'TXD' as const,
            text: 'Option pour le paiement de la taxe d’après les débits.',
          },
        ]
      : []),
  ];
}

/** Who is invoiced, for the platforms of the reform (BR-FR-20): a company has a SIREN. */
export function treatmentOf({ siren }: Pick<Buyer, 'siren'>): Mention {
  return { subject: 'BAR', text: siren ? 'B2B' : 'B2C' };
}
