call chassis.let_settings_be_changed('workforce', array['setting', 'import_setting']);
