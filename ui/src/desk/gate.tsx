// What stands before the desk: nothing set up yet, locked, a password to be changed, or the way in.
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { client, useCall } from '../client';
import { Await, Loading } from '../parts';
import { FirstRun } from './first-run';
import { Front } from './front';
import { NewPassword } from './new-password';
import { SessionContext, type Session } from './session';
import { Shell } from './shell';
import { SignIn } from './sign-in';
import { StoreProblem } from './store-problem';

/** Asks how the machine stands and shows the page for it. */
export function Gate() {
  const queries = useQueryClient();
  const state = useCall('desk_state', {});
  // The wizard outlives the moment its office is founded: the recovery sheet comes after it.
  const [founding, setFounding] = useState(false);
  const [closing, setClosing] = useState(false);
  // Nothing that one session read may be shown in the next: what was read is dropped, and every screen starts anew.
  const [session, setSession] = useState(0);
  const renew = useCallback(async () => {
    queries.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'desk_state' });
    await queries.invalidateQueries({ queryKey: ['desk_state'] });
    setSession((before) => before + 1);
    setClosing(false);
  }, [queries]);
  const lock = useCallback(() => {
    // Pages close at once, whether or not the host answers in time.
    setClosing(true);
    void client.call('sign_out', {}).catch(() => undefined).then(renew);
  }, [renew]);
  useEffect(() => client.whenSignedOut(() => void renew()), [renew]);

  if (state.data === undefined) return <Front><Await of={state}>{() => null}</Await></Front>;
  const desk = state.data;
  if (desk.problem) return <Front><StoreProblem problem={desk.problem} retry={() => void renew()} /></Front>;
  if (founding || desk.state === 'absent') {
    return <Front wide><FirstRun keychain={desk.keychain} begin={() => setFounding(true)} finish={async () => { await renew(); setFounding(false); }} /></Front>;
  }
  if (closing) return <Front><Loading /></Front>;
  if (!desk.signed_in) return <Front><SignIn desk={desk} enter={renew} /></Front>;
  return <Inside key={session} keychain={desk.keychain} version={desk.version} renew={renew} lock={lock} />;
}

type InsideProps = { keychain: 'ok' | 'none' | 'locked'; version: string; renew: () => Promise<void>; lock: () => void };

function Inside({ keychain, version, renew, lock }: InsideProps) {
  const me = useCall('me', {});
  const session = useMemo<Session | null>(() => (me.data ? { me: me.data, lock, renew } : null), [me.data, lock, renew]);
  if (!session) return <Front><Await of={me} loading={<Loading />}>{() => null}</Await></Front>;
  if (session.me.must_change) return <Front><NewPassword done={renew} /></Front>;
  return (
    <SessionContext value={session}>
      <Shell keychain={keychain} version={version} />
    </SessionContext>
  );
}
