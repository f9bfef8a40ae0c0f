import { z } from 'zod';
import { serviceContact } from '../../service-contact.ts';

const instant = z.iso.datetime().transform((text) => new Date(text));
const day = z.iso.date();

/** Somebody as lists name them; nothing is left of a name that was forgotten. */
const named = z.object({
  ...{ id: z.string(), firstName: z.string().nullable(), lastName: z.string().nullable() },
  usedName: z.string().nullable(),
});
export type Named = z.infer<typeof named>;

const profiles = z.object({ si: z.number(), sia: z.number(), sir: z.number() });

export const accountAnswer = z.object({
  service: serviceContact,
  memberAccount: z.object({
    ...{ id: z.string(), memberNumber: z.string(), name: z.string(), siret: z.string() },
    activityCode: z.string().nullable(),
    address: z
      .object({
        ...{ line: z.string().nullable(), street: z.string().nullable() },
        ...{ postCode: z.string(), city: z.string() },
      })
      .nullable(),
    membership: z.object({
      state: z.enum(['ACTIVE', 'SUSPENDED', 'ENDING', 'ENDED']),
      ...{ joinedOn: day.nullable(), suspendedAt: instant.nullable(), endsOn: day.nullable() },
    }),
    paymentStanding: z.enum(['UP_TO_DATE', 'OVERDUE', 'NEVER_INVOICED']),
    declarations: z.array(
      z.object({
        ...{ year: z.number(), headcount: z.number(), profiles },
        state: z.enum(['IN_PREPARATION', 'TO_COUNTERSIGN', 'VALIDATED', 'IN_CORRECTION']),
        receipts: z.array(z.object({ number: z.string(), validatedAt: instant })),
      }),
    ),
    workplaceActions: z.object({
      edges: z.array(
        z.object({
          node: z.object({
            ...{ kind: z.string(), state: z.string(), day: day.nullable(), askedOn: day },
          }),
        }),
      ),
    }),
  }),
});
export type Account = z.infer<typeof accountAnswer>['memberAccount'];

export const employeeNode = named.extend({
  ...{ birthDate: day.nullable(), contract: z.string(), startDate: day, endDate: day.nullable() },
  status: z.enum(['ACTIVE', 'UPCOMING', 'CLOSED', 'ANNOUNCED']),
  jobPost: z.object({ title: z.string() }).nullable(),
  followUp: z
    .object({
      profile: z.enum(['SI', 'SIA', 'SIR']),
      subProfile: z.enum(['SIR_A', 'SIR_MINOR']).nullable(),
      grounds: z.array(
        z.object({
          ...{ label: z.string(), articles: z.array(z.string()), confidential: z.boolean() },
          profile: z.enum(['SI', 'SIA', 'SIR']).nullable(),
        }),
      ),
    })
    .nullable(),
  visitStanding: z
    .object({
      state: z.enum(['UP_TO_DATE', 'DUE_SOON', 'OVERDUE']),
      latestDate: day.nullable(),
      appointmentOn: day.nullable(),
      lastHeldOn: day.nullable(),
    })
    .nullable(),
});
export type Employee = z.infer<typeof employeeNode>;

export const visitNode = z.object({
  ...{ id: z.string(), kind: z.string(), status: z.string(), latestDate: day.nullable() },
  startsAt: instant.nullable(),
  centre: z.object({ name: z.string() }).nullable(),
  employee: named,
});
export type Visit = z.infer<typeof visitNode>;

export const requestNode = z.object({
  ...{ id: z.string(), kind: z.string(), requestedAt: instant, promisedOn: day.nullable() },
  state: z.enum(['SENT', 'IN_PROGRESS', 'ACCEPTED', 'REJECTED', 'WITHDRAWN']),
  ...{ settledAt: instant.nullable(), rejectionReason: z.string().nullable() },
  employees: z.array(z.object({ employee: named })),
});
export type Request = z.infer<typeof requestNode>;

/** One page of a list, whatever its rows are. */
export const pageAnswer = z.object({
  memberAccount: z.object({
    page: z.object({
      edges: z.array(z.object({ node: z.unknown() })),
      pageInfo: z.object({ endCursor: z.string().nullable(), hasNextPage: z.boolean() }),
    }),
  }),
});
