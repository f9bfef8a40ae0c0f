call chassis.let_keys_expire('workforce');
