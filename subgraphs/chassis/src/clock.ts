import postgres from 'postgres';
import { dayAt, type CivilDate } from './civil-date.ts';

/** The one clock of a process: the machine's time moved by the shift that the database holds. */
export interface Clock {
  now(): Date;
  /** The day in the service's time zone. */
  today(): CivilDate;
  close(): Promise<void>;
}

interface Setting {
  shift: number;
  zone: string;
}

/** Follows `clock.setting`: a moved clock is felt by every process within moments, by NOTIFY. */
export async function followClock(databaseUrl: string): Promise<Clock> {
  const client = postgres(databaseUrl, { max: 1, onnotice: () => undefined });
  let setting = await read(client);
  // A reading that fails is made up for when listening begins anew: what was said meanwhile was said to nobody.
  const refresh = async (): Promise<void> => {
    setting = await read(client).catch(() => setting);
  };
  await client.listen('clock', refresh, refresh);
  let last = { second: Number.NaN, zone: '', day: '' };
  const now = (): Date => new Date(Date.now() + setting.shift);
  return {
    now,
    today: () => {
      const { zone } = setting;
      const instant = now();
      const second = Math.floor(instant.getTime() / 1000);
      // Days begin on whole seconds: resolvers ask for every row, the calendar is asked once a second.
      if (second !== last.second || zone !== last.zone) {
        last = { second, zone, day: dayAt(instant, zone) };
      }
      return last.day;
    },
    close: () => client.end({ timeout: 5 }),
  };
}

async function read(client: postgres.Sql): Promise<Setting> {
  const [row] = await client<{ shift: string; zone: string }[]>`
    select extract(epoch from shift) * 1000 as shift, zone from clock.setting`;
  if (!row) throw new Error('clock.setting has no row: the database is not migrated');
  return { shift: Number(row.shift), zone: row.zone };
}
