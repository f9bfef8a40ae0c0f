call chassis.let_views_change_nothing('billing');
