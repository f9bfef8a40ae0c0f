import { employees, idOf } from './employees.ts';

/** A visit in the shape of the contract. */
export interface Visit {
  id: string;
  kind: string;
  status: string;
  latestDate: string;
  /** As the driver of a database gives it. */
  startsAt: Date;
  planning: { outcome: string; daysLate: number } | null;
}

/** Two that were held and one to come, for everybody. */
const byEmployee = new Map(employees.map(({ id }, index) => [id, visitsOfEmployee(index)]));

export function visitsOf(employeeId: string): readonly Visit[] {
  return byEmployee.get(employeeId) ?? [];
}

function visitsOfEmployee(index: number): Visit[] {
  const late = index % 10 === 7;
  return [
    {
      id: idOf('visit', index * 3),
      kind: 'VIP_PERIO',
      status: 'PLANNED',
      latestDate: '2027-03-31',
      startsAt: new Date(`2027-0${late ? 4 : 3}-12T08:15:00.000Z`),
      planning: { outcome: late ? 'LATE' : 'IN_TIME', daysLate: late ? 12 : 0 },
    },
    held(index * 3 + 1, 2022),
    held(index * 3 + 2, 2017),
  ];
}

function held(index: number, year: number): Visit {
  return {
    id: idOf('visit', index),
    kind: 'VIP_PERIO',
    status: 'HELD',
    latestDate: `${year}-06-30`,
    startsAt: new Date(`${year}-05-18T09:00:00.000Z`),
    planning: null,
  };
}
