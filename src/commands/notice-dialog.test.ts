import { showNotice, type DialogUi } from './notice-dialog';

const PAGE = 'https://addins.example.org/ml-check/notice.html';

/** Office's part of a dialog, which exists in Office only: what was opened, and what the user does with it. */
function dialogs({ opens = true, hears = true } = {}) {
  const shown: string[] = [];
  const handlers = new Map<unknown, () => void>();
  const close = jest.fn();
  const addEventHandler = (type: unknown, handler: () => void) => {
    if (!hears) throw new Error('Office hears nothing.');
    handlers.set(type, handler);
  };
  const dialog = { addEventHandler, close };
  const ui = {
    displayDialogAsync: (address: string, _options: object, opened: (result: object) => void) => {
      shown.push(address);
      opened(opens ? { status: 'succeeded', value: dialog } : { status: 'failed', error: { code: 12007 } });
    },
  };
  return { ui: ui as unknown as DialogUi, shown, close, press: (type: string) => handlers.get(type)?.() };
}

beforeAll(() => {
  Object.assign(globalThis, {
    Office: {
      AsyncResultStatus: { Succeeded: 'succeeded' },
      EventType: { DialogEventReceived: 'dialogEventReceived', DialogMessageReceived: 'dialogMessageReceived' },
    },
  });
});

async function isSettled(promise: Promise<void>): Promise<boolean> {
  return Promise.race([promise.then(() => true), Promise.resolve(false)]);
}

describe('showNotice', () => {
  it('names the notice in the address and nothing else', () => {
    const { ui, shown } = dialogs();
    void showNotice(ui, PAGE, 'NothingHighlighted');
    expect(shown).toEqual([`${PAGE}?notice=NothingHighlighted`]);
  });

  it('waits until the user closes the dialog', async () => {
    const { ui, press } = dialogs();
    const notice = showNotice(ui, PAGE, 'NothingHighlighted');
    expect(await isSettled(notice)).toBe(false);
    press('dialogEventReceived');
    await notice;
  });

  it("closes the dialog at the page's own button", async () => {
    const { ui, press, close } = dialogs();
    const notice = showNotice(ui, PAGE, 'NothingHighlighted');
    press('dialogMessageReceived');
    await notice;
    expect(close).toHaveBeenCalledTimes(1);
  });

  it('does not wait where Office cannot hear of the dialog, as on some Macs', async () => {
    const { ui, shown } = dialogs({ hears: false });
    await showNotice(ui, PAGE, 'NothingHighlighted');
    expect(shown).toHaveLength(1);
  });

  it('does not wait where Office opens no dialog', async () => {
    await showNotice(dialogs({ opens: false }).ui, PAGE, 'NothingHighlighted');
  });
});
