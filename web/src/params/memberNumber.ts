import type { ParamMatcher } from '@sveltejs/kit';

/** Seven digits: anything else under `/` is another page, never an account. */
export const match = ((param: string): param is string =>
  /^\d{7}$/.test(param)) satisfies ParamMatcher;
