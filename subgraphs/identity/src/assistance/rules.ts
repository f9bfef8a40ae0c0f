/** So long somebody of the service acts for a caller at most (milliseconds). */
export const assistanceLife = 60 * 60 * 1000;

/** Longest name of a caller, in characters. */
export const longestCallerName = 100;
