import { EmbeddedHost } from '../embedded-host/browser';

type Request = Parameters<EmbeddedHost['answer']>[0];

/** Kinds of actions on the wire that change something: a method call and the setting of a property. */
const CHANGING_ACTIONS = [3, 4];

/** The embedded host that also tells when the add-in may have changed something that the grid shows. */
export class WorkbenchHost extends EmbeddedHost {
  /** Called after every answer to a request that was more than reading. */
  onAnswered: () => void = () => {};

  override answer(request: Request): ReturnType<EmbeddedHost['answer']> {
    const answer = super.answer(request);
    if (request.Actions.some(mayChange)) this.onAnswered();
    return answer;
  }
}

/** The client's own bookkeeping has names with an underscore and changes nothing. */
function mayChange({ ActionType, Name = '' }: Request['Actions'][number]): boolean {
  return CHANGING_ACTIONS.includes(ActionType) && !Name.startsWith('_');
}
