call chassis.let_keys_expire('identity');
