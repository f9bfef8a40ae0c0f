-- Texts with which the service answers requests for visits, as it wants them: one row.
create table appointments.ready_answer (
  only_row boolean primary key default true check (only_row),
  accept_dem_emp text not null check (char_length(accept_dem_emp) between 1 and 600)
    default 'Votre demande est acceptée. Le salarié est reçu sur son temps de travail, et vous recevez ensuite l’attestation ou l’avis, sans rien de médical. Prévenez-le que la visite vient de vous.',
  accept_mi_carriere text not null check (char_length(accept_mi_carriere) between 1 and 600)
    default 'Votre demande est acceptée. La visite de mi-carrière fait le point sur le poste et la santé ; le salarié peut y parler de la suite de son parcours.',
  accept_post_expo text not null check (char_length(accept_post_expo) between 1 and 600)
    default 'Votre demande est acceptée. Le médecin dresse l’état des lieux des expositions et le remet au salarié seul. Remettez-lui, s’il en a besoin, les documents sur ses expositions.',
  accept_anci_exam text not null check (char_length(accept_anci_exam) between 1 and 600)
    default 'Votre demande est acceptée. L’attestation est remise à l’issue de l’examen et vaut cinq ans. L’autorisation ou l’habilitation ne se délivre qu’ensuite.',
  ask_dem_emp text not null check (char_length(ask_dem_emp) between 1 and 600)
    default 'Pour préparer la visite, pouvez-vous préciser ce qui change ou pose question au poste (tâches, horaires, matériel), sans rien de médical, et depuis quand ?',
  ask_mi_carriere text not null check (char_length(ask_mi_carriere) between 1 and 600)
    default 'Un accord de votre branche fixe-t-il un autre âge que 45 ans pour la visite de mi-carrière ? Si oui, lequel ?',
  ask_post_expo text not null check (char_length(ask_post_expo) between 1 and 600)
    default 'Pouvez-vous indiquer à quels risques particuliers le salarié a été exposé, de quand à quand, et le jour où l’exposition a cessé ?',
  ask_anci_exam text not null check (char_length(ask_anci_exam) between 1 and 600)
    default 'Quelles catégories d’engins ou quelles habilitations sont demandées, et à quelle date expire l’attestation précédente, s’il y en a une ?',
  reject_planned text not null check (char_length(reject_planned) between 1 and 600)
    default 'Une visite de ce salarié est déjà prévue prochainement : le professionnel de santé y regardera la situation que vous décrivez. Il n’est pas utile d’en ajouter une.',
  reject_not_due text not null check (char_length(reject_not_due) between 1 and 600)
    default 'D’après les informations de votre espace, cette visite n’est pas nécessaire aujourd’hui : la précédente reste valable. Si le poste ou les expositions ont changé, déclarez-le dans la fiche du salarié.',
  reject_employee_asks text not null check (char_length(reject_employee_asks) between 1 and 600)
    default 'Cette visite se demande par le salarié lui-même ou par un médecin. Donnez-lui le numéro du service : il peut nous appeler sans vous en dire la raison.',
  reject_workplace text not null check (char_length(reject_workplace) between 1 and 600)
    default 'La question porte sur le poste plus que sur la personne : une étude de poste ou une visite des lieux de travail y répond mieux. Vous pouvez la demander dans « Prévention ».',
  reject_unclear text not null check (char_length(reject_unclear) between 1 and 600)
    default 'Sans les précisions demandées, nous ne pouvons pas donner suite. Vous pouvez envoyer une nouvelle demande dès que vous les avez.'
);
insert into appointments.ready_answer default values;
alter table appointments.ready_answer enable row level security;
alter table appointments.ready_answer force row level security;
create policy those_who_answer on appointments.ready_answer for select to vigie_appointments
  using ((select access.everywhere('visits:manage')) or (select access.everywhere('settings:write')));
create policy those_who_set on appointments.ready_answer for update to vigie_appointments
  using ((select access.everywhere('settings:write')))
  with check ((select access.everywhere('settings:write')));
grant select, update on appointments.ready_answer to vigie_appointments;
