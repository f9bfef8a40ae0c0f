/** Five digits; overseas and CEDEX codes are among them. */
export const isPostCode = (text: string): boolean => /^\d{5}$/.test(text);
