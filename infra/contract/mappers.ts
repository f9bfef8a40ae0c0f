import type { subgraphNames } from './compose.ts';

/**
 * Which row a resolver gets as the parent of each GraphQL type, as `file#type` seen from `src/generated/`.
 * A type that is not listed is passed in its GraphQL shape.
 */
export const mappers: Record<(typeof subgraphNames)[number], Record<string, string>> = {
  identity: {
    MemberAccount: '../account/table.ts#AccountRow',
    Company: '../company/table.ts#CompanyRow',
    JournalEntry: '../journal/table.ts#JournalRow',
    JournalSeal: '../journal/table.ts#SealRow',
    NotificationRefusal: '../notification/commands.ts#NotificationRefused',
    NotificationSetting: '../notification/queries.ts#NotificationRow',
    User: '../person/named.ts#KnownPerson',
    Viewer: '@vigie/chassis/actor#CallerActor',
    AccountAccess: '../viewer/queries.ts#AccessRow',
    OwnSession: '../session/table.ts#SessionRow',
    TrustedDevice: '../device/table.ts#DeviceRow',
  },
  workforce: {
    AnnouncedHire: '../announced-hire/table.ts#HireRow',
    AnnouncementLine: '../announced-hire/line.ts#AnnouncedLine',
    SettledHireLine: '../announced-hire/line.ts#SettledLine',
    HireFileProblem: '../announced-hire/file/report.ts#HireFileProblem as ReportedProblem',
    HireMatch: '../announced-hire/known-match.ts#KnownMatch',
    Absence: '../absence/table.ts#AbsenceRow',
    AbsenceAssessment: '../absence/assess.ts#Assessment',
    AbsenceRefusal: '../absence/refusal.ts#Refusal as AbsenceRefused',
    TimelineEntry: '../timeline/entry.ts#EntryRow',
    ReturnVisit: '../absence/assess.ts#Assessment as ReturnVisitSource',
    BulkChange: '../bulk-change/queries.ts#CountedBulkChange',
    BulkChangePreview: '../bulk-change/preview.ts#BulkChangePreview as ShownBulkPreview',
    BulkChangeResult: '../bulk-change/table.ts#BulkChangeResultRow',
    Assignment: '../assignment/periods.ts#Period',
    Employee: '../employee/table.ts#EmployeeRow',
    EmployeeRefusal: '../employee/refusal.ts#Refusal',
    Import: '../import/batch/table.ts#ImportRecord',
    ImportColumn: '../import/batch/columns.ts#KeptColumn',
    ImportColumns: '../import/batch/columns.ts#KeptColumns',
    ImportDrop: '../import/drop/table.ts#DropRow',
    ImportNotice: '../import/row/content.ts#ShownNotice',
    ImportRow: '../import/row/content.ts#OpenRow',
    ImportRowError: '../import/row/content.ts#ShownError',
    FirstVisit: '../follow-up/table.ts#StoredFirstVisit',
    FollowUp: '../follow-up/source.ts#FollowUpSource',
    JobPost: '../job-post/table.ts#JobPostRow',
    VisitStanding: '../visit/standing.ts#Standing',
    Leaving: '../leaving/queries.ts#Undoable',
    PostChangePreview: '../assignment/preview.ts#PostChangePreview as ShownPostChange',
    Redecision: '../job-post/table.ts#RedecisionRow',
    StatedSituation: '../assignment/situations.ts#Stated',
    Transfer: '../transfer/queries.ts#ShownTransfer',
    WorkSituation: '@vigie/law/situation#WorkSituation as LawSituation',
    FollowUpQuestion: '@vigie/law/questions/question#PlainQuestion',
  },
  appointments: {
    Centre: '../centre/table.ts#CentreRow',
    Practitioner: '../practitioner/table.ts#PractitionerRow',
    Visit: '../visit/table.ts#ShownVisit',
  },
  documents: {
    Document: '../document/table.ts#DocumentRow',
  },
  billing: {
    Invoice: '../invoice/table.ts#InvoiceRow',
  },
};
