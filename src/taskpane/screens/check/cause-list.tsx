import { MessageBar, MessageBarBody } from '@fluentui/react-components';
import type { Cause } from '../../../compliance/run/causes';

/** What lies behind many findings at once, to be looked at before any of them. */
export function CauseList({ causes }: { readonly causes: readonly Cause[] }) {
  return causes.map(({ check, sheet, column, text }) => (
    <MessageBar key={`${check} ${sheet} ${column}`} intent="warning" layout="multiline">
      <MessageBarBody>{text}</MessageBarBody>
    </MessageBar>
  ));
}
