import { HostObject, type Members } from '../protocol/host-object';
import { requireBoolean } from './style-scope';

/** Excel.Runtime. */
export class Runtime extends HostObject {
  static override readonly className = 'Runtime';
  static override readonly members: Members = { enableEvents: 8 };

  get enableEvents(): boolean {
    return this.environment.events.enabled;
  }

  set enableEvents(enable: unknown) {
    this.environment.events.enabled = requireBoolean(enable);
  }
}
