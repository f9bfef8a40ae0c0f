-- The queue of requests can be read from the one that waits longest.
create index requests_waiting on appointments.visit_request (requested_at, id) where state in ('SENT', 'IN_PROGRESS');
