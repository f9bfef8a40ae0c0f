import { assistant, companies, director, supervisor, type User } from './cast/companies.ts';
import { team } from './cast/firm.ts';
import type { MachineCredentials } from './clients.ts';
import type { DemoPassword } from './password.ts';

/** A way into the demo, as the banner shows it. */
export interface SignIn {
  who: string;
  how: string;
}

const fullName = ({ firstName, lastName }: Pick<User, 'firstName' | 'lastName'>): string =>
  `${firstName} ${lastName}`;

/** The people whom a newcomer tries first, and the program. */
export function signIns(
  client: MachineCredentials,
  { memberNumber, password }: DemoPassword,
): SignIn[] {
  const [bakery, , , , , factory] = companies;
  const baker = bakery?.accounts[0]?.users[0];
  const people = [
    ...(baker ? [{ who: `${fullName(baker)}, baker, 4 employees`, how: baker.email }] : []),
    ...(factory?.accounts[0]?.users ?? []).slice(0, 3).map((user) => ({
      who: `${fullName(user)}, factory (${user.roles.join(', ')})`,
      how: user.email,
    })),
    {
      who: `${fullName(team.leader)}, manager of an accounting firm, 120 clients`,
      how: team.leader.email,
    },
    {
      who: `${fullName(team.collaborators[1])}, collaborator of the firm, standing in for another`,
      how: team.collaborators[1].email,
    },
    { who: `${fullName(assistant)}, assistant of the service`, how: assistant.email },
    { who: `${fullName(supervisor)}, supervision of the service`, how: supervisor.email },
    { who: `${fullName(director)}, director of the service, every role`, how: director.email },
  ];
  return [
    ...people,
    { who: 'The baker, without mail', how: `number ${memberNumber} password ${password}` },
    { who: 'Reporting tool (read only)', how: `client ${client.id} secret ${client.secret}` },
  ];
}
