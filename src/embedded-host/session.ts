import type { HostEvent } from './events/event-queue';
import { EVENT } from './events/event-queue';
import type { EmbeddedHost } from './host';
import { isSetSupported } from './profile';
import type { WireRequest } from './protocol/wire';

/** What the host uses of the client library's own extension points. */
export interface ClientExtension {
  SessionBase: { new (): object; _overrideSession?: object };
  EventRegistration: new (register: () => Promise<void>, unregister: () => Promise<void>) => ClientEventRegistration;
  _testSetRichApiMessageReadyImpl(ready: () => Promise<void>): void;
  _testTriggerRichApiMessageEvent(message: { entries: object[] }): void;
}

interface ClientEventRegistration {
  callHandlers(eventId: number, target: string, argument: unknown): void;
}

/** The client's category of event messages, and its number for `workbook.onSelectionChanged`. */
const EVENT_CATEGORY = 65_536;
const DOCUMENT_SELECTION_CHANGED = 2;

/**
 * Makes a client library answer from the host, through the extension points that the library has for it: every `Excel.run` after this goes to the host.
 * It works the same in Node and in a browser page into which the library was loaded by a script tag.
 */
export function connectClient(extension: ClientExtension, host: EmbeddedHost): void {
  const settled = (): Promise<void> => Promise.resolve();
  const documentEvents = new extension.EventRegistration(settled, settled);
  const session = new extension.SessionBase();
  Object.assign(session, {
    _resolveRequestUrlAndHeaderInfo: () => Promise.resolve({ url: 'host://embedded', headers: {} }),
    _createRequestExecutorOrNull: () => ({ executeAsync: (...args: unknown[]) => execute(host, args[2]) }),
    getEventRegistration: () => documentEvents,
  });
  extension.SessionBase._overrideSession = session;
  extension._testSetRichApiMessageReadyImpl(settled);
  host.sink = (events) => {
    extension._testTriggerRichApiMessageEvent({ entries: events.map(toMessage) });
    const selections = events.filter((event) => event.type === EVENT.selectionChanged && event.target === 'Workbook');
    for (const _ of selections) documentEvents.callHandlers(DOCUMENT_SELECTION_CHANGED, '', {});
  };
}

/** The answer comes in a later task, as from a real Excel: code that does not await it sees nothing. */
async function execute(host: EmbeddedHost, message: unknown): Promise<object> {
  await Promise.resolve();
  const { Body } = message as { Body: WireRequest | string };
  const request = typeof Body === 'string' ? (JSON.parse(Body) as WireRequest) : Body;
  return { HttpStatusCode: 200, ErrorCode: null, ErrorMessage: null, Headers: {}, Body: host.answer(request) };
}

function toMessage(event: HostEvent): object {
  return {
    messageCategory: EVENT_CATEGORY,
    messageType: event.type,
    targetId: event.target,
    message: JSON.stringify(event.details),
    isRemoteOverride: false,
  };
}

/** `Office.context` as far as the add-in and the library ask: which requirement sets this Excel has, and on which platform it runs. */
export function officeContext(host: EmbeddedHost): object {
  return {
    host: 'Excel',
    platform: host.profile.platform,
    requirements: {
      isSetSupported: (name: string, version?: string) => isSetSupported(host.profile, name, version),
    },
  };
}
