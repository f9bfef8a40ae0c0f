/** An amount as the contract has it. */
export const money = (cents: number): { cents: number; currency: string } => ({
  cents,
  currency: 'EUR',
});
