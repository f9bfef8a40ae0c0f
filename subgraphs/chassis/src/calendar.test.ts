import { expect, it } from 'vitest';
import { calendarOf, type CalendarEvent } from './calendar.ts';

const event: CalendarEvent = {
  ...{ id: '0193f1a2-7b6c', sequence: 3, summary: 'Rendez-vous ; suivi, au travail' },
  ...{ startsAt: '2026-11-30T08:15:00.000Z', endsAt: '2026-11-30T09:00:00.000Z' },
  changedAt: '2026-11-20T10:00:00.000Z',
  location: 'Centre de Beaulieu, 4 rue de l’Île, 44200 Nantes',
  description: 'Première ligne\nseconde ligne',
};

const unfolded = (content: string): string[] => content.replace(/\r\n /g, '').split('\r\n');

it('writes instants in UTC and keeps the name of an appointment when it moves', () => {
  const lines = unfolded(calendarOf([event]));
  expect(lines).toContain('UID:0193f1a2-7b6c@vigie');
  expect(lines).toContain('SEQUENCE:3');
  expect(lines).toContain('DTSTART:20261130T081500Z');
  expect(lines).toContain('DTEND:20261130T090000Z');
  expect(lines).toContain('LAST-MODIFIED:20261120T100000Z');
});

it('tells what is given up, and what is not certain yet', () => {
  const lines = unfolded(calendarOf([event, { ...event, status: 'CANCELLED' }]));
  expect(lines.filter((line) => line.startsWith('STATUS:'))).toEqual([
    'STATUS:CONFIRMED',
    'STATUS:CANCELLED',
  ]);
});

it('asks programs that come again to come every hour, in old words and new ones', () => {
  const lines = unfolded(calendarOf([], { name: 'Rendez-vous, Fournil', refresh: 'PT1H' }));
  expect(lines).toContain('NAME:Rendez-vous\\, Fournil');
  expect(lines).toContain('X-WR-CALNAME:Rendez-vous\\, Fournil');
  expect(lines).toContain('REFRESH-INTERVAL;VALUE=DURATION:PT1H');
  expect(lines).toContain('X-PUBLISHED-TTL:PT1H');
});

it('escapes what separates values, and line breaks', () => {
  const lines = unfolded(calendarOf([event]));
  expect(lines).toContain('SUMMARY:Rendez-vous \\; suivi\\, au travail');
  expect(lines).toContain('DESCRIPTION:Première ligne\\nseconde ligne');
});

it('folds lines at 75 octets without cutting a character', () => {
  const long = { ...event, description: 'é'.repeat(200) };
  const content = calendarOf([long]);
  for (const line of content.split('\r\n')) {
    expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
  }
  expect(unfolded(content)).toContain(`DESCRIPTION:${'é'.repeat(200)}`);
});

it('ends every line as the format asks, and is a calendar without appointments too', () => {
  expect(calendarOf([])).toMatch(/^BEGIN:VCALENDAR\r\n[^]*END:VCALENDAR\r\n$/);
  expect(calendarOf([event])).not.toMatch(/[^\r]\n/);
});
