import type { PageServerLoad } from './$types';
import { resultOf, statement } from './statement.server';

export const load: PageServerLoad = () => ({
  themes: statement,
  result: resultOf(statement.flatMap(({ criteria }) => criteria)),
});
