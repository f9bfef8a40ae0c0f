-- Every policy of every statement asks for the rights of the actor. Since rights from mandates are told apart by their
-- first instant, both unique indexes hold a part of the grants only, and each question read all grants of the service:
-- with the 1,500 of the demonstration, two thirds of what a page costs the database.
create index grants_by_subject on access.grants (subject_id);
