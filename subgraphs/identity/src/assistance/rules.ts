/** Longest name of a caller, in characters. */
export const longestCallerName = 100;
