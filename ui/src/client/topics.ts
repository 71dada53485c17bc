// Written by `npm run types` from openapi.json. Change the command table, not this file.
type Topics = Readonly<Record<string, readonly string[]>>;

/** Everything that is announced. */
export type TopicName = 'cases' | 'desk' | 'reference' | 'representatives' | 'session' | 'settings' | 'users';

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
