import type { ShownSettingFragment } from '$lib/graphql/generated/graphql';
import { french } from '$lib/format/french';
import { mediumDate, parisDay } from '$lib/format/paris';

type Shown = Pick<ShownSettingFragment, 'choices' | 'kind' | 'unit'>;

/** A value as people read it: « 7 jours », « Oui », the label of a choice. */
export function valueWords({ kind, unit, choices }: Shown, value: string): string {
  if (kind === 'BOOLEAN') return value === 'true' ? 'Oui' : 'Non';
  if (kind === 'CHOICE') return choices.find((each) => each.value === value)?.label ?? value;
  if (kind === 'NUMBER') return french(`${value} ${unitFor(value, unit)}`.trim());
  if (kind === 'IMAGE') return value ? 'Enregistré' : 'Aucun';
  return value || 'À renseigner';
}

/** A text of several sentences, which is read below its name rather than beside it. */
export function isText({ kind, most }: Pick<ShownSettingFragment, 'kind' | 'most'>): boolean {
  return kind === 'TEXT' && (most ?? 0) > 200;
}

/** « 1 jour », « 2 jours » ; a month has its s already. */
function unitFor(value: string, unit: string | null | undefined): string {
  if (!unit) return '';
  return Number(value) < 2 && unit !== 'mois' ? unit.replace(/s$/, '') : unit;
}

/** « Modifié le 26 novembre 2026 par Estelle Vauquelin ». */
export function changeWords({
  changedAt,
  changedBy,
}: Pick<ShownSettingFragment, 'changedAt' | 'changedBy'>): string {
  if (!changedAt) return french('Jamais modifié');
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
