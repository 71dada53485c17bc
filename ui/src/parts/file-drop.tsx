import { useState } from 'react';
import { Button as Press, DropZone, FileTrigger, Text } from 'react-aria-components';
import { asProblem, client, type Problem } from '../client';
import { useWords } from '../words';
import { ErrorPanel } from './states';
import './form.css';

export type FileDropProps = {
  label: string;
  /** What may be dropped: "PDF or photo, up to 20 MB". */
  help?: string;
  /** File extensions or media types for the dialog. */
  accept?: readonly string[];
  /** The host's handle for the bytes, ready for a command; undo by giving null. */
  onUploaded: (file: { handle: string; name: string; size: number; type: string } | null) => void;
};

/** Hands one file to the host, by dropping it or through the dialog. */
export function FileDrop({ label, help, accept, onUploaded }: FileDropProps) {
  const { t, locale } = useWords();
  const [state, setState] = useState<{ name: string; size: number; done: boolean } | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const take = async (file: File | null | undefined) => {
    if (!file) return;
    setProblem(null);
    setState({ name: file.name, size: file.size, done: false });
    try {
      const handle = await client.upload(file);
      setState({ name: file.name, size: file.size, done: true });
      onUploaded({ handle, name: file.name, size: file.size, type: file.type });
    } catch (refused) {
      setState(null);
      setProblem(asProblem(refused));
      onUploaded(null);
    }
  };
  const size = state ? new Intl.NumberFormat(locale, { style: 'unit', unit: 'kilobyte', maximumFractionDigits: 0 }).format(Math.ceil(state.size / 1000)) : '';
  return (
    <DropZone
      className="drop"
      onDrop={(event) => {
        const dropped = event.items.find((item) => item.kind === 'file');
        if (dropped?.kind === 'file') void dropped.getFile().then(take);
      }}
    >
      <Text slot="label">{label}</Text>
      <FileTrigger acceptedFileTypes={accept} onSelect={(files) => void take(files?.item(0))}>
        <Press className="button button-plain">{t('common-choose-file')}</Press>
      </FileTrigger>
      {help ? <span className="field-help">{help}</span> : null}
      <span role="status">{state ? t(state.done ? 'common-file-ready' : 'common-file-sending', { name: state.name, size }) : ''}</span>
      {problem ? <ErrorPanel problem={problem} /> : null}
    </DropZone>
  );
}
