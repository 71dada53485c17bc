// Building the page without a framework: elements by name, properties and children.
type Child = Node | string | null | undefined | false;
type Props = Readonly<Record<string, string | boolean | number | ((event: Event) => void) | null | undefined>>;

/** Makes an element. `on*` are listeners; true and false set and leave out an attribute; null leaves it out. */
export function el<Tag extends keyof HTMLElementTagNameMap>(tag: Tag, props: Props = {}, ...children: Child[]): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(props)) {
    if (typeof value === 'function') made.addEventListener(name.slice(2), value);
    else if (name === 'value' && 'value' in made) Object.assign(made, { value });
    else if (value === true) made.setAttribute(name, '');
    else if (value !== null && value !== undefined && value !== false) made.setAttribute(name, String(value));
  }
  made.append(...children.filter((child): child is Node | string => child !== null && child !== undefined && child !== false && child !== ''));
  return made;
}

let fields = 0;

/** A label above its control. */
export function field(label: string, control: HTMLElement, help?: string): HTMLElement {
  fields += 1;
  control.id = `field-${fields}`;
  const note = help ? el('small', { id: `help-${fields}` }, help) : null;
  if (note) control.setAttribute('aria-describedby', note.id);
  return el('div', { class: 'field' }, el('label', { for: control.id }, label), control, note);
}
