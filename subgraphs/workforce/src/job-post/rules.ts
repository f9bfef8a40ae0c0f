/** Longest title, in characters; a DSN file carries no more. */
export const longestTitle = 120;
