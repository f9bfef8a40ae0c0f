import type { ShownSettingFragment } from '$lib/graphql/generated/graphql';
import { french } from '$lib/format/french';
import { formatSiren, formatSiret } from '$lib/format/identifiers';
import { mediumDate, parisDay } from '$lib/format/paris';

type Shown = Pick<ShownSettingFragment, 'choices' | 'kind' | 'unit'>;

/** A value as people read it: « 7 jours », « Oui », the label of a choice. */
export function valueWords({ kind, unit, choices }: Shown, value: string): string {
  if (kind === 'BOOLEAN') return value === 'true' ? 'Oui' : 'Non';
  if (kind === 'CHOICE')
    return capital(choices.find((each) => each.value === value)?.label ?? value);
  if (kind === 'NUMBER') return french(`${value} ${unitFor(value, unit)}`.trim());
  if (kind === 'IMAGE') return value ? 'Enregistré' : 'Aucun';
  return grouped(value) || 'À renseigner';
}

/** Numbers that a company is known by, and accounts of a bank, as they stand elsewhere. */
function grouped(text: string): string {
  if (/^\d{9}$/.test(text)) return formatSiren(text);
  if (/^\d{14}$/.test(text)) return formatSiret(text);
  if (/^[A-Z]{2}\d{2}[A-Z\d]{10,30}$/.test(text)) return text.replace(/.{4}(?=.)/g, '$& ');
  return text;
}

/** A word begins with a capital; the name of a format keeps its own form. */
function capital(label: string): string {
  return /[\d.]/.test(label) ? label : label.charAt(0).toUpperCase() + label.slice(1);
}

/** The notice of a cancellation with its unit, which is a setting of its own. */
export function withNoticeUnit<
  Row extends Pick<ShownSettingFragment, 'code' | 'choices' | 'unit' | 'value'>,
>(settings: readonly Row[]): Row[] {
  const of = settings.find(({ code }) => code === 'cancellation.unit');
  const unit = of?.choices.find(({ value }) => value === of.value)?.label;
  return settings.map((row) =>
    unit && row.code === 'cancellation.notice' ? { ...row, unit } : row,
  );
}

/** A text of several sentences, which is read below its name rather than beside it. */
export function isText({ kind, most }: Pick<ShownSettingFragment, 'kind' | 'most'>): boolean {
  return kind === 'TEXT' && (most ?? 0) > 200;
}

/** « 1 jour », « 2 jours » ; a month has its s already. */
function unitFor(value: string, unit: string | null | undefined): string {
  if (!unit) return '';
  return Number(value) < 2 && unit !== 'mois' ? unit.replace(/s\b/g, '') : unit;
}

/** « Modifié le 26 novembre 2026 par Estelle Vauquelin »; nothing of what nobody has touched. */
export function changeWords({
  changedAt,
  changedBy,
  usual,
  value,
}: Pick<ShownSettingFragment, 'changedAt' | 'changedBy' | 'usual' | 'value'>): string | null {
  if (!changedAt) return value && value !== usual ? french('Réglé à l’installation') : null;
  const name = changedBy ? ` par ${changedBy.firstName} ${changedBy.lastName}` : '';
  return french(`Modifié le ${mediumDate(parisDay(changedAt))}${name}`);
}

/** What every service has of its own, the law wants published, and this one has not said yet. */
export function unsaidIn<Row extends Pick<ShownSettingFragment, 'kind' | 'usual' | 'value'>>(
  settings: readonly Row[],
): Row[] {
  return settings.filter(({ kind, usual, value }) => kind === 'TEXT' && usual == null && !value);
}

/** Settings under their theme, both in the order in which they come. */
export function byTheme<Row extends { theme: string }>(
  settings: readonly Row[],
): { theme: string; rows: Row[] }[] {
  const themes = [...new Set(settings.map(({ theme }) => theme))];
  return themes.map((theme) => ({ theme, rows: settings.filter((each) => each.theme === theme) }));
}
