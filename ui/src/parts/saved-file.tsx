import { client, type SavedFile } from '../client';
import { useWords } from '../words';
import { useToast } from './toast';

/** Answers the function that says where a command's file was put, with a button that opens it where the host can: `say(await act.run(…))`. */
export function useSavedFile(): (file: SavedFile | undefined) => void {
  const { t } = useWords();
  const toast = useToast();
  return (file) => {
    if (!file) return;
    if (file.where === null) {
      toast({ text: t('common-file-not-saved') });
      return;
    }
    const { where } = file;
    const open = client.opener();
    toast({
      text: t('common-file-saved', { where }),
      ...(open ? { action: { label: t('common-open'), run: () => open(where).catch(() => toast({ text: t('common-file-not-opened') })) } } : {}),
    });
  };
}
