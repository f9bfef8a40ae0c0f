/** Without them the settings of the others can be read and changed all the same. */
export const dispensable = ['appointmentSettings', 'workforceSettings', 'billingSettings'] as const;
