// The paper that shows an event, in the reader's language: the reference names it by a code, a person in words of their own.
import { useWords } from '../../words';

export function useEvidence(): (paper: string) => string {
  const { t, has } = useWords();
  return (paper) => {
    const code = paper.toLowerCase().split(/[^a-z0-9]+/).filter(Boolean).join('_');
    return has(`paper-shown-by-${code}`) ? t(`paper-shown-by-${code}`) : paper;
  };
}
