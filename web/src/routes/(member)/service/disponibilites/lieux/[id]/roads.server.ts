import type { RoadInput } from '$lib/graphql/generated/graphql';
import { textsOf } from '$lib/server/form-texts';
import { roadPrefix } from './road-field';

/** Roads as they were typed, in the order of their fields; an empty one is forgotten, one that is no number refused. */
export function typedRoads(form: FormData) {
  const text = textsOf(form);
  const fields = [...form.keys()].filter((name) => name.startsWith(roadPrefix));
  const values = Object.fromEntries(fields.map((name) => [name, text(name)]));
  const roads = fields.map((name): RoadInput => {
    const typed = text(name).replace(/\s*km$/i, '');
    const kilometres = /^\d{1,4}$/.test(typed) ? Number(typed) : 0;
    return {
      centreId: name.slice(roadPrefix.length),
      kilometres: typed === '' ? null : kilometres,
    };
  });
  return { text, fields, roads, values };
}
