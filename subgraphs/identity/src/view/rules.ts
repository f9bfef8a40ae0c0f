/** So long somebody of the service looks at an account as its user sees it (milliseconds). */
export const viewLife = 30 * 60 * 1000;
