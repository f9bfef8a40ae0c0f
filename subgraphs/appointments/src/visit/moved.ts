/** Who put an appointment to another hour; planning moves tentative ones only. */
export const movers = ['EMPLOYER', 'SERVICE', 'PLANNING'] as const;

export type Mover = (typeof movers)[number];
