call chassis.let_journal_be_carried('workforce');
