import type { VisitStatistics } from '../generated/resolvers.ts';
import { cancelled } from '../visit/state.ts';
import type { VisitStatus } from '../visit/state.ts';
import type { VisitKind } from '../visit/table.ts';
import type { ServiceFigureRow, TradeFigureRow } from './table.ts';

/** Visits of one account that ended alike in one month. */
export interface VisitFigure {
  month: number;
  kind: VisitKind;
  status: VisitStatus;
  visits: number;
  /** Of them, held or meant for no later than the law's last day. */
  inTime: number;
  /** Days after the law's last day, all of them together. */
  daysLate: number;
  feeCents: number;
}

const sum = (figures: readonly VisitFigure[], of: (figure: VisitFigure) => number): number =>
  figures.reduce((total, figure) => total + of(figure), 0);

const visitsOf = (figures: readonly VisitFigure[], ...statuses: readonly VisitStatus[]): number =>
  sum(
    figures.filter(({ status }) => statuses.includes(status)),
    ({ visits }) => visits,
  );

/** How visits ended, told apart: a missed one is not a cancelled one. */
function ends(figures: readonly VisitFigure[]) {
  return {
    held: visitsOf(figures, 'HELD'),
    excused: visitsOf(figures, 'EXCUSED'),
    notExcused: visitsOf(figures, 'NOT_EXCUSED'),
    cancelled: visitsOf(figures, ...cancelled),
  };
}

/** What the law and the tariff say of them: in time, late by how much, missed at what cost. */
function weights(figures: readonly VisitFigure[]) {
  const held = figures.filter(({ status }) => status === 'HELD');
  const missed = figures.filter(({ status }) => status === 'NOT_EXCUSED');
  return {
    heldInTime: sum(held, ({ inTime }) => inTime),
    daysLate: sum(held, ({ daysLate }) => daysLate),
    absenceFees: sum(missed, ({ feeCents }) => feeCents),
  };
}

const compared = ({ held, inTime, daysLate, missed }: ServiceFigureRow) => {
  return { held, heldInTime: inTime, daysLate, missed };
};

/** The year of an account from its figures: every month, and the kinds that occurred, the most frequent first. */
export function assemble(
  year: number,
  figures: readonly VisitFigure[],
  service: ServiceFigureRow | null,
  trade: TradeFigureRow | null,
): VisitStatistics {
  const kinds = [...new Set(figures.map(({ kind }) => kind))].map((kind) => {
    const ofKind = figures.filter((figure) => figure.kind === kind);
    return { kind, ...ends(ofKind), heldInTime: weights(ofKind).heldInTime };
  });
  return {
    year,
    months: Array.from({ length: 12 }, (_, index) => {
      const ofMonth = figures.filter(({ month }) => month === index + 1);
      return { month: index + 1, ...ends(ofMonth), ...weights(ofMonth) };
    }),
    kinds: kinds.toSorted(
      (one, other) => other.held - one.held || one.kind.localeCompare(other.kind),
    ),
    service: service && service.held > 0 ? compared(service) : null,
    trade: trade && { division: trade.division, accounts: trade.accounts, ...compared(trade) },
    ...ends(figures),
    ...weights(figures),
  };
}
