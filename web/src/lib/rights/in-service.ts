import type { Scope } from './right';

const assistant = 'Assistant du service';
const planning = 'Planification';
const billing = 'Facturation du service';
const prevention = 'Prévention du service';
const privacy = 'Protection des données';
const supervision = 'Supervision';

/** Who of the service has a right, in the default matrix; a right that is not here is the employer's own. */
export const holders: Partial<Record<Scope, readonly string[]>> = {
  'account:read': [
    ...[assistant, planning, billing, prevention],
    ...['Paramétrage', privacy, supervision],
  ],
  'account:write': [assistant, supervision],
  'employees:read': [assistant, planning, prevention, privacy],
  'employees:identity': [assistant, planning, prevention, privacy],
  'employees:write': [assistant],
  'posts:read': [assistant, planning, prevention],
  'posts:write': [assistant, prevention],
  'nir:write': [assistant],
  'absences:read': [assistant, planning],
  'absences:write': [assistant],
  'declaration:prepare': [assistant],
  'declaration:validate': [assistant],
  'declaration:fee': [assistant, billing],
  'visits:read': [assistant, planning],
  'visits:request': [assistant, planning],
  'visits:manage': [assistant, planning],
  'summons:read': [assistant, planning],
  'invoices:read': [assistant, billing],
  'invoices:pay': [billing],
  'prevention:read': [prevention],
  'prevention:write': [prevention],
  'statistics:read': [prevention],
  'users:manage': [assistant, supervision],
  'access:repair': [assistant, supervision],
  'members:view': [assistant, supervision],
  'members:manage': [supervision],
  'planning:manage': [planning],
  'staff:manage': [supervision],
  'clients:manage': [supervision],
  'settings:write': ['Paramétrage'],
  'billing:manage': [billing],
  'privacy:manage': [privacy],
  'journal:read': [supervision],
};
