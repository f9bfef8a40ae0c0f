export const roadPrefix = 'km-';

/** Name of the field that holds how far a place is. */
export const roadFieldTo = (centreId: string): string => `${roadPrefix}${centreId}`;
