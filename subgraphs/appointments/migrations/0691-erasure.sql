-- An erasure, which workforce tells of, runs as a job.
do $$
declare
  name text;
begin
  foreach name in array array['unavailability', 'away_span', 'attachment_address', 'request_attachment'] loop
    execute format($ddl$
      create policy jobs_find_what_is_erased on appointments.%1$I for select to vigie_appointments
        using (access.kind() = 'job');
      create policy jobs_erase on appointments.%1$I for delete to vigie_appointments using (access.kind() = 'job');
      grant delete on appointments.%1$I to vigie_appointments;
    $ddl$, name);
  end loop;
end $$;
