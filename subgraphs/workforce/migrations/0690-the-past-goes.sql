call chassis.let_the_past_go('workforce');
