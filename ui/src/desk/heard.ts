// What calls people at this desk: topics as they come, and what came while the line was down.
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef } from 'react';
import { useNavigate } from 'react-router';
import { client, type Answer } from '../client';
import { ringFor, useToast } from '../parts';
import { useWords } from '../words';
import { useSession } from './session';

/** Sounds for what calls people; what a colleague gave is for one of them alone. */
export function useHeard(): (topic: string, id: string | null) => void {
  const { t } = useWords();
  const { me } = useSession();
  const toast = useToast();
  const go = useNavigate();
  const latest = useRef<(topic: string, id: string | null) => void>(() => undefined);
  useEffect(() => {
    latest.current = (topic, id) => {
      if (topic !== 'given') return ringFor(topic);
      if (id !== me.user_id) return undefined;
      ringFor('page');
      return toast({ text: t('alerts-given'), action: { label: t('alerts-given-open'), run: () => void go('/alerts?queue=mine') } });
    };
  });
  // One function for as long as the shell stands: another would ask for the topics anew.
  return useCallback((topic, id) => latest.current(topic, id), []);
}

/** Rings for alerts that came while the line was down: nobody heard of them one by one. */
export function useMissed(): (state: 'lost' | 'back') => void {
  const queries = useQueryClient();
  const before = useRef(0);
  return useCallback((state) => {
    if (state === 'lost') {
      before.current = queries.getQueryData<Answer<'alert_counts'>>(['alert_counts', {}])?.unserved ?? 0;
      return;
    }
    const ring = ({ unserved }: Answer<'alert_counts'>) => {
      if (unserved > before.current) ringFor('new_alert');
    };
    // Without an answer the badge is asked again, as everything on screen is.
    client.call('alert_counts', {}).then(ring, () => undefined);
  }, [queries]);
}
