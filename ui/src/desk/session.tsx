// Who is signed in, for everything inside the shell.
import { createContext, useContext } from 'react';
import type { Me, Role } from './feature';

export type Session = {
  me: Me;
  /** Locks the desk: drops the key (a desk alone) or ends the session (a server), and goes to the sign-in page. */
  lock: () => void;
  /** Reads everything anew after the session changed: another office, practice entered or left. */
  renew: () => Promise<void>;
};

export const SessionContext = createContext<Session | null>(null);

/** True while this machine was to receive alerts and its port could not be opened. */
export const DeafContext = createContext(false);
export const useDeaf = (): boolean => useContext(DeafContext);

/** The signed-in session. Only inside the shell. */
export function useSession(): Session {
  const session = useContext(SessionContext);
  if (!session) throw new Error('useSession outside the shell');
  return session;
}

/** Who is signed in. */
export const useMe = (): Me => useSession().me;

/** Whether the person holds one of these roles. */
export const holds = (me: Me, roles: readonly Role[] | undefined): boolean => !roles || me.roles.some((role) => roles.includes(role));
