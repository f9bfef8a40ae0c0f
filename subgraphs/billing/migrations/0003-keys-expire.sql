call chassis.let_keys_expire('billing');
