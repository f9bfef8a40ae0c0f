import { searchable } from '@vigie/chassis/search';
import type { ShownSettingFragment } from '$lib/graphql/generated/graphql';
import { valueWords } from './words';

type Shown = Pick<
  ShownSettingFragment,
  'theme' | 'label' | 'explanation' | 'kind' | 'unit' | 'choices' | 'value'
>;

/** Settings that tell of everything that was typed: in their name, what they change, their theme or their value. */
export function found<Row extends Shown>(settings: readonly Row[], typed: string): Row[] {
  const words = searchable(typed)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
  return settings.filter((setting) => {
    const { theme, label, explanation, choices, value } = setting;
    const offered = choices.map((choice) => choice.label);
    const text = searchable(theme, label, explanation, ...offered, valueWords(setting, value));
    return words.every((word) => text.includes(word));
  });
}
