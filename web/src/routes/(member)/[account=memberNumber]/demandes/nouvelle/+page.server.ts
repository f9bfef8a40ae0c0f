import { fail, redirect } from '@sveltejs/kit';
import { EmployeesToAskForDocument } from '$lib/graphql/generated/graphql';
import { french } from '$lib/format/french';
import { asked, filtersOf } from '../../salaries/filters';
import { isEmpty, tickedIn } from '../../salaries/selection.server';
import { chosenIn, mostChosen, packed } from '../chosen.server';
import { chosen, forTheChosen, situations } from './situations.server';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const ids = chosenIn(url);
  const [room, people] = await Promise.all([
    situations(locals.api, params.account),
    chosen(locals.api, ids),
  ]);
  return {
    ...{ ...room, situations: forTheChosen(room.situations, people), who: people.who },
    one: ids.length === 1 ? (ids[0] ?? null) : null,
    query: ids.length > 0 ? `?qui=${packed(ids)}` : '',
  };
};

const again = (message: string) =>
  fail(400, { problems: [{ field: null, message: french(message) }] });

export const actions: Actions = {
  /** From the list of employees: who was ticked there. */
  selection: async ({ request, locals, params, url }) => {
    const ticked = tickedIn(await request.formData());
    if (isEmpty(ticked)) return again("Cochez d'abord les salariés dans la liste.");
    const ids = ticked.rows.map((row) => row.split(':')[0] ?? '');
    if (ticked.all) {
      const variables = { memberNumber: params.account, first: mostChosen };
      const { data } = await locals.api.query(EmployeesToAskForDocument, {
        ...variables,
        ...asked(filtersOf(url)),
      });
      const found = data.memberAccount?.employees;
      if ((found?.totalCount ?? 0) > mostChosen)
        return again('Une demande porte sur 200 salariés au plus : filtrez la liste.');
      ids.push(...(found?.edges.map(({ node }) => node.id) ?? []));
    }
    redirect(303, `/${params.account}/demandes/nouvelle?qui=${packed([...new Set(ids)])}`);
  },
};
