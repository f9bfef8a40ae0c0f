/** Cost units a minute that no load uses up: the budget is kept and never empty. */
export const endless = 1_000_000_000_000;
