call chassis.let_settings_be_changed('identity',
  array['service', 'sign_in_setting', 'journal_setting', 'notification_setting']);
