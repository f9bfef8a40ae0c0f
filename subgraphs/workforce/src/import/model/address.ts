import type { RouteAddress } from '@vigie/chassis/route';

/** The model of a list of employees; it holds nobody's data and is open to everybody. */
export const modelAddress: RouteAddress = { method: 'GET', path: '/imports/model.xlsx' };
