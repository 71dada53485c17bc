// Hand-placed until openapi.json is generated from the command table; `npm run types` overwrites this file.
type Operation<Request, Answer> = {
  post: {
    requestBody: { content: { 'application/json': Request } };
    responses: { 200: { content: { 'application/json': Answer } } };
  };
};
type FileOperation<Request> = {
  post: {
    requestBody: { content: { 'application/json': Request } };
    responses: { 200: { content: { 'application/octet-stream': string } } };
  };
};
type Empty = Record<string, never>;
type Me = {
  user_id: string;
  username: string;
  display_name: string;
  roles: ('operator' | 'intake' | 'lawyer' | 'manager' | 'administrator' | 'auditor')[];
  office: string;
  office_name: string;
  offices: string[];
  language: string;
  practice: boolean;
  auto_lock_minutes: number;
  must_change: boolean;
};
type DeskState = {
  state: 'absent' | 'locked' | 'open';
  practice: boolean;
  keychain: 'ok' | 'none' | 'locked';
  practice_there: boolean;
  signed_in: boolean;
  network: boolean;
  version: string;
  language: string;
  office: string | null;
  problem: { code: string; args: { [key: string]: string } } | null;
};
type FirstRun = { language: string; office: string; display_name: string; username: string; password: string };

export interface paths {
  '/api/call/desk_state': Operation<Empty, DeskState>;
  '/api/call/first_run': Operation<FirstRun, { recovery_key: string; me: Me }>;
  '/api/call/sign_in': Operation<{ username: string; password: string }, Me>;
  '/api/call/sign_out': Operation<Empty, Empty>;
  '/api/call/recover': Operation<{ recovery_key: string; username: string; new_password: string }, Me>;
  '/api/call/recovery_sheet': FileOperation<Empty>;
  '/api/call/open_practice': Operation<Empty, Me>;
  '/api/call/leave_practice': Operation<Empty, Me | null>;
  '/api/call/remove_practice': Operation<Empty, Empty>;
  '/api/call/me': Operation<Empty, Me>;
  '/api/call/change_password': Operation<{ old: string; new: string }, Empty>;
  '/api/call/switch_office': Operation<{ office: string }, Me>;
  '/api/call/set_language': Operation<{ language: 'es' | 'en' }, Me>;
  '/api/call/touch': Operation<Empty, Empty>;
}
