import { useState, type ReactNode } from 'react';
import { Dialog as Sheet, Heading, Modal, ModalOverlay } from 'react-aria-components';
import type { Problem } from '../client';
import { useWords } from '../words';
import { Button } from './button';
import { TextField } from './fields';
import { Actions, Form } from './form';
import './dialog.css';

export type DialogProps = {
  title: string;
  isOpen: boolean;
  onClose: () => void;
  children: ReactNode;
  size?: 'small' | 'medium' | 'large';
  /** False when closing must be an explicit choice inside. */
  dismissable?: boolean;
  role?: 'dialog' | 'alertdialog';
};

/** A sheet over the page. Escape closes it; focus goes back to what opened it. */
export function Dialog({ title, isOpen, onClose, children, size = 'medium', dismissable = true, role = 'dialog' }: DialogProps) {
  const { t } = useWords();
  return (
    <ModalOverlay className="dialog-veil" isOpen={isOpen} isKeyboardDismissDisabled={!dismissable} onOpenChange={(open) => { if (!open) onClose(); }}>
      <Modal className={`dialog dialog-${size}`}>
        <Sheet className="dialog-sheet" role={role}>
          <header className="dialog-head">
            <Heading slot="title" level={2}>{title}</Heading>
            {dismissable ? <Button kind="quiet" small label={t('common-close')} onPress={onClose}>✕</Button> : null}
          </header>
          <div className="dialog-body">{children}</div>
        </Sheet>
      </Modal>
    </ModalOverlay>
  );
}

export type ConfirmWithReasonProps = {
  title: string;
  isOpen: boolean;
  onClose: () => void;
  /** What will happen, and what will not. */
  children?: ReactNode;
  /** The verb: "Mark as duplicate", never "OK". */
  confirmLabel: string;
  /** Runs the act; the dialog closes when it answers anything but undefined. */
  onConfirm: (reason: string) => Promise<unknown>;
  problem?: Problem | null;
  running?: boolean;
  reasonLabel?: string;
  /** Reasons that are often right, offered as one press each. */
  suggestions?: readonly string[];
};

/** Asks why before an act that cannot simply be undone; the reason goes on the record. */
export function ConfirmWithReason({ title, isOpen, onClose, children, confirmLabel, onConfirm, problem, running, reasonLabel, suggestions = [] }: ConfirmWithReasonProps) {
  const { t } = useWords();
  const [reason, setReason] = useState('');
  const close = () => {
    setReason('');
    onClose();
  };
  const confirm = async () => {
    if (reason.trim() === '') return;
    const answer = await onConfirm(reason.trim());
    if (answer !== undefined) close();
  };
  return (
    <Dialog title={title} isOpen={isOpen} onClose={close} size="small" role="alertdialog">
      <Form onSubmit={() => void confirm()} problem={problem ?? null}>
        {children}
        {suggestions.length > 0 ? (
          <div className="dialog-suggestions">
            {suggestions.map((text) => <Button key={text} small onPress={() => setReason(text)}>{text}</Button>)}
          </div>
        ) : null}
        <TextField label={reasonLabel ?? t('common-reason')} name="reason" value={reason} onChange={setReason} lines={3} required autoFocus help={t('common-reason-help')} />
        <Actions>
          <Button onPress={close}>{t('common-cancel')}</Button>
          <Button type="submit" kind="danger" running={running ?? false} reason={reason.trim() === '' ? t('common-reason-needed') : null}>{confirmLabel}</Button>
        </Actions>
      </Form>
    </Dialog>
  );
}
