import type { CivilDate } from '@vigie/chassis/civil-date';
import type { GatewayQuery } from '@vigie/chassis/gateway-query';
import { z } from 'zod';
import { serviceContact } from '../service-contact.ts';

/** What a summons needs to know, as the gateway is asked for it. */
export const visitQuery = /* GraphQL */ `
  query VisitToSummon($id: ID!) {
    service {
      name
      phone
      email
      street
      postCode
      city
      openingHours
      hue
      logo
    }
    visit(id: $id) {
      id
      version
      status
      summonsOn
      startsAt
      endsAt
      cancellation {
        until
      }
      centre {
        id
        name
        street
        postCode
        city
        phone
        accessNotes
      }
      practitioner {
        id
        name
        kind
      }
      employee {
        firstName
        lastName
        usedName
        birthDate
      }
      account {
        id
        memberNumber
        name
        siret
        recipients(event: SUMMONS_READY) {
          userId
          email
          name
          cadence
        }
      }
    }
  }
`;

const cadence = z.enum(['IMMEDIATE', 'DAILY', 'WEEKLY']);

const instant = z.iso.datetime().transform((text) => new Date(text));

const answer = z.object({
  service: serviceContact,
  visit: z.object({
    id: z.string(),
    version: z.number(),
    status: z.string(),
    summonsOn: z.iso.date().nullable(),
    startsAt: instant.nullable(),
    endsAt: instant.nullable(),
    cancellation: z.object({ until: instant.nullable() }).nullable(),
    centre: z
      .object({
        id: z.string(),
        name: z.string(),
        street: z.string().nullable(),
        postCode: z.string().nullable(),
        city: z.string().nullable(),
        phone: z.string(),
        accessNotes: z.string().nullable(),
      })
      .nullable(),
    practitioner: z
      .object({
        id: z.string(),
        name: z.string(),
        kind: z.enum(['PHYSICIAN', 'INTERN', 'NURSE']),
      })
      .nullable(),
    employee: z.object({
      firstName: z.string(),
      lastName: z.string(),
      usedName: z.string().nullable(),
      birthDate: z.iso.date(),
    }),
    account: z.object({
      id: z.string(),
      memberNumber: z.string(),
      name: z.string(),
      siret: z.string(),
      recipients: z.array(
        z.object({ userId: z.string(), email: z.string(), name: z.string(), cadence }),
      ),
    }),
  }),
});

type Answer = z.infer<typeof answer>;
export type Service = Answer['service'];
export type Recipient = Answer['visit']['account']['recipients'][number];

/** When, where and with whom a visit takes place. */
export interface Appointment {
  startsAt: Date;
  endsAt: Date;
  centre: NonNullable<Answer['visit']['centre']>;
  practitioner: NonNullable<Answer['visit']['practitioner']>;
  /** Last instant at which the employer can cancel. */
  cancellableUntil: Date | null;
}

/** A visit as a summons needs it. */
export interface VisitToSummon {
  id: string;
  version: number;
  status: string;
  /** Day on which the summons to a tentative appointment leaves; null where it has left or there is none. */
  summonsOn: CivilDate | null;
  service: Service;
  employee: Answer['visit']['employee'];
  account: Answer['visit']['account'];
  /** Null when the visit has no appointment, or none any more. */
  appointment: Appointment | null;
}

/**
 * Asks the other subgraphs, through the gateway, how a visit stands.
 * @throws when the visit is unknown or a fact is missing that every summons tells
 */
export async function readVisit(query: GatewayQuery, id: string): Promise<VisitToSummon> {
  const { service, visit } = answer.parse(await query<unknown>(visitQuery, { id }));
  const { version, status, summonsOn, employee, account } = visit;
  const known = { id, version, status, summonsOn, service, employee, account };
  return { ...known, appointment: appointmentOf(visit) };
}

function appointmentOf(visit: Answer['visit']): Appointment | null {
  const { status, startsAt, endsAt, centre, practitioner, cancellation } = visit;
  if (!isBooked(status) || !startsAt || !endsAt || !centre || !practitioner) return null;
  return {
    startsAt,
    endsAt,
    centre,
    practitioner,
    cancellableUntil: cancellation?.until ?? null,
  };
}

/** Whether a visit of that state has an appointment: planned, summoned or confirmed. */
export function isBooked(status: string): boolean {
  return status === 'PLANNED' || status === 'SUMMONED' || status === 'CONFIRMED';
}

/** When the appointment begins for which a summons, known by its signature, was written; null for other documents. */
export function startOf(signature: string | null): Date | null {
  const [startsAt] = signature?.split(' ') ?? [];
  return startsAt === undefined ? null : new Date(startsAt);
}

/** Equal for two appointments at the same time, in the same place, with the same person. */
export function signatureOf({ startsAt, endsAt, centre, practitioner }: Appointment): string {
  return [startsAt.toISOString(), endsAt.toISOString(), centre.id, practitioner.id].join(' ');
}
