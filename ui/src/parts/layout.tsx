// Frames of a page: its head, cards, panes, tabs, and what folds away.
import { useId, useState, type ReactNode } from 'react';
import { Tab, TabList, TabPanel, Tabs as TabSet } from 'react-aria-components';
import './layout.css';

/** The head of a screen: title, what is known at a glance, actions. */
export function PageHead({ title, children, actions }: { title: ReactNode; children?: ReactNode; actions?: ReactNode }) {
  return (
    <header className="page-head">
      <div className="page-head-text">
        <h1>{title}</h1>
        {children ? <div className="page-head-note">{children}</div> : null}
      </div>
      {actions ? <div className="page-head-actions">{actions}</div> : null}
    </header>
  );
}

/** A framed section with a heading. */
export function Card({ title, actions, children, flush = false }: { title?: ReactNode; actions?: ReactNode; children: ReactNode; flush?: boolean }) {
  const heading = useId();
  return (
    <section className="card" aria-labelledby={title ? heading : undefined}>
      {title ? (
        <header className="card-head">
          <h2 id={heading}>{title}</h2>
          {actions ? <div className="card-actions">{actions}</div> : null}
        </header>
      ) : null}
      <div className={flush ? 'card-flush' : 'card-body'}>{children}</div>
    </section>
  );
}

/** Name and value, line by line. A value that is null is left out. */
export function Facts({ of }: { of: readonly (readonly [string, ReactNode] | null)[] }) {
  return (
    <dl className="facts">
      {of.filter((fact) => fact !== null).map(([name, value]) => (
        <div key={name} className="fact"><dt>{name}</dt><dd>{value ?? '—'}</dd></div>
      ))}
    </dl>
  );
}

export type TabsProps<Id extends string> = {
  label: string;
  tabs: readonly { id: Id; title: ReactNode; content: ReactNode }[];
  selected?: Id;
  onSelect?: (id: Id) => void;
};

export function Tabs<Id extends string>({ label, tabs, selected, onSelect }: TabsProps<Id>) {
  const select = (key: string | number) => {
    const tab = tabs.find(({ id }) => id === key);
    if (tab) onSelect?.(tab.id);
  };
  return (
    <TabSet className="tabs" selectedKey={selected} onSelectionChange={select}>
      <TabList className="tabs-list" aria-label={label}>
        {tabs.map(({ id, title }) => <Tab key={id} id={id} className="tab">{title}</Tab>)}
      </TabList>
      {tabs.map(({ id, content }) => <TabPanel key={id} id={id} className="tab-panel">{content}</TabPanel>)}
    </TabSet>
  );
}

/** Folds details away behind a line that says what they are. */
export function Disclosure({ title, children, open = false }: { title: ReactNode; children: ReactNode; open?: boolean }) {
  const [isOpen, setOpen] = useState(open);
  const panel = useId();
  return (
    <div className="disclosure">
      <button type="button" className="disclosure-line" aria-expanded={isOpen} aria-controls={panel} onClick={() => setOpen(!isOpen)}>
        <span className="disclosure-arrow" aria-hidden="true">▸</span>
        {title}
      </button>
      <div id={panel} hidden={!isOpen} className="disclosure-body">{isOpen ? children : null}</div>
    </div>
  );
}
