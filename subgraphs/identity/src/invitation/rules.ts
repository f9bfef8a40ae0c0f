/** A link works so long (milliseconds). */
export const linkLife = 7 * 24 * 60 * 60 * 1000;
