call chassis.let_work_be_awaited('workforce');
