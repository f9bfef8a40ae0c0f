call chassis.let_settings_be_changed('appointments', array['setting']);
