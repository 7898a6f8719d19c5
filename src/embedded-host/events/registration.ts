import { HostError } from '../errors';

/** The events that the host raises, as the client names them when a handler is added or removed. */
const RAISED = ['Activated', 'Added', 'DataChanged', 'Deactivated', 'Deleted', 'RowSorted', 'SelectionChanged'];

/** Whether a wire name tells that the client's first handler was added or its last one removed. Throws `ApiNotFound` for an event that the host never raises. */
export function isEventRegistration(wireName: string): boolean {
  const match = /^_(?:Unr|R)egister(?:Event)?(\w+?)(?:Event)?$/.exec(wireName);
  if (!match) return false;
  const [, event = ''] = match;
  if (RAISED.includes(event)) return true;
  throw new HostError('ApiNotFound', `The event '${event}' could not be found in the embedded Excel host.`);
}
