import { FluentProvider, webLightTheme } from '@fluentui/react-components';
import { act, type ComponentType } from 'react';
import { createRoot } from 'react-dom/client';
import { SessionProvider } from '../session/session-context';
import type { PaneSession } from '../session/session';

/** A screen in a document, as a person and a screen reader meet it. */
export interface ShownScreen {
  /** The text of the whole screen. */
  text(): string;
  /** The button whose text, or name for screen readers, is this, else begins so. Throws where there is none. */
  button(name: string): HTMLButtonElement;
  /** The control whose label begins so. Throws where there is none. */
  control(label: string): HTMLInputElement;
  click(element: HTMLElement): Promise<void>;
  /** Types into a control, or chooses an option, in place of what it held. */
  fill(control: HTMLElement, value: string): Promise<void>;
  close(): Promise<void>;
}

/** Shows a screen over a session. Needs the jsdom environment. */
export async function showScreen(session: PaneSession, Screen: ComponentType): Promise<ShownScreen> {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
  const container = document.body.appendChild(document.createElement('div'));
  const root = createRoot(container);
  await act(async () =>
    root.render(
      <FluentProvider theme={webLightTheme}>
        <SessionProvider session={session}>
          <Screen />
        </SessionProvider>
      </FluentProvider>,
    ),
  );
  const named = <Element extends HTMLElement>(
    found: readonly Element[],
    nameOf: (element: Element) => string,
    name: string,
  ) => {
    const element = found.find((each) => nameOf(each) === name) ?? found.find((each) => nameOf(each).startsWith(name));
    if (element === undefined) throw new Error(`There is no "${name}" among: ${found.map(nameOf).join(' | ')}`);
    return element;
  };
  return {
    text: () => container.textContent,
    button: (name) => named([...document.querySelectorAll('button')], nameOfButton, name),
    control: (label) =>
      named([...container.querySelectorAll<HTMLInputElement>('input, select, textarea')], labelOf, label),
    click: (element) => act(async () => element.click()),
    fill: (control, value) => act(async () => setValue(control, value)),
    close: async () => {
      await act(async () => root.unmount());
      container.remove();
    },
  };
}

function nameOfButton(button: HTMLElement): string {
  return button.getAttribute('aria-label') ?? button.textContent;
}

function labelOf(control: HTMLInputElement): string {
  return control.getAttribute('aria-label') ?? control.labels?.[0]?.textContent ?? '';
}

/** Past React, which keeps its own account of what a control holds. */
function setValue(control: HTMLElement, value: string): void {
  const isSelect = control instanceof HTMLSelectElement;
  const kind = isSelect
    ? HTMLSelectElement
    : control instanceof HTMLTextAreaElement
      ? HTMLTextAreaElement
      : HTMLInputElement;
  Object.getOwnPropertyDescriptor(kind.prototype, 'value')?.set?.call(control, value);
  control.dispatchEvent(new Event(isSelect ? 'change' : 'input', { bubbles: true }));
}
