// Written by `npm run types` from openapi.json. Change the command table, not this file.
type Topics = Readonly<Record<string, readonly string[]>>;

/** What each command announces when it is done (x-topics). */
export const announces: Topics = {
  add_representative: ['representatives'],
  add_user: ['users'],
  answer_assignment: ['cases', 'representatives'],
  assign_representative: ['cases', 'representatives'],
  correct_reference: ['reference'],
  disable_user: ['users'],
  enable_user: ['users'],
  end_assignment: ['cases', 'representatives'],
  import_reference: ['reference'],
  import_representatives: ['representatives'],
  name_lawyer: ['cases'],
  reset_user: ['users'],
  set_language: ['session'],
  set_roles: ['users'],
  set_settings: ['settings'],
  switch_office: ['session'],
  touch: ['session'],
  update_representative: ['representatives'],
};

/** The topics that make a reading command's answer stale (x-watches); one that names none is asked again after any topic. */
export const watches: Topics = {
};
