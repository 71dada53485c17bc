import { useId, type ReactNode } from 'react';
import { Button as Press, Tooltip, TooltipTrigger, type ButtonProps as PressProps } from 'react-aria-components';
import './button.css';

export type ButtonProps = {
  children: ReactNode;
  onPress?: () => void;
  /** `primary` once a screen at most; `danger` only for what cannot be undone. */
  kind?: 'primary' | 'plain' | 'quiet' | 'danger';
  /** Why it cannot be pressed now. The button stays reachable, greyed, and says this. */
  reason?: string | null | undefined;
  /** True while its act runs: it cannot be pressed twice. */
  running?: boolean;
  /** A key that does the same, shown beside the words. */
  shortcut?: string;
  icon?: ReactNode;
  type?: 'button' | 'submit';
  /** For a button that shows only an icon. */
  label?: string;
  small?: boolean;
  autoFocus?: boolean;
} & Pick<PressProps, 'aria-expanded' | 'aria-controls' | 'aria-pressed' | 'aria-current' | 'slot'>;

export function Button({ children, onPress, kind = 'plain', reason, running = false, shortcut, icon, label, small, type = 'button', ...rest }: ButtonProps) {
  const why = useId();
  const blocked = Boolean(reason) || running;
  const hint = reason ?? label;
  // Wrapped even without a hint: a button that loses its reason must stay the same element, and keep the focus.
  return (
    <TooltipTrigger delay={300} closeDelay={50} isDisabled={!hint}>
      <Press
        {...rest}
        type={blocked ? 'button' : type}
        className={`button button-${kind}${small ? ' button-small' : ''}${blocked ? ' button-blocked' : ''}`}
        onPress={() => {
          if (!blocked) onPress?.();
        }}
        aria-label={label}
        aria-describedby={reason ? why : undefined}
        aria-disabled={blocked || undefined}
        data-submit={type === 'submit' && blocked ? 'blocked' : undefined}
      >
        {running ? <span className="spinner" aria-hidden="true" /> : icon}
        {children}
        {shortcut ? <kbd aria-hidden="true">{shortcut}</kbd> : null}
        {reason ? <span id={why} className="unseen">{reason}</span> : null}
      </Press>
      <Tooltip className="tooltip" offset={6}>{hint}</Tooltip>
    </TooltipTrigger>
  );
}
