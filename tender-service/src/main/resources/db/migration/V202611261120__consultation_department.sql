-- The consultations of a department, newest first.
create index consultation_department_created_at_id_ix on consultation (department, created_at desc, id desc);
